"""Drawings → Markdown: the page that shows all of them."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.markup import fill, vocabulary


def pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """The contact sheet: its path below `docs/`, its Markdown, and the data file it is edited in."""
    page = addresses.DRAWINGS_PAGE
    yield page, fill("drawings.md.jinja", library, page), vocabulary(library).path
