"""Dated changes: everything of the records that a reader would notice and of which a record says when.

Ratings of claims, editions of the exercises, exercises that are no longer offered, notices about sources, and what the
change log keeps.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mkdocs_routines.domain import addresses, editions, rating
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library


@dataclass(frozen=True)
class DatedChange:
    """Change with its day."""

    id: str
    """Its name, which stays: no other change has it."""
    day: date
    title: str
    text: str
    address: str
    """Where it is met, as an address below the site; empty for the home page."""


def dated_changes(library: Library) -> list[DatedChange]:
    """Every change, the newest first."""
    found = (*_ratings(library), *_editions(library), *_retired(library), *_notices(library), *_logged(library))
    return sorted(found, key=lambda change: change.day, reverse=True)


def _ratings(library: Library) -> Iterator[DatedChange]:
    for id_, change in rating.all_changes(library.claims):
        before, after = change.before.replace("-", " "), change.after.replace("-", " ")
        yield DatedChange(
            id=f"rating-{id_}-{change.on}",
            day=change.on,
            title=library.claims[id_].record.title,
            text=f"Our rating: from {before} to {after}. {uncited(change.why)}",
            address=addresses.address(addresses.claim_page(id_)),
        )


def _editions(library: Library) -> Iterator[DatedChange]:
    """The first edition as a whole; of each later one, the exercises that are done by other words since."""
    days = [edition.day for edition in library.editions.record.editions] if library.editions else []
    if days:
        title, text = "The exercises have an edition", "Links to a plan name the words they were made with: edition 1."
        index = addresses.address(addresses.index_page(addresses.EXERCISES))
        yield DatedChange("edition-1", days[0], title, text, index)
    for id_, history in editions.histories(library).items():
        earlier = None
        for wording in history:
            if wording.edition > 1:
                fields = [name for name in editions.WORDING_FIELDS if earlier and _differ(name, wording, earlier)]
                changed = ", ".join(name.replace("_", " ") for name in fields)
                yield DatedChange(
                    id=f"edition-{wording.edition}-{id_}",
                    day=days[wording.edition - 1],
                    title=wording.name,
                    text=f"Changed with edition {wording.edition}: {changed}." if changed else "A new exercise.",
                    address=addresses.address(addresses.exercise_page(id_)),
                )
            earlier = wording


def _differ(field: str, one: object, other: object) -> bool:
    return bool(getattr(one, field) != getattr(other, field))


def _retired(library: Library) -> Iterator[DatedChange]:
    for id_, entry in library.exercises.items():
        if retired := entry.record.retired:
            yield DatedChange(
                id=f"retired-{id_}",
                day=retired.day,
                title=entry.record.name,
                text=f"No longer offered. {uncited(retired.why)}",
                address=addresses.address(addresses.exercise_page(id_)),
            )


def _notices(library: Library) -> Iterator[DatedChange]:
    """Notices about sources. One that is listed must be cited nowhere, so its own page may be gone."""
    for notice in library.retractions.record.retracted if library.retractions else ():
        page = addresses.source_page(notice.source) if notice.source in library.sources else None
        reason = f" {uncited(notice.reason)}" if notice.reason else ""
        yield DatedChange(
            id=f"notice-{notice.source}",
            day=notice.day,
            title=f"Notice about a source: {notice.source}",
            text=f"{notice.kind.replace('-', ' ').capitalize()}, https://doi.org/{notice.notice}.{reason}",
            address=addresses.address(page or addresses.index_page(addresses.SOURCES)),
        )


def _logged(library: Library) -> Iterator[DatedChange]:
    for number, change in enumerate(library.change_log.record.changes if library.change_log else (), start=1):
        head, colon, rest = change.what.partition(": ")
        title, text = (head, rest) if colon else (change.what, "")
        yield DatedChange(
            id=f"change-{number}",
            day=change.day,
            title=uncited(title),
            text=" ".join(_sentence(uncited(each)) for each in (text or title, change.why) if each),
            address=change.page or "",
        )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
