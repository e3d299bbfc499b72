"""Contact sheet of the drawings as Markdown: the page that shows all of them."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage


def drawing_pages(library: Library) -> Iterator[GeneratedPage]:
    """The one page of drawings."""
    at = addresses.DRAWINGS_PAGE
    yield GeneratedPage(at, render_template("drawings.md.jinja", library, at), library.vocabulary.path)
