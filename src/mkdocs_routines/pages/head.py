"""Head of a page: when it was checked, how it is cited, its linked data, and how a link to it is shown."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.domain import addresses, phrases, reviews
from mkdocs_routines.draw import card
from mkdocs_routines.draw.card import Card
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import cite_page, cite_source, json_ld, open_graph
from mkdocs_routines.pages.group_picture import group_picture
from mkdocs_routines.pages.open_graph import LinkPreview
from mkdocs_routines.pages.sourcing import last_check, page_head

HOME = "index.md"


@dataclass(frozen=True)
class PageAddress:
    """Address of a page: its path below `docs/`, its URL and that of the site."""

    uri: str
    url: str
    home: str


def template_variables(
    content: Content,
    at: PageAddress,
    shown: LinkPreview,
    linked_data: str,
    references: Mapping[str, str],
) -> dict[str, Any]:
    """The variables of the template for a page. `references`: key of each source → its reference as plain text."""
    day = last_check(content, at.uri)
    reviewed_by = reviews.signed(reviews.reviewers_of_page(at.uri, content.library))
    return {
        "head": page_head(content, at.uri),
        "picture": group_picture(content, at.uri),
        "reviewed_by": reviewed_by,
        "today": content.today,
        "long_date": phrases.long_date,
        "source_formats": _source_formats(content, at.uri, references),
        "citation": cite_page.citation_formats(
            cite_page.PageReference(shown.title, at.url, content.library.identity, day)
        ),
        "json_ld": linked_data,
        "preview": open_graph.meta_tags(shown),
    }


def link_preview(
    content: Content, at: PageAddress, title: str, description: str, cards: Mapping[str, Card]
) -> LinkPreview:
    """The page as a link to it is shown. Title and description are HTML, as MkDocs has them.

    The first page has the name of the site, whatever it is called in the menu.
    """
    site, is_home = content.library.identity.name, at.uri == HOME
    path = card.path_of(at.uri, content.library, cards) if at.home else None
    picture = (absolute_url(at.home, path), cards[path]) if path else None
    return LinkPreview(site if is_home else _plain(title), _plain(description), at.url, site, is_home, picture)


def linked_data(
    content: Content, at: PageAddress, keys: tuple[str, ...], title: str, description: str, image: str
) -> str:
    """The JSON-LD of a page that cites the sources `keys`; "" without the API.

    It tells programs what the records hold that the page is made from. `image`: the address of its card, or nothing.
    """
    if "api" not in content.library.features:
        return ""
    if keys:
        medical_page = json_ld.medical_page(
            content,
            at.uri,
            keys,
            name=title,
            description=description,
            url=at.url,
            home=at.home,
            image=image,
        )
        return json_ld.page_json_ld(medical_page, content.bibliography.sources)
    is_home = at.uri == HOME
    return json_ld.website_json_ld(content.library.identity, description, at.url, image) if is_home else ""


def _source_formats(content: Content, uri: str, references: Mapping[str, str]) -> cite_source.Formats:
    """The source that the page at `uri` is about, for those who cite it; nothing on any other page."""
    folder, key = addresses.page_record(uri)
    if folder != addresses.SOURCES or key not in content.library.sources:
        return ()
    return cite_source.source_formats(content.bibliography.sources[key], references[key])


def _plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))
