"""Exercises → Markdown: their pages, the explorer that lists them, and the card that other pages show."""

from collections.abc import Iterator
from typing import get_args

from mkdocs_routines.domain import kneecap_load, progressions
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.values import Level
from mkdocs_routines.pages.render.markup import fill, vocabulary


def pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """Every page of an exercise: its path below `docs/`, its Markdown, and the data file it is edited in."""
    yield "exercises/index.md", explorer(library), vocabulary(library).path
    places = progressions.places(library)
    for id_, entry in library.exercises.items():
        yield f"exercises/{id_}.md", page(id_, library, places[id_], library.used_in.get(id_, ())), entry.path


def exercise(id_: str, content: Content, at: str, anchor: str) -> str:
    """The exercise as a card in the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    record = content.library.exercises[id_].record
    return fill("exercise.md.jinja", content.library, at, id=id_, exercise=record, anchor=anchor)


def page(id_: str, library: Library, place: progressions.Place, routines: tuple[str, ...]) -> str:
    """The page of an exercise, in its place on the ladders and in the routines that use it."""
    record = library.exercises[id_].record
    at = f"exercises/{id_}.md"
    return fill("exercise_page.md.jinja", library, at, id=id_, exercise=record, place=place, routines=routines)


def explorer(library: Library) -> str:
    """The page that lists every exercise, with the form that filters them. It offers no choice that nothing fits."""
    words = vocabulary(library).record
    records = [entry.record for entry in library.offered.values()]
    used = {
        "aims": {aim for record in records for aim in record.aims},
        "muscles": {id_ for record in records for id_ in (*record.muscles.primary, *record.muscles.secondary)},
        "equipment": {id_ for record in records for id_ in record.equipment},
        "positions": {record.position for record in records},
        "levels": {record.level for record in records},
        "tiers": {kneecap_load.tier(record, words) for record in records},
    }
    head = words.indexes["exercises"]
    at = "exercises/index.md"
    return fill("exercises_index.md.jinja", library, at, head=head, used=used, levels=get_args(Level))
