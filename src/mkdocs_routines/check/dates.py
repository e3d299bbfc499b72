"""What is looked at again, and when."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry


def pages_that_cite_say_when_they_were_checked(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        if page.head and page.head.record.next_due is None and any(markdown_text.citations(page.text)):
            yield page.head.problem((), "must have last_checked and next_due, as the page cites sources")


def falling_due(content: UncheckedContent, days: int = 90) -> Iterator[Problem]:
    """Each claim and page that falls due in the next `days`, or has fallen due: nothing wrong, but work ahead."""
    entries: list[Entry[Any]] = [*content.library.claims.values(), *(page.head for page in content.pages if page.head)]
    for entry in entries:
        due = entry.record.next_due
        if due and due <= content.today + timedelta(days=days):
            when = "fell due" if due < content.today else "falls due"
            yield entry.problem(("next_due",), f"{when} on {due}: look its studies through again")
