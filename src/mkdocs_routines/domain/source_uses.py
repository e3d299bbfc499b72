"""Uses of a source: the claims, pages, exercises and routines that cite it, for its own page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.records import Library

Kind = Literal["claims", "pages", "exercises", "routines", "plans"]


@dataclass(frozen=True)
class Use:
    """A page that cites the source."""

    title: str
    uri: str
    """Path below `docs/`."""
    side: str = ""
    """The side of a claim that it stands on: `supports`, `disputes` or `background`."""
    retired: bool = False
    """Whether the page is that of an exercise that is no longer offered."""


def uses_by_kind(key: str, cited_on: Sequence[tuple[str, str]], library: Library) -> Mapping[Kind, list[Use]]:
    """Kind of page → the pages that cite the source `key`, by title.

    `cited_on`: their titles and paths below `docs/`. A kind without a page is left out.
    """
    uses: dict[Kind, list[Use]] = {"claims": [], "pages": [], "exercises": [], "routines": [], "plans": []}
    for title, uri in sorted(cited_on, key=lambda page: (page[0].casefold(), page[1])):
        folder, id_ = addresses.page_record(uri)
        if folder == addresses.CLAIMS and (claim := library.claims.get(id_)):
            sides = (study.side for study in claim.record.studies if study.source == key)
            uses["claims"].append(Use(title, uri, next(sides, "")))
        elif folder == addresses.EXERCISES and (exercise := library.exercises.get(id_)):
            uses["exercises"].append(Use(title, uri, retired=exercise.record.retired is not None))
        elif folder == addresses.ROUTINES and id_ in library.routines:
            uses["routines"].append(Use(title, uri))
        elif folder == addresses.PLANS and id_ in library.six_week_plans:
            uses["plans"].append(Use(title, uri))
        else:
            uses["pages"].append(Use(title, uri))
    return {kind: pages for kind, pages in uses.items() if pages}
