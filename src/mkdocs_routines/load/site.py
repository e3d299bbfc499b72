"""Everything that pages are made from, as it was read."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from mkdocs_routines.load.bibliography import Bibliography
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import PageHead


@dataclass(frozen=True)
class Page:
    """A hand-written Markdown page: its path from the project's folder, its text, and its head if that is sound."""

    path: str
    text: str
    head: Entry[PageHead] | None


@dataclass(frozen=True)
class Site:
    """Everything a page can be made from, and the day on which it is made."""

    library: Library
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str
    today: date


def the_day() -> date:
    """Today, or the day that `SOURCE_DATE_EPOCH` gives, so that a build can be made again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
