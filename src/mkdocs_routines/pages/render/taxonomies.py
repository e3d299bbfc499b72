"""Taxonomies of exercises as Markdown: aims, muscles and equipment, each with an index and a page for each term."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import get_args

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.addresses import WordKind
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.values import Level
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.mechanics import model_markdown
from mkdocs_routines.pages.render.plates import bends_of, muscle_of

Terms = Callable[[Exercise], tuple[str, ...]]
"""Exercise → the terms it has."""
Grouped = Mapping[str, list[Entry[Exercise]]]
"""Heading → the exercises below it, by name."""


@dataclass(frozen=True)
class Taxonomy:
    """The pages of the terms of one kind, apart from the terms themselves."""

    description: str
    """Any of the pages, for search engines, where the vocabulary has no words of its own."""
    empty: str
    """The sentence on a page while no exercise has the term."""
    groups: Mapping[str, Terms]
    """Heading → the terms for which an exercise stands below it."""


def _aims_at(level: Level, exercise: Exercise) -> tuple[str, ...]:
    return exercise.aims if exercise.level == level else ()


TAXONOMIES: dict[WordKind, Taxonomy] = {
    "aims": Taxonomy(
        "Exercises with this aim, from easy to hard.",
        "No exercise here has this aim.",
        {level.capitalize(): partial(_aims_at, level) for level in get_args(Level)},
    ),
    "muscles": Taxonomy(
        "Exercises that work this muscle.",
        "No exercise here works this muscle.",
        {
            "Works it most": lambda exercise: exercise.muscles.primary,
            "Works it as well": lambda exercise: exercise.muscles.secondary,
        },
    ),
    "equipment": Taxonomy(
        "Exercises that use it, and what to take instead.",
        "No exercise here needs it.",
        {"Exercises": lambda exercise: exercise.equipment},
    ),
}


def taxonomy_pages(library: Library) -> Iterator[GeneratedPage]:
    """Every page of a taxonomy."""
    path = library.vocabulary.path
    for kind in TAXONOMIES:
        groups = exercises_by_term(kind, library)
        yield GeneratedPage(addresses.index_page(kind), taxonomy_index(kind, library, groups), path)
        for id_ in getattr(library.vocabulary.record, kind):
            page = term_page(kind, id_, library, groups.get(id_, {}))
            yield GeneratedPage(addresses.word_page(kind, id_), page, path)


def taxonomy_index(kind: WordKind, library: Library, groups: Mapping[str, Grouped]) -> str:
    """The page that lists every term of a kind, and how many exercises each has."""
    vocabulary = library.vocabulary.record
    counts = {id_: sum(map(len, grouped.values())) for id_, grouped in groups.items()}
    values = {"head": vocabulary.indexes[kind], "kind": kind, "terms": getattr(vocabulary, kind), "counts": counts}
    return render_template("taxonomy_index.md.jinja", library, addresses.index_page(kind), **values)


def term_page(kind: WordKind, id_: str, library: Library, groups: Grouped) -> str:
    """The page of a term: what it means, and its exercises."""
    term = getattr(library.vocabulary.record, kind)[id_]
    at = addresses.word_page(kind, id_)
    models = [
        (entry.record.title, model_markdown(model, library, at, f"model-{model}"))
        for model, entry in library.models.items()
        if kind == "muscles" and entry.record.muscle == id_
    ]
    is_muscle = kind == "muscles"
    pictures = {
        "picture": muscle_of(id_, term.label, library, at) if is_muscle else "",
        "bends": bends_of(id_, library, at) if is_muscle else "",
    }
    taxonomy = TAXONOMIES[kind]
    about = library.vocabulary.record.indexes[kind].of_each or taxonomy.description
    values = {"kind": kind, "term": term, "groups": groups, "taxonomy": taxonomy, "about": about}
    return render_template("term_page.md.jinja", library, at, **values, models=models, **pictures)


def exercises_by_term(kind: WordKind, library: Library) -> Mapping[str, Grouped]:
    """Each term of a kind that an exercise on offer has → its exercises."""
    by_term: dict[str, dict[str, list[Entry[Exercise]]]] = {}
    entries = sorted(library.offered.values(), key=lambda entry: entry.record.name)
    for heading, terms in TAXONOMIES[kind].groups.items():
        for entry in entries:
            for id_ in terms(entry.record):
                by_term.setdefault(id_, {}).setdefault(heading, []).append(entry)
    return by_term
