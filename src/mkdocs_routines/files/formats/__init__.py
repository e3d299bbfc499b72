"""Formats of a routine, to keep or to hand on: for a record, for notes, a spreadsheet, a calendar, other programs."""

from collections.abc import Iterator, Mapping
from datetime import time

from mkdocs_routines.domain import addresses, editions
from mkdocs_routines.domain.plan_link import EVERY_OTHER_DAY
from mkdocs_routines.domain.week import MOST_WEEKS
from mkdocs_routines.files.api import tables
from mkdocs_routines.files.api.exercises import published_exercises
from mkdocs_routines.files.api.routines import published_routines
from mkdocs_routines.files.formats import fhir, ical, markdown
from mkdocs_routines.files.formats.document import RoutineDocument, routine_document
from mkdocs_routines.files.formats.record_text import record_text
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.csv_text import BYTE_ORDER_MARK

EVENING = time(18)
"""The time of day of a session in a calendar, unless a reader chooses another."""


def routine_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path of each file below the site → its text. `references`: key of each source → its reference as text."""
    documents = routine_documents(content, site_url)
    return dict(pair for document in documents for pair in _files(document, content, references, site_url))


def routine_documents(content: Content, site_url: str) -> tuple[RoutineDocument, ...]:
    """Every routine, by its id."""
    library = content.library
    credit = library.identity.credit
    exercises = {exercise.id: exercise for exercise in published_exercises(library, site_url)}
    edition = editions.current_edition(library)
    return tuple(
        routine_document(library.routines[routine.id].record, routine, exercises, content.today, edition, credit)
        for routine in published_routines(library, site_url)
    )


def _files(
    document: RoutineDocument, content: Content, references: Mapping[str, str], site_url: str
) -> Iterator[tuple[str, str]]:
    id_ = document.routine.id
    yield addresses.routine_file(id_, "txt"), record_text(document)
    yield addresses.routine_file(id_, "plan.md"), markdown.routine_markdown(document, references)
    yield (
        addresses.routine_file(id_, "csv"),
        BYTE_ORDER_MARK + tables.routines_csv(content.library.identity, [document.routine], document.exercises),
    )
    yield (
        addresses.routine_file(id_, "ics"),
        ical.calendar(content.library.identity, default_schedule(document), calendar_event(document)),
    )
    yield addresses.fhir_bundle(id_), fhir.bundle(document, content, references, site_url)


def default_schedule(document: RoutineDocument) -> ical.Schedule:
    """As often as the routine is done at most, for the fewest of its weeks, in the evening, from next Monday on."""
    routine = document.routine
    days = EVERY_OTHER_DAY if routine.every_other_day else ical.spread(routine.sessions_per_week.high)
    weeks = min(routine.weeks.low, MOST_WEEKS)
    return ical.Schedule(days, EVENING, weeks, ical.next_monday(document.made))


def calendar_event(document: RoutineDocument) -> ical.Event:
    """A session of the routine as long as it takes at most. Its description is the text for a record."""
    routine = document.routine
    minutes = min(document.minutes.high, ical.MOST_MINUTES)
    return ical.Event(routine.title, record_text(document), routine.url, minutes, document.made)
