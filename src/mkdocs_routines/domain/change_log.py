"""Change log with what has changed since: each line that tells of a change, its day, and the page that shows it."""

from collections.abc import Iterable
from datetime import date

from mkdocs_routines.domain import addresses
from mkdocs_routines.load import yaml_writer
from mkdocs_routines.load.records import UncheckedLibrary

PATH = "change-log.yml"
"""Its path below the data folder."""
_SUMMARIES = ("Pages: ", "Paper: ")
"""Beginnings of the lines that say where all changes are met."""


def with_changes(text: str, lines: Iterable[str], library: UncheckedLibrary, day: date) -> str:
    """The text of the change log with an entry for each line that it has not on that day.

    `text`: the file so far, empty where there is none; its comments at the top stay. `library`: the records of today.
    """
    logged = library.change_log.record.changes if library.change_log else ()
    there = {(change.day, change.what) for change in logged}
    entries = [change.model_dump(mode="json", exclude_none=True) for change in logged]
    pages = _pages(library)
    for line in lines:
        if not line.startswith(_SUMMARIES) and (day, line) not in there:
            page = pages.get(line.partition(": ")[0])
            entries.append({"day": day.isoformat(), "what": line, **({"page": page} if page else {})})
    head = "".join(f"{line}\n" for line in text.splitlines() if line.startswith("#"))
    return head + yaml_writer.write_yaml({"changes": entries})


def _pages(library: UncheckedLibrary) -> dict[str, str]:
    """Name of each record as changes are told by → the address of its page."""
    return {
        **{entry.record.title: addresses.address(addresses.claim_page(id_)) for id_, entry in library.claims.items()},
        **{
            entry.record.title: addresses.address(addresses.plan_page(id_))
            for id_, entry in library.six_week_plans.items()
        },
        **{
            entry.record.title: addresses.address(addresses.routine_page(id_))
            for id_, entry in library.routines.items()
        },
        **{
            entry.record.name: addresses.address(addresses.exercise_page(id_))
            for id_, entry in library.exercises.items()
        },
    }
