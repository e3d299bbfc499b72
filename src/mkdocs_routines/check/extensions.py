"""Extensions and plugins of the site: those that pages made from data need, and those that hand-written pages use."""

import re
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.features import Feature, Features

EXTENSIONS: Mapping[str, Feature | None] = {
    "attr_list": None,
    "footnotes": "evidence",
    "pymdownx.blocks.html": None,
    "pymdownx.superfences": "api",
    "pymdownx.tabbed": "api",
}
"""Markdown extension that pages made from data are written with → the feature that has such pages; none: all have.

Without one, its marks would be shown as text: the plugin adds those that the settings lack.
"""
PLUGINS: Mapping[str, Feature | None] = {"routines": None, "bibtex": "evidence"}
"""Plugins that those pages are made with, in the same way. Without `bibtex`, citations are shown as `[@key]`."""
BUNDLES = {
    "extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html"),
    "pymdownx.extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.superfences"),
}
"""Extension → those of ours that it brings with it."""
MARKS = {
    "abbr": re.compile(r" {0,3}\*\[[^\]]+\]:.*"),
    "admonition": re.compile(r"\s*!!! .*"),
    "def_list": re.compile(r" {0,3}: {1,3}\S.*"),
    "md_in_html": re.compile(r".*<\w[^>]*\smarkdown[\s=>].*"),
    "pymdownx.details": re.compile(r"\s*\?\?\?\+? .*"),
}
"""Extension → a line that needs it. MkDocs itself brings those of tables and of the table of contents."""


def plugins_are_there(frame: Frame) -> Iterator[Problem]:
    given, features = frame.settings.entries("plugins"), frame.settings.options.features
    for name, feature in PLUGINS.items():
        if name not in given and (feature is None or feature in features):
            message = f"plugins: must have {name!r}, which routines needs; add a line '  - {name}'"
            yield frame.settings.problem(("plugins",), message)


def extensions_lacking(features: Features, given: frozenset[str]) -> tuple[str, ...]:
    """The Markdown extensions that pages of these features are written with, and that a site lacks."""
    known = with_bundled(given)
    needed = (name for name, feature in EXTENSIONS.items() if feature is None or feature in features)
    return tuple(name for name in needed if name not in known)


def extensions_that_pages_use_are_there(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    """One problem for an extension, however many lines would be shown as they are typed without it."""
    given = _given(frame)
    for name, mark in MARKS.items():
        if name not in given and (use := _first_use(content, mark)):
            message = f"markdown_extensions: must have {name!r}, which {use} needs; add a line '  - {name}'"
            yield frame.settings.problem(("markdown_extensions",), message)


def _given(frame: Frame) -> frozenset[str]:
    """The extensions of the settings, with those that they bring along."""
    return with_bundled(frame.settings.entries("markdown_extensions"))


def with_bundled(extensions: Iterable[str]) -> frozenset[str]:
    """Names of extensions, with those that they bring along."""
    named = {name.removeprefix("markdown.extensions.") for name in extensions}
    return frozenset({*named, *(name for bundle in named for name in BUNDLES.get(bundle, ()))})


def _first_use(content: UncheckedContent, mark: re.Pattern[str]) -> str | None:
    """The path and the line of the first page with such a mark."""
    for page in content.pages:
        for line in markdown_text.lines(page.text):
            if not line.code and mark.fullmatch(line.text):
                return f"{page.path}:{line.number}"
    return None
