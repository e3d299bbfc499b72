"""Sourcing of a page: the sources it cites, and when it was last held against them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mkdocs_routines.domain import addresses, citing
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Entry
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


def last_change(content: Content, uri: str) -> date | None:
    """When what the page at `uri`, a path below `docs/`, is made from was last changed, by the history of the project.

    Where that is not known, when the page was last held against its sources. A list changes with what it lists.
    """
    library, (folder, id_) = content.library, addresses.page_record(uri)
    records: Mapping[str, Mapping[str, Entry[Any]]] = {
        addresses.EXERCISES: library.exercises,
        addresses.ROUTINES: library.routines,
        addresses.PLANS: library.six_week_plans,
        addresses.CLAIMS: library.claims,
        addresses.SOURCES: library.sources,
    }
    paths = [page.path for page in content.pages if page.uri == uri]
    if not paths and folder in records:
        of_id = records[folder].get(id_.removesuffix("/cert"))
        paths = [entry.path for entry in ([of_id] if of_id else records[folder].values())]
    if not paths and folder in addresses.WORD_KINDS:
        paths = [library.vocabulary.path]
    if not paths and folder == addresses.COMPLAINTS and library.complaints:
        paths = [library.complaints.path]
    days = {**library.modified, **content.modified}
    return max((days[path] for path in paths if path in days), default=last_check(content, uri))
