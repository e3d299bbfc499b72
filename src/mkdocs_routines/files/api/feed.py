"""Feed of what readers would notice: `feed.atom` (RFC 4287) and `feed.json` (JSON Feed 1.1), with the same entries."""

from collections.abc import Mapping

from mkdocs_routines.domain import phrases
from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.domain.dated_changes import dated_changes
from mkdocs_routines.files.api.header import documentation_url
from mkdocs_routines.files.atom import Feed, FeedEntry, atom_text, midnight
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.identity import Identity

JSON_FEED = "https://jsonfeed.org/version/1.1"


def feed_files(library: Library, site_url: str) -> Mapping[str, str]:
    """Path of each form of the feed below the site → its text."""
    url = absolute_url(site_url, api_file("feed.atom"))
    entries = [
        FeedEntry(
            id=f"{url}#{change.id}",
            day=change.day,
            title=change.title,
            text=change.text,
            url=absolute_url(site_url, change.address),
        )
        for change in dated_changes(library)
    ]
    identity = library.identity
    feed = Feed(
        url=url, title=f"{identity.name}: what has changed", author=identity.author, page=site_url, entries=entries
    )
    return {api_file("feed.atom"): atom_text(feed), api_file("feed.json"): _json(feed, identity, site_url)}


def _json(feed: Feed, identity: Identity, site_url: str) -> str:
    document = {
        "version": JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": absolute_url(site_url, api_file("feed.json")),
        "description": "Ratings, doses, exercises and sources that are other than they were.",
        "user_comment": f"What this is, and what stays: {documentation_url(site_url)}. {identity.credit}.",
        "authors": [{"name": feed.author}],
        "language": phrases.LANGUAGE,
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": midnight(entry.day),
            }
            for entry in feed.entries
        ],
    }
    return json_text(document)
