"""Drafts: exercises, routines and claims that are proposed and not published, and the content without them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import SiteContent
from mkdocs_routines.load.records import Entry, Records, S, V

DraftKind = Literal["exercise", "routine", "claim"]


@dataclass(frozen=True)
class Draft:
    """Draft of a record: its kind, its file, and its page below `docs/`."""

    kind: DraftKind
    entry: Entry[Any]
    page: str


def drafts(library: Records[V, S]) -> tuple[Draft, ...]:
    """Every draft, kind by kind, in the order of their ids."""
    kinds: tuple[tuple[DraftKind, Mapping[str, Entry[Any]], Any], ...] = (
        ("exercise", library.exercises, addresses.exercise_page),
        ("routine", library.routines, addresses.routine_page),
        ("claim", library.claims, addresses.claim_page),
    )
    return tuple(
        Draft(kind, entry, page(id_))
        for kind, entries, page in kinds
        for id_, entry in sorted(entries.items())
        if entry.record.draft
    )


def published(content: SiteContent[V, S]) -> SiteContent[V, S]:
    """The content that a site is built from: all but the drafts. The same content where there is none."""
    library = content.library
    if not (found := drafts(library)):
        return content
    names = {kind: frozenset(draft.entry.id for draft in found if draft.kind == kind) for kind in library.ids}
    without = replace(
        library,
        exercises={id_: entry for id_, entry in library.exercises.items() if not entry.record.draft},
        routines={id_: entry for id_, entry in library.routines.items() if not entry.record.draft},
        claims={id_: entry for id_, entry in library.claims.items() if not entry.record.draft},
        ids={kind: ids - names[kind] for kind, ids in library.ids.items()},
    )
    return replace(content, library=without)
