"""Reach of a change: the pages and papers on which a reader would meet it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.cautions import wordings
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model.chart import Bar


def touched(before: UncheckedContent, after: UncheckedContent) -> Iterator[str]:
    """One line with the addresses of pages that differ, and one with the routines whose handout does.

    Lists of all records, and pages of words, are left out.
    """
    claims = _changed(before.library.claims, after.library.claims)
    changed = {
        "exercise": _changed(before.library.exercises, after.library.exercises) | _cautioned(before, after),
        "routine": _changed(before.library.routines, after.library.routines),
        "claim": claims,
        "rating": claims,
        "chart": _changed(before.library.charts, after.library.charts) | _redrawn(before, after),
        "model": _changed(before.library.models, after.library.models),
        "plate": _changed(before.library.plates, after.library.plates) | _weighed_on(claims, after),
    }
    papers = {
        id_
        for id_, entry in after.library.routines.items()
        if id_ in changed["routine"] or changed["exercise"] & {*entry.record.exercises}
    }
    plans = {
        id_ for id_, entry in after.library.six_week_plans.items() if changed["exercise"] & {*entry.record.exercises}
    } | _changed(before.library.six_week_plans, after.library.six_week_plans)
    pages = {
        *map(addresses.exercise_page, changed["exercise"]),
        *map(addresses.plan_page, plans),
        *map(addresses.routine_page, changed["routine"] | papers),
        *map(addresses.claim_page, changed["claim"]),
    }
    pages |= _pages_of_complaints(before, after)
    pages |= set(_hand_written(before, after, {**changed, "routine": changed["routine"] | papers}))
    if pages:
        yield f"Pages: {', '.join(sorted(addresses.address(page) or 'home' for page in pages))}"
    if papers:
        yield f"Paper: {', '.join(sorted(papers))}"


def _changed(before: Mapping[str, Entry[Any]], after: Mapping[str, Entry[Any]]) -> set[str]:
    return {
        id_
        for id_ in {*before, *after}
        if (before[id_].record if id_ in before else None) != (after[id_].record if id_ in after else None)
    }


def _weighed_on(claims: Collection[str], content: UncheckedContent) -> set[str]:
    """Plates that show a claim beside their picture."""
    weighed = {id_: entry.record.weighs for id_, entry in content.library.plates.items() if entry.record.weighs}
    return {
        id_ for id_, idea in weighed.items() if {*idea.speaks_for, *idea.not_known, *idea.speaks_against} & {*claims}
    }


def _redrawn(before: UncheckedContent, after: UncheckedContent) -> set[str]:
    """Charts with another drawing of an exercise or a task beside a row."""
    tasks = _changed(before.library.tasks, after.library.tasks)
    exercises = _changed(before.library.exercises, after.library.exercises)
    bars = {
        id_: [row for row in entry.record.rows if isinstance(row, Bar)] for id_, entry in after.library.charts.items()
    }
    return {id_ for id_, rows in bars.items() if any(row.task in tasks or row.exercise in exercises for row in rows)}


def _cautioned(before: UncheckedContent, after: UncheckedContent) -> set[str]:
    """Exercises with other cautions, which may have changed in the file of the general ones."""
    both = before.library.exercises.keys() & after.library.exercises.keys()
    return {id_ for id_ in both if wordings(id_, before.library) != wordings(id_, after.library)}


def _pages_of_complaints(before: UncheckedContent, after: UncheckedContent) -> set[str]:
    was, now = (
        {id_: (place, complaint) for id_, place, complaint in content.library.complaints.record.all()}
        if content.library.complaints
        else {}
        for content in (before, after)
    )
    return {addresses.complaint_page(id_) for id_ in was.keys() | now.keys() if was.get(id_) != now.get(id_)}


def _hand_written(before: UncheckedContent, after: UncheckedContent, changed: Mapping[str, set[str]]) -> Iterator[str]:
    """The path below `docs/` of each hand-written page whose text differs, or that shows a record that does."""
    texts = {page.path: page.text for page in before.pages}
    gone = texts.keys() - {page.path for page in after.pages}
    for page in after.pages:
        shown = any(found.id in changed.get(found.kind, ()) for found in page.directives)
        if shown or texts.get(page.path) != page.text:
            yield page.path.removeprefix(f"{after.docs}/")
    yield from (path.removeprefix(f"{before.docs}/") for path in gone)
