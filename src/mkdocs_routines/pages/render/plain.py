"""Exercises and routines on plain pages, in any theme. A part stands where the record and the site have it."""

from collections.abc import Callable, Iterable, Mapping

from mkdocs_routines.domain import addresses, cert, progressions
from mkdocs_routines.domain.routine_contents import uses_of
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.vocabulary import IndexWords, Kind
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.rules import NOWHERE, RulesAt

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
    return _routine("plain_routine.md.jinja", id_, library, addresses.routine_page(id_), f"routine-{id_}")


def cert_page(id_: str, library: Library) -> str:
    """The CERT report of a routine, to print, with its plan and its safety."""
    record = library.routines[id_].record.cert
    report = tuple(cert.report_rows(record, library.vocabulary.record.cert))
    values = {"plan": "plain_cert_plan.md.jinja", "score": cert.score(record), "report": report}
    return _routine("cert_page.md.jinja", id_, library, addresses.cert_page(id_), f"routine-{id_}", **values)


def routine_block(id_: str, library: Library, at: str, anchor: str, rules_at: RulesAt) -> str:
    """The routine in the page `at`: its table, whose title leads to its own page, and its safety."""
    return _routine("plain_routine_block.md.jinja", id_, library, at, anchor, linked=True, rules_at=rules_at)


def _routine(template: str, id_: str, library: Library, at: str, anchor: str, **values: object) -> str:
    routine = library.routines[id_].record
    given = {"linked": False, "rules_at": NOWHERE, **values}
    return render_template(template, library, at, id=id_, routine=routine, anchor=anchor, **given)


def exercise_block(id_: str, library: Library, at: str, anchor: str, rules_at: RulesAt) -> str:
    """The exercise in the page `at`: its name, which leads to its own page, its steps and its safety."""
    values = {"id": id_, "exercise": library.exercises[id_].record, "anchor": anchor, "rules_at": rules_at}
    return render_template("plain_exercise_block.md.jinja", library, at, **values)
