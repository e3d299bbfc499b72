"""Feeds in Atom (RFC 4287). The same entries give the same feed, byte for byte: its date is that of the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from mkdocs_routines.domain import phrases

ATOM = "http://www.w3.org/2005/Atom"
_NEVER = date(1970, 1, 1)
"""Date of a feed without an entry: the form asks for one."""


@dataclass(frozen=True)
class FeedEntry:
    """Entry of a feed."""

    id: str
    """Its address, which stays."""
    day: date
    title: str
    text: str
    url: str


@dataclass(frozen=True)
class Feed:
    """Feed with its entries, the newest first."""

    url: str
    title: str
    author: str
    page: str
    """The URL of the page about the same."""
    entries: Sequence[FeedEntry]


def midnight(day: date) -> str:
    """The first second of a day in UTC, as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00Z"


def atom_text(feed: Feed) -> str:
    """The feed as XML. Markup in its texts stays text."""
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": phrases.LANGUAGE})
    _add(root, "id", feed.url)
    _add(root, "title", feed.title)
    _add(root, "updated", midnight(max((entry.day for entry in feed.entries), default=_NEVER)))
    ElementTree.SubElement(_add(root, "author"), "name").text = feed.author
    _link(root, "self", feed.url, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    for each in feed.entries:
        entry = _add(root, "entry")
        _add(entry, "id", each.id)
        _add(entry, "title", each.title)
        _add(entry, "updated", midnight(each.day))
        _link(entry, "alternate", each.url, "text/html")
        _add(entry, "summary", each.text)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element


def _link(parent: ElementTree.Element, relation: str, address: str, media_type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})
