"""Search index: what the search of the site looks through, as one JSON file."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.search_words import kind_of, other_names
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.search_words import SearchWords
from mkdocs_routines.pages.search_text import sections

PATH = "search/index.json"
_VOLUME_AND_PAGES = re.compile(r"(?<=\b[12]\d{3});[^ ]+\.$")


@dataclass(frozen=True)
class SearchPage:
    """A page as the search shows it and looks through it."""

    title: str
    description: str
    sections: tuple[tuple[str, str, str], ...]
    """Anchor, heading and text of each section."""


def search_page(title: str, description: str, html: str) -> SearchPage:
    """A rendered page; `title` and `description` are HTML, as pages have them."""
    found = tuple((section.id, section.heading, section.text) for section in sections(html))
    return SearchPage(unescape(title), unescape(description), found)


def search_index(content: Content, pages: Mapping[str, SearchPage], references: Mapping[str, str]) -> str:
    """The index as JSON: kinds, signs, words of several pages, pages and sources.

    `pages`: path below `docs/` → the page; `references`: key of each source → its reference as text.
    """
    listed = content.library.search_words
    words = listed.record if listed else None
    names = other_names(content)
    index = {
        "kinds": [kind.label for kind in words.kinds] if words else [],
        "signs": {"page": addresses.address(words.signs.page), "words": words.signs.words} if words else None,
        "ordered": {
            word: [addresses.address(page) for page in ordered]
            for word, ordered in (words.ordered if words else {}).items()
        },
        "pages": [_page(uri, page, names.get(uri, ()), words) for uri, page in sorted(pages.items())],
        "sources": {key: searchable_reference(references[key]) for key in sorted(references)},
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def searchable_reference(reference: str) -> str:
    """Authors, title, journal and year of a reference, by which people find it; volume and pages make the index long.

    >>> searchable_reference("Neal BS. Risk factors. Br J Sports Med. 2019;53(5):270-81.")
    'Neal BS. Risk factors. Br J Sports Med. 2019.'
    """
    return _VOLUME_AND_PAGES.sub(".", unescape(reference))


def _page(uri: str, page: SearchPage, names: tuple[str, ...], words: SearchWords | None) -> Mapping[str, object]:
    return {
        "address": addresses.address(uri),
        "title": page.title,
        "kind": kind_of(uri, words) if words else 0,
        "names": names,
        "about": page.description,
        "sections": [{"id": id_, "heading": heading, "text": text} for id_, heading, text in page.sections],
    }
