"""The vocabulary → Markdown: a page for each aim, muscle and piece of equipment, with its exercises."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import get_args

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.addresses import WordKind
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.values import Level
from mkdocs_routines.pages.render.markup import fill, vocabulary

Ids = Callable[[Exercise], tuple[str, ...]]
Grouped = Mapping[str, list[Entry[Exercise]]]
"""Heading → the exercises below it, by name."""


@dataclass(frozen=True)
class Words:
    """What the pages of one kind of word say, beside the words themselves."""

    described: str
    """What such a page is, for search engines."""
    nothing: str
    """What it says while no exercise has the word."""
    groups: Mapping[str, Ids]
    """Heading → the words for which an exercise stands below it."""


def _aims_at(level: Level, exercise: Exercise) -> tuple[str, ...]:
    return exercise.aims if exercise.level == level else ()


KINDS: dict[WordKind, Words] = {
    "aims": Words(
        "Exercises for hips and knees with this aim, from easy to hard.",
        "No exercise here has this aim.",
        {level.capitalize(): partial(_aims_at, level) for level in get_args(Level)},
    ),
    "muscles": Words(
        "Exercises for hips and knees that work this muscle.",
        "No exercise here works this muscle.",
        {
            "Works it most": lambda exercise: exercise.muscles.primary,
            "Works it as well": lambda exercise: exercise.muscles.secondary,
        },
    ),
    "equipment": Words(
        "Exercises for hips and knees that use it, and what to take instead.",
        "No exercise here needs it.",
        {"Exercises": lambda exercise: exercise.equipment},
    ),
}


def pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """Every page of a word: its path below `docs/`, its Markdown, and the data file it is edited in."""
    path = vocabulary(library).path
    for kind in KINDS:
        groups = by_word(kind, library)
        yield addresses.index_page(kind), index(kind, library, groups), path
        for id_ in getattr(vocabulary(library).record, kind):
            yield addresses.word_page(kind, id_), page(kind, id_, library, groups.get(id_, {})), path


def index(kind: WordKind, library: Library, groups: Mapping[str, Grouped]) -> str:
    """The page that lists every word of a kind, and how many exercises each has."""
    words = vocabulary(library).record
    counts = {id_: sum(map(len, grouped.values())) for id_, grouped in groups.items()}
    values = {"head": words.indexes[kind], "kind": kind, "words": getattr(words, kind), "counts": counts}
    return fill("words_index.md.jinja", library, addresses.index_page(kind), **values)


def page(kind: WordKind, id_: str, library: Library, groups: Grouped) -> str:
    """The page of a word: what it means, and its exercises."""
    word = getattr(vocabulary(library).record, kind)[id_]
    values = {"kind": kind, "word": word, "groups": groups, "said": KINDS[kind]}
    return fill("word_page.md.jinja", library, addresses.word_page(kind, id_), **values)


def by_word(kind: WordKind, library: Library) -> Mapping[str, Grouped]:
    """Each word of a kind that an exercise has, and its exercises."""
    found: dict[str, dict[str, list[Entry[Exercise]]]] = {}
    entries = sorted(library.offered.values(), key=lambda entry: entry.record.name)
    for heading, ids in KINDS[kind].groups.items():
        for entry in entries:
            for id_ in ids(entry.record):
                found.setdefault(id_, {}).setdefault(heading, []).append(entry)
    return found
