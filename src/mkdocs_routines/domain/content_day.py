"""Day and version of the content of a site: from its commits and its records, and never from the clock."""

from collections.abc import Iterator
from datetime import date

from mkdocs_routines.load.records import Library


def content_day(library: Library) -> date | None:
    """The day of the last change of the data; without a history, the latest day on which a record says it changed.

    None where neither is there: then nothing says how old the content is.
    """
    return max(library.modified.values(), default=None) or max(_days_of_records(library), default=None)


def content_version(library: Library, digest: str) -> str:
    """The release that the settings name; without one, the day: `2026.11.29`; without a day, the start of `digest`.

    `digest`: the hash of all that is published, in hexadecimal digits.
    """
    if library.identity.version:
        return library.identity.version
    day = content_day(library)
    return f"{day:%Y.%m.%d}" if day else digest[:12]


def _days_of_records(library: Library) -> Iterator[date]:
    for claim in library.claims.values():
        yield claim.record.last_checked
        yield from (change.on for change in claim.record.changed)
    yield from (entry.record.retired.day for entry in library.exercises.values() if entry.record.retired)
    yield from (edition.day for edition in library.editions.record.editions) if library.editions else ()
    yield from (change.day for change in library.change_log.record.changes) if library.change_log else ()
    yield from (notice.day for notice in library.retractions.record.retracted) if library.retractions else ()
