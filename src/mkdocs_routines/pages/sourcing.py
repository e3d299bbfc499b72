"""Sourcing of a page: the sources it cites, and when it was last held against them."""

from collections.abc import Mapping
from datetime import date

from mkdocs_routines.domain import addresses, citing
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import PageHead


def keys_by_page(content: Content) -> Mapping[str, tuple[str, ...]]:
    """Path of each page that cites, below `docs/` → the keys it cites, sorted. The page of a source cites that one."""
    cited = {
        addresses.source_page(key): {key, *(other for _, other in citing.keys_in(entry))}
        for key, entry in content.library.sources.items()
    }
    for key, places in citing.citing_pages(content).items():
        for _, uri in places:
            cited.setdefault(uri, set()).add(key)
    return {uri: tuple(sorted(keys)) for uri, keys in cited.items()}


def page_head(content: Content, uri: str) -> PageHead | None:
    """The front matter of the hand-written page at `uri`, a path below `docs/`; None for any other page."""
    return next((page.head.record for page in content.pages if page.head and page.uri == uri), None)


def last_check(content: Content, uri: str) -> date | None:
    """When the page at `uri`, a path below `docs/`, was last held against its sources."""
    folder, id_ = addresses.page_record(uri)
    if folder == addresses.CLAIMS and (claim := content.library.claims.get(id_)):
        return claim.record.last_checked
    head = page_head(content, uri)
    return head.last_checked if head else None
