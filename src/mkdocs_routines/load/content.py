"""Content of the whole site: its records, bibliography and hand-written pages."""

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Generic

from mkdocs_routines.load.bibliography import Bibliography, read_bibliography
from mkdocs_routines.load.library import read_library
from mkdocs_routines.load.media import media_problems
from mkdocs_routines.load.pages import Page, read_pages
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, Records, V
from mkdocs_routines.model import Vocabulary


@dataclass(frozen=True)
class SiteContent(Generic[V]):
    """Everything a page can be made from, and the day on which it is made."""

    library: Records[V]
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str
    """The folder of the hand-written pages, as a path below the project."""
    today: date
    files: frozenset[str] = frozenset()
    """The path of every file below `docs` that is no page."""

    @property
    def whole(self) -> bool:
        """Whether every page could be read: only then is a record that no page names named nowhere."""
        return all(page.read for page in self.pages)


_LAST_SECOND = 4_102_444_799
"""The last second of 2099. Calendars that start with a later day may end with none."""
UncheckedContent = SiteContent[Entry[Vocabulary] | None]
"""Content as it was read, with holes where a file could not be."""
Content = SiteContent[Entry[Vocabulary]]
"""Content known good. Only `check.known_good` gives it."""


def read_site(
    root: Path, data: str = "data", bib: str = "references.bib", docs: str = "docs", today: date | None = None
) -> tuple[UncheckedContent, list[Problem]]:
    """The content of the project in the folder `root`, and a problem for each piece of it that could not be read."""
    library, record_problems = read_library(root, data)
    bibliography, source_problems = read_bibliography(root, bib)
    hand_written, page_problems = read_pages(root, root / docs)
    files = (path for path in (root / docs).rglob("*") if path.suffix != ".md" and path.is_file())
    beside = frozenset(path.relative_to(root / docs).as_posix() for path in files)
    content = UncheckedContent(library, bibliography, hand_written, docs, today or build_day(), beside)
    return content, [*record_problems, *source_problems, *page_problems, *media_problems(root, root / docs)]


class BuildDayError(Exception):
    """A day of the build that is none. Its message says what must be."""


def build_day() -> date:
    """Today in UTC, or the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), so that a build can be repeated.

    Raises `BuildDayError` for another value than seconds: milliseconds, for example.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    if not re.fullmatch(r"[0-9]{1,10}", epoch) or int(epoch) > _LAST_SECOND:
        raise BuildDayError(f"SOURCE_DATE_EPOCH: must be whole seconds since 1970, such as 1795392000; it is {epoch!r}")
    return datetime.fromtimestamp(int(epoch), UTC).date()
