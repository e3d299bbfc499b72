"""Exercises and routines of a site without drawings, as Markdown that looks right in any theme."""

from collections.abc import Callable, Iterable, Mapping

from mkdocs_routines.domain import addresses, progressions
from mkdocs_routines.domain.routine_contents import uses_of
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.vocabulary import IndexWords, Kind
from mkdocs_routines.pages.render.environment import render_template

HEADS: Mapping[Kind, IndexWords] = {
    "exercises": IndexWords(title="Exercises", summary="Every exercise on this site, with its steps."),
    "routines": IndexWords(title="Routines", summary="Every routine on this site, with its exercises."),
}
"""Heads of the pages that list all records of a kind, where the vocabulary of the site has none."""


def exercises_index(library: Library) -> str:
    """The page that lists every exercise on offer, by name."""
    listed = ((id_, entry.record.name, entry.record.summary) for id_, entry in library.offered.items())
    return _index("exercises", addresses.exercise_page, listed, library)


def routines_index(library: Library) -> str:
    """The page that lists every routine, by name."""
    listed = ((id_, entry.record.title, entry.record.summary) for id_, entry in library.routines.items())
    return _index("routines", addresses.routine_page, listed, library)


def _index(kind: Kind, page: Callable[[str], str], listed: Iterable[tuple[str, str, str]], library: Library) -> str:
    head = library.vocabulary.record.indexes.get(kind, HEADS[kind])
    by_name = sorted(((page(id_), name, summary) for id_, name, summary in listed), key=lambda row: row[1].casefold())
    return render_template("plain_index.md.jinja", library, addresses.index_page(kind), head=head, listed=by_name)


def exercise_page(id_: str, library: Library) -> str:
    """The page of an exercise: its steps, then its dose in each routine."""
    record, at = library.exercises[id_].record, addresses.exercise_page(id_)
    values = {"exercise": record, "neighbours": progressions.neighbours(library)[id_], "uses": uses_of(id_, library)}
    return render_template("plain_exercise.md.jinja", library, at, id=id_, **values)


def routine_page(id_: str, library: Library) -> str:
    """The page of a routine: its table, and what its record says of doing it."""
    at = addresses.routine_page(id_)
    table = routine_table(id_, library, at, f"routine-{id_}")
    record = library.routines[id_].record
    return render_template("plain_routine.md.jinja", library, at, id=id_, routine=record, table=table)


def routine_table(id_: str, library: Library, at: str, anchor: str, *, linked: bool = False) -> str:
    """The table of a routine in the page `at`. `linked`: whether its title leads to the page of the routine."""
    values = {"id": id_, "routine": library.routines[id_].record, "anchor": anchor, "linked": linked}
    return render_template("routine_table.md.jinja", library, at, **values)


def exercise_block(id_: str, library: Library, at: str, anchor: str) -> str:
    """The exercise in the page `at`: its name, which leads to its own page, and its steps."""
    values = {"id": id_, "exercise": library.exercises[id_].record, "anchor": anchor}
    return render_template("plain_exercise_block.md.jinja", library, at, **values)
