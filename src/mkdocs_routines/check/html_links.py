"""Links of finished pages: each address in the HTML of a hand-written page leads to a page, a file, or a place on one.

Links in Markdown are checked as they are written, in `links.py`. This looks at what came of them, so that neither HTML
within Markdown nor an anchor of a page made from data is left out.
"""

import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.markdown_links import links
from mkdocs_routines.load.problem import Problem, did_you_mean

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(?P<element>[a-zA-Z][^\s>]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(
    r"\s(?P<name>[a-zA-Z:-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))"
)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_LOADED = frozenset({"poster", "src", "srcset"})
"""Attributes of what a browser loads at once, on any element."""
_LOADING_ELEMENTS = frozenset({"feimage", "image", "use"})
"""Elements of a drawing whose links a browser loads at once."""
_ADDRESSES = frozenset({"action", "cite", "formaction", "href", "poster", "src", "srcset", "xlink:href"})
"""Attributes that hold an address."""


@dataclass(frozen=True)
class Address:
    """Address in HTML, as it is written, and whether a browser loads what is there with the page."""

    written: str
    loaded: bool


@dataclass(frozen=True)
class FinishedPage:
    """Hand-written page: its path below `docs/` and from the project, its Markdown, and the HTML that came of it."""

    uri: str
    path: str
    markdown: str
    html: str


def addresses_lead_somewhere(
    pages: Iterable[FinishedPage], files: frozenset[str], places: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """A problem for each address in the HTML of `pages` that nothing answers, in the order of the pages.

    `files`: the path below `docs/` of each page, and that below the site of each other file. `places`: page → its
    anchors.
    """
    answers = {
        addresses.address(file) if file.endswith(".md") else file.removesuffix("index.html"): file for file in files
    }
    for page in pages:
        for address in dict.fromkeys(_addresses(page.html)):
            if message := _fault(page, address, answers, places):
                yield Problem(page.path, _line(page.markdown, address.written), message)


def _addresses(text: str) -> Iterator[Address]:
    for tag in _TAG.finditer(_COMMENT.sub("", text)):
        for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
            if (name := attribute["name"].lower()) in _ADDRESSES:
                value = html.unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "").strip()
                loaded = name in _LOADED or tag["element"].lower() in _LOADING_ELEMENTS
                choices = [choice.split()[0] for choice in value.split(",") if choice.strip()]
                yield from (Address(written, loaded) for written in (choices if name == "srcset" else [value]))


def _fault(
    page: FinishedPage, address: Address, answers: Mapping[str, str], places: Mapping[str, frozenset[str]]
) -> str | None:
    """The mistake in an address, if there is one. `answers`: address below the site → the page or file behind it."""
    written = address.written
    try:
        parts = urlsplit(written)
    except ValueError:
        return f"must be an address; it is {written!r}"
    if parts.scheme and parts.scheme not in _SCHEMES:
        return f"a link must be https:, mailto:, tel: or a path; it is {written!r}"
    if parts.scheme or parts.netloc:
        return f"what a page loads must be a file of the site; it is {written!r}" if address.loaded else None
    if parts.path.startswith("/"):
        return f"a link must be a path from this page on; it is {written!r}"
    here = addresses.address(page.uri)
    file = answers.get(_joined(here, unquote(parts.path))) if parts.path else page.uri
    if file is None:
        return _no_file(page, written, unquote(parts.path), answers)
    anchor = unquote(parts.fragment)
    if anchor and anchor not in (offered := places.get(file, frozenset((anchor,)))):
        return f"no heading {'#' + anchor!r} on {file}{did_you_mean(anchor, offered)}"
    return None


def _no_file(page: FinishedPage, written: str, path: str, answers: Mapping[str, str]) -> str:
    """The message about an address that nothing answers: in Markdown it is a path of files, in HTML of addresses."""
    if any(link.target.partition("#")[0] == written.partition("#")[0] for link in links(page.markdown)):
        folder = posixpath.dirname(page.uri)
        choice = [posixpath.relpath(file, folder or ".") for file in answers.values()]
        return f"no page or file {path!r}{did_you_mean(path, choice)}"
    here = addresses.address(page.uri)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path))
    for address, file in answers.items():
        if file == target:
            mend = _relative(address, here)
            return f"a link in HTML must start from the address of its page; write {mend!r}, not {path!r}"
    return f"no page or file {path!r}{did_you_mean(path, [_relative(address, here) for address in answers])}"


def _relative(address: str, here: str) -> str:
    path = posixpath.relpath(address or ".", here or ".")
    return f"{path}/" if not address or address.endswith("/") else path


def _joined(here: str, path: str) -> str:
    """The address that a path leads to from the address `here`; both are below the site, and "" is its first page."""
    joined = posixpath.normpath(posixpath.join(here, path))
    folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    address = "" if joined == "." else joined + "/" * folder
    return address.removesuffix("index.html") if posixpath.basename(address) == "index.html" else address


def _line(markdown: str, written: str) -> int:
    """The line on which an address stands first: as it is written, or, where MkDocs has made one of it, its anchor."""
    _, _, anchor = written.partition("#")
    plain = html.unescape(markdown)
    for text in (written, f"#{anchor}" if anchor else written):
        if (index := plain.find(text)) >= 0:
            return plain.count("\n", 0, index) + 1
    return 1
