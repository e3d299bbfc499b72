"""Reviews: who checked a claim, a page or a drawing. The record of the reviewers is the only place that says so."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model.reviewer import Reviewer

NOT_YET = "Not yet reviewed by a clinician"


def reviewers_of_page(uri: str, library: UncheckedLibrary) -> tuple[Reviewer, ...]:
    """Those who reviewed the page at `uri`, a path below `docs/`: by hand, or that of a claim. Latest last.

    A drawing is a part of the page of its exercise: who looked at it has not reviewed the page.
    """
    folder, id_ = addresses.page_record(uri)
    return tuple(
        reviewer
        for reviewer in _all(library)
        if uri in reviewer.pages or (folder == addresses.CLAIMS and id_ in reviewer.claims)
    )


def reviewers_of_drawing(exercise: str, library: UncheckedLibrary) -> tuple[Reviewer, ...]:
    """Those who looked at the drawing of an exercise. Latest last."""
    return tuple(reviewer for reviewer in _all(library) if exercise in reviewer.drawings)


def signed(reviewers: tuple[Reviewer, ...]) -> str | None:
    """Names of reviewers, each with the role: "A. Name, physiotherapist". None where nobody signed."""
    return "; ".join(f"{reviewer.name}, {reviewer.role}" for reviewer in reviewers) or None


def _all(library: UncheckedLibrary) -> Iterator[Reviewer]:
    named: Mapping[str, Reviewer] = library.reviewers.record.reviewers if library.reviewers else {}
    yield from named.values()
