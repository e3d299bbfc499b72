"""Feed of the changes of our ratings, in Atom: one entry for each, the newest first."""

from collections.abc import Mapping

from mkdocs_routines.domain import addresses, rating
from mkdocs_routines.files.atom import Feed, FeedEntry, atom_text
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.records import Library


def feed_files(library: Library, site_url: str) -> Mapping[str, str]:
    """The path of the feed below the site, and its text."""
    entries = []
    for id_, change in rating.all_changes(library.claims):
        claim = page_url(site_url, addresses.claim_page(id_))
        entries.append(
            FeedEntry(
                id=f"{claim}#{change.on.isoformat()}",
                day=change.on,
                title=library.claims[id_].record.title,
                text=f"From {_level(change.before)} to {_level(change.after)}. {change.why}",
                url=claim,
            )
        )
    feed = Feed(
        url=absolute_url(site_url, addresses.RATING_CHANGES),
        title=f"{library.identity.name}: changes of our ratings",
        author=library.identity.name,
        page=page_url(site_url, addresses.index_page(addresses.CLAIMS)),
        entries=entries,
    )
    return {addresses.RATING_CHANGES: atom_text(feed)}


def _level(level: str) -> str:
    return level.replace("-", " ")
