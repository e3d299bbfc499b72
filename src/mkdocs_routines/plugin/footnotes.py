"""Footnotes of a page: the references that mkdocs-bibtex asks for, in the style of the list of sources."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mkdocs_routines.pages import render
from mkdocs_routines.plugin.build import Build

if TYPE_CHECKING:  # a site without evidence need not have it installed
    from mkdocs_bibtex.citation import Citation


def reference_text(build: Build, uri: str) -> Callable[["Citation"], str]:
    """The reference of a citation on the page at `uri`, a path below `docs/`, to which its links are relative."""
    sources, references = build.content.bibliography.sources, build.references
    return lambda citation: render.footnote(sources[citation.key], references[citation.key], uri)
