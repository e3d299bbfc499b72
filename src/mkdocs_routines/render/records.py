"""Exercises and routines → Markdown."""

from collections.abc import Iterator
from typing import Literal

from mkdocs_routines.load import Library
from mkdocs_routines.render.markup import fill, vocabulary
from mkdocs_routines.site import Site


def pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """Every page made from data: its path below `docs/`, its Markdown, and the data file it is edited in."""
    yield "exercises/index.md", index("exercises", library), vocabulary(library).path
    for id_, exercise_entry in library.exercises.items():
        yield f"exercises/{id_}.md", exercise_page(id_, library), exercise_entry.path
    yield "routines/index.md", index("routines", library), vocabulary(library).path
    for id_, routine_entry in library.routines.items():
        yield f"routines/{id_}.md", routine_page(id_, library), routine_entry.path


def routine(id_: str, site: Site, at: str, anchor: str) -> str:
    """The routine as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _routine("routine.md.jinja", id_, site.library, at, anchor, titled=True)


def routine_page(id_: str, library: Library) -> str:
    """The page of a routine."""
    return _routine("routine_page.md.jinja", id_, library, f"routines/{id_}.md", id_, titled=False)


def exercise(id_: str, site: Site, at: str, anchor: str) -> str:
    """The exercise as a card in the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    record = site.library.exercises[id_].record
    return fill("exercise.md.jinja", site.library, at, id=id_, exercise=record, anchor=anchor)


def exercise_page(id_: str, library: Library) -> str:
    """The page of an exercise, between its neighbours and the routines that use it."""
    easier = sorted(library.easier[id_])
    harder = sorted(other for other, below in library.easier.items() if id_ in below)
    routines = [
        routine_id
        for routine_id, entry in library.routines.items()
        if any(id_ in (item.exercise, *item.alternatives) for item in entry.record.items)
    ]
    return fill(
        "exercise_page.md.jinja",
        library,
        f"exercises/{id_}.md",
        id=id_,
        exercise=library.exercises[id_].record,
        easier=easier,
        harder=harder,
        routines=routines,
    )


def index(kind: Literal["exercises", "routines"], library: Library) -> str:
    """The page that lists every record of `kind` (`exercises`, `routines`)."""
    head = vocabulary(library).record.indexes[kind]
    return fill(f"{kind}_index.md.jinja", library, f"{kind}/index.md", head=head)


def _routine(template: str, id_: str, library: Library, at: str, anchor: str, *, titled: bool) -> str:
    record = library.routines[id_].record
    needed = dict.fromkeys(word for item in record.items for word in library.exercises[item.exercise].record.equipment)
    return fill(template, library, at, id=id_, routine=record, anchor=anchor, titled=titled, equipment=tuple(needed))
