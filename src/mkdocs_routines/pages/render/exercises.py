"""Exercises as Markdown: their pages, the explorer that lists them, and the card that other pages show."""

from collections.abc import Iterator
from typing import get_args

from mkdocs_routines.domain import addresses, progressions
from mkdocs_routines.domain.routine_contents import doses_in_routines
from mkdocs_routines.domain.six_weeks import plans_with
from mkdocs_routines.draw import knee_bends
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.features import WHOLE
from mkdocs_routines.model.values import Level
from mkdocs_routines.pages.render import plain
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.rules import NOWHERE, RulesAt


def exercise_pages(library: Library) -> Iterator[GeneratedPage]:
    """Every page of an exercise, and the one that lists them."""
    at = addresses.index_page(addresses.EXERCISES)
    if not library.features >= WHOLE:
        yield GeneratedPage(at, plain.exercises_index(library), library.vocabulary.path)
        for id_, entry in library.exercises.items():
            yield GeneratedPage(addresses.exercise_page(id_), plain.exercise_page(id_, library), entry.path)
        return
    yield GeneratedPage(at, exercises_index(library), library.vocabulary.path)
    neighbours = progressions.neighbours(library)
    for id_, entry in library.exercises.items():
        page = exercise_page(id_, library, neighbours[id_])
        yield GeneratedPage(addresses.exercise_page(id_), page, entry.path)


def exercise_card(id_: str, content: Content, at: str, anchor: str, rules_at: RulesAt = NOWHERE) -> str:
    """The exercise as a card in the page `at`, a path below `docs/`.

    `anchor` is unique in that page; `rules_at` are those of the rules that are shown there already.
    """
    if not content.library.features >= WHOLE:
        return plain.exercise_block(id_, content.library, at, anchor, rules_at)
    values = {"id": id_, "exercise": content.library.exercises[id_].record, "anchor": anchor, "rules_at": rules_at}
    return render_template("exercise.md.jinja", content.library, at, **values)


def list_card(id_: str, content: Content, at: str, anchor: str) -> str:
    """The exercise as the explorer lists it, in the page `at`: a door to its own page, which holds doses and safety."""
    if not content.library.features >= WHOLE:
        return plain.exercise_block(id_, content.library, at, anchor, NOWHERE)
    return render_template("card.md.jinja", content.library, at, entry=content.library.exercises[id_])


def exercise_page(id_: str, library: Library, neighbours: progressions.Neighbours) -> str:
    """The page of an exercise: its progressions and regressions, and its doses in routines and six-week plans."""
    record = library.exercises[id_].record
    at = addresses.exercise_page(id_)
    uses = {"doses": doses_in_routines(id_, library), "plans": plans_with(id_, library)}
    values = {"id": id_, "exercise": record, "neighbours": neighbours, **uses}
    return render_template("exercise_page.md.jinja", library, at, **values)


def exercises_index(library: Library) -> str:
    """The page that lists every exercise, with the form that filters them. It offers no choice that nothing fits."""
    vocabulary = library.vocabulary.record
    records = [entry.record for entry in library.offered.values()]
    in_use = {
        "aims": {aim for record in records for aim in record.aims},
        "muscles": {id_ for record in records for id_ in (*record.muscles.primary, *record.muscles.secondary)},
        "equipment": {id_ for record in records for id_ in record.equipment},
        "positions": {record.position for record in records},
        "levels": {record.level for record in records},
        "bends": {bend.band for bend in knee_bends.knee_bends(library).values()},
    }
    head = vocabulary.indexes["exercises"]
    at = addresses.index_page(addresses.EXERCISES)
    return render_template("exercises_index.md.jinja", library, at, head=head, used=in_use, levels=get_args(Level))
