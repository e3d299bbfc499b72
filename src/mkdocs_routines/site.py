"""Everything that pages are made from, as it was read."""

from dataclasses import dataclass

from mkdocs_routines.bibliography import Bibliography
from mkdocs_routines.load import Library


@dataclass(frozen=True)
class Page:
    """A hand-written Markdown page: its path from the project's folder, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Site:
    """Everything a page can be made from."""

    library: Library
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str
