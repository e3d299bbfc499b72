"""What a page says of itself in its template: when it was checked, how it is cited, and what machines read of it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.draw import card
from mkdocs_routines.draw.card import Card
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import cite_page, json_ld
from mkdocs_routines.pages.open_graph import Preview


@dataclass(frozen=True)
class Address:
    """Where a page stands: its path below `docs/`, its whole address and that of the site."""

    uri: str
    url: str
    home: str


def page(content: Content, at: Address, title: str, description: str, keys: tuple[str, ...]) -> dict[str, Any]:
    """The variables of the template for a page that cites the sources `keys`.

    Title and description are HTML, as MkDocs has them.
    """
    head = next((each.head for each in content.pages if each.path == f"{content.docs}/{at.uri}"), None)
    day, _ = json_ld.checked(content, at.uri)
    name, text = _plain(title), _plain(description)
    described = json_ld.described(content, at.uri, keys, name=name, text=text, url=at.url, home=at.home)
    return {
        "head": head.record if head else None,
        "today": content.today,
        "citation": cite_page.formats(cite_page.PageReference(name, at.url, day)),
        "json_ld": json_ld.json_ld(described, content.bibliography.sources) if keys else "",
    }


def preview(
    content: Content, at: Address, title: str, description: str, site_name: str, cards: Mapping[str, Card]
) -> Preview:
    """What a link to the page shows. Title and description are HTML, as MkDocs has them."""
    path = card.path_of(at.uri, content.library)
    picture = (f"{at.home.rstrip('/')}/{path}", cards[path]) if at.home and path in cards else None
    return Preview(_plain(title), _plain(description), at.url, site_name, at.uri == "index.md", picture)


def _plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))
