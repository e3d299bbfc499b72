"""Contact sheet of the drawings as Markdown: the page that shows all of them."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.environment import render_template


def drawing_pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """The one page: its path below `docs/`, its Markdown, and the data file it is edited in."""
    at = addresses.DRAWINGS_PAGE
    yield at, render_template("drawings.md.jinja", library, at), library.vocabulary.path
