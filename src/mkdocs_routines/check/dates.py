"""Dates: those of the past have come, pages that cite give a day for their next review, and some reviews fall due."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry

FIRST_YEAR = 1600
"""No study is older; a smaller year is a slip."""


def pages_that_cite_have_review_dates(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        if page.head and page.head.record.next_due is None and any(markdown_text.citations(page.text)):
            yield page.head.problem((), "must have last_checked and next_due, as the page cites sources")


def days_of_the_past_have_come(content: UncheckedContent) -> Iterator[Problem]:
    """A build counts from the day of its commit, or from an earlier one, so the calendar counts as well.

    It may be tomorrow already where somebody writes.
    """
    last = max(content.today, datetime.now(UTC).date()) + timedelta(days=1)
    library = content.library
    single = [
        entry for entry in (library.retractions, library.editions, library.reviewers, library.change_log) if entry
    ]
    entries: list[Entry[Any]] = [*library.entries(), *library.histories.values(), *single]
    entries += [page.head for page in content.pages if page.head]
    for entry in entries:
        for place, day in entry.days:
            if day > last and place[-1] != "next_due":
                yield entry.problem(place, f"{place[-1]}: must be a day that has come; it is {day}")
    for key, source in content.bibliography.sources.items():
        year = source.fields.get("year", "")
        if not re.fullmatch(r"\d{4}", year):
            continue
        if int(year) < FIRST_YEAR:
            message = f"{key!r} must have a year from {FIRST_YEAR} on; it has {year}"
            yield Problem(content.bibliography.path, source.line, message)
        elif int(year) > last.year + 1:  # what is in press may have the next one
            message = f"{key!r} must have a year that has come; it has {year}"
            yield Problem(content.bibliography.path, source.line, message)


def falling_due(content: UncheckedContent, days: int = 90) -> Iterator[Problem]:
    """A reminder, not a mistake, for each claim and page whose review falls due within `days`, or fell due before."""
    entries: list[Entry[Any]] = [*content.library.claims.values(), *(page.head for page in content.pages if page.head)]
    for entry in entries:
        due = entry.record.next_due
        if due and due <= content.today + timedelta(days=days):
            when = "fell due" if due < content.today else "falls due"
            yield entry.problem(("next_due",), f"{when} on {due}: look its studies through again")
