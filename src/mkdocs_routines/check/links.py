"""Links of hand-written pages: each leads to a page or a file that is there, and to a place that is on it."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.markdown_links import Link, anchors, links
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.model.characters import RESERVED_NAMES

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ELSEWHERE = ("http:", "https:", "mailto:", "tel:")
_THIS_MACHINE = re.compile(r"https?://(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])(?=[:/?#]|$)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@\s?]+@[\w-]+(?:\.[\w-]+)+(?:\?.*)?", re.IGNORECASE)
_TELEPHONE = re.compile(r"tel:\+?[\d().-]*\d[\d().-]*", re.IGNORECASE)
_SCRIPTS = ("data:", "javascript:", "vbscript:")
"""Schemes of addresses that are scripts, for which `markup.py` has a rule."""
_MADE = (f"{addresses.API_FOLDER}/", f"{addresses.SCHEMAS}/", "assets/")
"""Folders of files that are no records: the strict build looks whether such a file is there."""
MOST_DESCRIPTION = 170
"""Characters of a description that search engines show, with some to spare."""


def links_lead_somewhere(content: UncheckedContent) -> Iterator[Problem]:
    """No link of a page is to a page, a file or a heading that is not there."""
    if content.library.vocabulary is None:
        return
    pages = {page.uri: page for page in content.pages}
    known = {*pages, *addresses.pages_from_data(content.library), *addresses.pages_of_files(content.library)}
    files = content.files | frozenset(addresses.files_from_data(content.library))
    for page in content.pages:
        for link in links(page.text):
            if message := _fault(page, link, pages, known, files):
                yield Problem(page.path, link.line, message)


def descriptions_fit_a_search_result(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        if page.head and (length := len(page.head.record.description)) > MOST_DESCRIPTION:
            message = f"description: must be at most {MOST_DESCRIPTION} characters; it has {length}"
            yield page.head.problem(("description",), message)


def pages_are_named_like_addresses(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        if not re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.md", page.uri):
            message = "the path of a page is its address: small letters, digits and single hyphens"
            yield Problem(page.path, 1, message)
    for uri in (*content.files, *(page.uri for page in content.pages)):
        for name in uri.split("/"):
            if (device := name.partition(".")[0].lower()) in RESERVED_NAMES:
                message = f"must have another name; Windows keeps {device!r} for a device"
                yield Problem(f"{content.docs}/{uri}", 1, message)


def _fault(page: Page, link: Link, pages: dict[str, Page], known: set[str], files: frozenset[str]) -> str | None:
    """The mistake in a link, if there is one."""
    if scheme := _SCHEME.match(link.target):
        return _fault_elsewhere(scheme[0].lower(), link.target)
    path, _, anchor = link.target.partition("#")
    path, anchor = unquote(path.partition("?")[0]), unquote(anchor)
    folder = posixpath.dirname(page.uri)
    if path.startswith("/"):
        return None if path.startswith("//") else f"a link must be a path from this page on; it is {link.target!r}"
    uri = posixpath.normpath(posixpath.join(folder, path)) if path else page.uri
    if uri in files or uri.startswith(_MADE):
        return None
    if uri not in known:
        choice = [posixpath.relpath(each, folder or ".") for each in (*known, *_alike(files, uri))]
        return f"no page or file {path!r}{did_you_mean(path, choice)}"
    if anchor and uri in pages and pages[uri].read and anchor not in (offered := anchors(pages[uri].text)):
        return f"no heading {'#' + anchor!r} on {uri}{did_you_mean(anchor, offered)}"
    return None


def _fault_elsewhere(scheme: str, target: str) -> str | None:
    if scheme not in (*_ELSEWHERE, *_SCRIPTS):
        return f"a link must be https:, mailto:, tel: or a path; it is {target!r}"
    if _THIS_MACHINE.match(target):
        return f"a link must not lead to the machine of whoever wrote it; it is {target!r}"
    if scheme == "mailto:" and not _MAIL.fullmatch(target):
        return f"a link must be such as mailto:name@example.org; it is {target!r}"
    if scheme == "tel:" and not _TELEPHONE.fullmatch(target):
        return f"a link must be such as tel:112; it is {target!r}"
    return None


def _alike(files: frozenset[str], uri: str) -> Iterator[str]:
    """The files with the ending of `uri`, of which one may have been meant."""
    ending = posixpath.splitext(uri)[1]
    return (file for file in files if ending and file.endswith(ending))
