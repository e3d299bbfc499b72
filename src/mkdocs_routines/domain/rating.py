"""Rating of a claim: how certain we are of its statement, as the sum of its start and its steps, in the terms of GRADE.

The sum runs over `LEVELS`: it begins at the level of the start, goes down by each mark down and up by each mark up,
and ends at very low at the latest. No step is hidden, so that a reader can do the sum again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Claim
from mkdocs_routines.model.claim import Certainty, Domain, Rating, Start

LEVELS: tuple[Certainty, ...] = ("very-low", "low", "moderate", "high")
"""Levels of certainty, upwards."""
STARTS: Mapping[Start, Certainty] = {
    "trials": "high",
    "cohorts": "low",
    "associations": "high",
    "mechanisms": "low",
}
"""Start of a rating → its level.

Trials and cohorts are those of GRADE for whether something helps or harms. Associations, which go together or follow
one another and nothing more, start at high, as in GRADE for prognosis. That mechanisms start at low is our own choice.
"""


@dataclass(frozen=True)
class Step:
    """Step of a rating: how many levels it goes, with a minus when it goes down, in which domain, and why."""

    domain: Domain
    levels: int
    why: str


@dataclass(frozen=True)
class Changed:
    """Change of a rating: when, from which level to which, and why."""

    on: date
    before: Certainty
    after: Certainty
    why: str


def certainty(rating: Rating) -> Certainty:
    """The level at which a rating ends. One that would end below the lowest ends there."""
    end = LEVELS.index(STARTS[rating.start]) + sum(step.levels for step in steps(rating))
    return LEVELS[min(max(end, 0), len(LEVELS) - 1)]


def is_cut_off(rating: Rating) -> bool:
    """Whether its steps would lead below the lowest level."""
    return LEVELS.index(STARTS[rating.start]) + sum(step.levels for step in steps(rating)) < 0


def steps(rating: Rating) -> tuple[Step, ...]:
    """The marks down of a rating and then its marks up."""
    down = (Step(mark.domain, -mark.levels, mark.why) for mark in rating.down)
    return (*down, *(Step(mark.domain, mark.levels, mark.why) for mark in rating.up))


def changes(claim: Claim) -> Iterator[Changed]:
    """Each change of its rating, in the order of the days: one ends where the next begins, the last one at today's."""
    after = (*(change.before for change in claim.changed[1:]), certainty(claim.rating))
    for change, level in zip(claim.changed, after, strict=False):
        yield Changed(change.on, change.before, level, change.why)


def all_changes(claims: Mapping[str, Entry[Claim]]) -> list[tuple[str, Changed]]:
    """Each change of a rating with the id of its claim, superseded ones included: the newest first, then by the ids."""
    listed = [(id_, change) for id_, entry in sorted(claims.items()) for change in changes(entry.record)]
    return sorted(listed, key=lambda dated: dated[1].on, reverse=True)


def standing(claims: Mapping[str, Entry[Claim]]) -> Mapping[str, Entry[Claim]]:
    """The claims that hold today: all but those that were superseded."""
    return {id_: entry for id_, entry in claims.items() if not entry.record.superseded_by}
