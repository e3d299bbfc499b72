"""Content of the whole site: its records, bibliography and hand-written pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Generic

from mkdocs_routines.load import own_site
from mkdocs_routines.load.bibliography import NO_SOURCES, Bibliography, read_bibliography
from mkdocs_routines.load.build_day import build_day
from mkdocs_routines.load.library import read_library
from mkdocs_routines.load.media import media_problems
from mkdocs_routines.load.pages import Page, read_pages
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, Records, S, V
from mkdocs_routines.load.templates import read_templates
from mkdocs_routines.model import Safety, Vocabulary
from mkdocs_routines.model.features import ALL, Features
from mkdocs_routines.model.identity import UNNAMED, Identity


@dataclass(frozen=True)
class SiteContent(Generic[V, S]):
    """Everything a page can be made from, and the day on which it is made."""

    library: Records[V, S]
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str
    """The folder of the hand-written pages, as a path below the project."""
    today: date
    files: frozenset[str] = frozenset()
    """The path of every file below `docs` that is no page."""
    templates: Mapping[str, str] = field(default_factory=dict)
    """Name of each template → its text."""
    modified: Mapping[str, date] = field(default_factory=dict)
    """Path of each hand-written page from the project → the day of its last commit, where the history is known."""

    @property
    def whole(self) -> bool:
        """Whether every page could be read: only then is a record that no page names named nowhere."""
        return all(page.read for page in self.pages)


UncheckedContent = SiteContent[Entry[Vocabulary] | None, Entry[Safety] | None]
"""Content as it was read, with holes where a file could not be."""
Content = SiteContent[Entry[Vocabulary], Entry[Safety]]
"""Content known good. Only `check.known_good` gives it."""


def read_site(
    root: Path,
    data: str = "data",
    bib: str = "references.bib",
    docs: str = "docs",
    today: date | None = None,
    identity: Identity = UNNAMED,
    features: Features = ALL,
) -> tuple[UncheckedContent, list[Problem]]:
    """The content of the project in the folder `root`, and a problem for each piece of it that could not be read.

    `identity`: whose site it is; `features`: what it has.
    """
    every_record, record_problems = read_library(root, data, features)
    library = own_site.of_site(every_record, identity)
    bibliography, source_problems = read_bibliography(root, bib) if "evidence" in features else (NO_SOURCES, [])
    hand_written, page_problems = read_pages(root, root / docs, library)
    files = (path for path in (root / docs).rglob("*") if path.suffix != ".md" and path.is_file())
    beside = frozenset(path.relative_to(root / docs).as_posix() for path in files)
    templates, template_problems = read_templates(root, data)
    content = UncheckedContent(library, bibliography, hand_written, docs, today or build_day(root), beside, templates)
    unread = [*record_problems, *source_problems, *page_problems, *template_problems]
    return content, [*unread, *media_problems(root, root / docs)]
