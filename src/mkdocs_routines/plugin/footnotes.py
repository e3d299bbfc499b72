"""Footnotes of a page: the references that mkdocs-bibtex asks for, and their way back into the text."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from mkdocs_routines.pages import render
from mkdocs_routines.plugin.build import Build

if TYPE_CHECKING:  # a site without evidence need not have it installed
    from mkdocs_bibtex.citation import Citation

_BACK_AGAIN = re.compile(r'<a class="footnote-backref" href="#fnref\d[^>]*>[^<]*</a>')
"""Way back to a second mention of a source, or to a later one."""


def reference_text(build: Build, uri: str) -> Callable[["Citation"], str]:
    """The reference of a citation on the page at `uri`, a path below `docs/`, to which its links are relative."""
    sources, references = build.content.bibliography.sources, build.references
    return lambda citation: render.footnote(sources[citation.key], references[citation.key], uri)


def with_one_way_back(html: str) -> str:
    """The content of a page in which a reference leads back to its first mention: all its ways back sound the same."""
    return _BACK_AGAIN.sub("", html)
