"""A routine as files to hand over: for a record, for notes, for a spreadsheet, for a calendar, for other programs."""

from collections.abc import Iterator, Mapping
from datetime import time

from mkdocs_routines.domain.week import MOST_WEEKS
from mkdocs_routines.files.api import exercises, routines, tables
from mkdocs_routines.files.formats import fhir, ical, markdown, parts, text
from mkdocs_routines.files.formats.parts import Handed
from mkdocs_routines.load.content import Content

MARK = "\ufeff"
"""Tells the usual spreadsheets that a file is UTF-8. Programs skip it: `encoding="utf-8-sig"` in Python."""
EVENING = time(18)


def files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """The files of each routine: their paths below the site and their texts."""
    return dict(pair for each in handed(content, site_url) for pair in _files(each, content, references, site_url))


def handed(content: Content, site_url: str) -> tuple[Handed, ...]:
    """Every routine, by its id."""
    words = content.library.vocabulary.record
    movements = {each.id: each for each in exercises.published(content.library, words, site_url)}
    return tuple(
        parts.handed(content.library.routines[plan.id].record, plan, movements, content.today)
        for plan in routines.published(content.library, words, site_url)
    )


def _files(each: Handed, content: Content, references: Mapping[str, str], site_url: str) -> Iterator[tuple[str, str]]:
    id_ = each.routine.id
    yield f"routines/{id_}.txt", text.text(each)
    yield f"routines/{id_}.plan.md", markdown.markdown(each, references)
    yield f"routines/{id_}.csv", MARK + tables.routines_csv([each.routine], each.exercises)
    yield f"routines/{id_}.ics", ical.ics(usual(each), said(each))
    yield f"fhir/{id_}.json", fhir.bundle(each, content, references, site_url)


def usual(of: Handed) -> ical.When:
    """As often as the routine is done at most, for the fewest of its weeks, in the evening, from next Monday on."""
    routine = of.routine
    days = ical.spread(routine.sessions_per_week.high)
    weeks = min(routine.weeks.low, MOST_WEEKS)
    return ical.When(days, EVENING, weeks, ical.next_monday(of.made))


def said(of: Handed) -> ical.Said:
    routine = of.routine
    minutes = min(of.minutes.high, ical.MOST_MINUTES)
    return ical.Said(routine.title, text.text(of), routine.url, minutes, of.made)
