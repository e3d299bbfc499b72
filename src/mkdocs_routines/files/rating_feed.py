"""Feed of the changes of our ratings, in Atom (RFC 4287): one entry for each, the newest first.

The same data give the same feed, byte for byte: its date is that of the last change.
"""

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree

from mkdocs_routines.domain import addresses, phrases, rating
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.records import Library

ATOM = "http://www.w3.org/2005/Atom"
_NEVER = date(1970, 1, 1)
"""Date of a feed without an entry: the form asks for one."""


def feed_files(library: Library, site_url: str) -> Mapping[str, str]:
    """The path of the feed below the site, and its text."""
    return {addresses.RATING_CHANGES: _atom(library, site_url)}


def _atom(library: Library, site_url: str) -> str:
    changes = rating.all_changes(library.claims)
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": phrases.LANGUAGE})
    address = absolute_url(site_url, addresses.RATING_CHANGES)
    _add(feed, "id", address)
    _add(feed, "title", f"{library.identity.name}: changes of our ratings")
    _add(feed, "updated", _midnight(max((change.on for _, change in changes), default=_NEVER)))
    ElementTree.SubElement(_add(feed, "author"), "name").text = library.identity.name
    _link(feed, "self", address, "application/atom+xml")
    _link(feed, "alternate", page_url(site_url, addresses.index_page(addresses.CLAIMS)), "text/html")
    for id_, change in changes:
        claim = page_url(site_url, addresses.claim_page(id_))
        entry = _add(feed, "entry")
        _add(entry, "id", f"{claim}#{change.on.isoformat()}")
        _add(entry, "title", library.claims[id_].record.title)
        _add(entry, "updated", _midnight(change.on))
        _link(entry, "alternate", claim, "text/html")
        _add(entry, "summary", f"From {_level(change.before)} to {_level(change.after)}. {change.why}")
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element


def _link(parent: ElementTree.Element, relation: str, address: str, media_type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _level(level: str) -> str:
    return level.replace("-", " ")
