"""Gentler exercises: same aim, less load on the kneecap joint, each for a reason that can be read.

A reason is a direction within one study, or less knee bend under load. Less bend counts only where a leg does not carry
more of the body for it: a shallow squat on one leg is no lighter than a deep one on two. What a study found to load
more is never offered, however little the knee bends, and neither is the next step up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from mkdocs_routines.domain.knee_bend import UNWEIGHTED, DrawnBend, KneeBend, is_no_heavier
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.exercise import KneecapComparison
from mkdocs_routines.model.values import Level

MOST_PER_AIM = 2
"""Exercises with less bend, offered for one aim at most."""
MOST_BY_BEND = 4
"""Exercises with less bend, offered at once at most."""
LEAST_DIFFERENCE = 10
"""Degrees of bend below which two drawings do not differ: each shows one of many ways to do an exercise."""
HARDLY_BENT = 30
"""Degrees up to which a knee is so nearly straight that it is gentler on one foot, too, than a bent one on two."""
ROOM_TO_SPARE = 2 * LEAST_DIFFERENCE
"""Degrees from which an exercise can be done with clearly less bend and still bend the knee."""

_OPPOSITE: Mapping[str, Literal["more", "less", "alike"]] = {"more": "less", "less": "more", "alike": "alike"}


@dataclass(frozen=True)
class Compared:
    """A comparison of a study, as seen from one of the two exercises."""

    direction: Literal["more", "less", "alike"]
    """The force in this exercise, set against that in the other task."""
    other: str | None
    """The other exercise; none where the other task is a version of this one."""
    comparison: KneecapComparison
    checked: bool
    """Whether the source itself was read, and not only what others write of it."""


@dataclass(frozen=True)
class Gentler:
    """The gentler exercises for somebody whose kneecap hurts in one exercise."""

    by_study: tuple[Compared, ...] = ()
    """Other exercises with the same aim, and other ways to do it, that loaded the joint less in a study."""
    by_bend: tuple[str, ...] = ()
    """Other exercises with the same aim that bend the knee less under load."""
    shallower: bool = False
    """Whether the exercise itself can be done with less bend."""

    @property
    def reasoned(self) -> bool:
        return bool(self.by_study or self.by_bend or self.shallower)


def comparisons(id_: str, library: Library) -> Iterator[Compared]:
    """Every comparison of an exercise with something else, whichever of two exercises it is written at."""
    for at, entry in library.offered.items():
        for comparison in entry.record.kneecap_comparisons:
            if at == id_:
                for other in filter(library.offered.__contains__, comparison.than):
                    yield Compared(comparison.direction, other, comparison, _checked(comparison, library))
                if comparison.version is not None:
                    yield Compared(comparison.direction, None, comparison, _checked(comparison, library))
            elif id_ in comparison.than:
                yield Compared(_OPPOSITE[comparison.direction], at, comparison, _checked(comparison, library))


def gentler(id_: str, library: Library, bends: Mapping[str, KneeBend]) -> Gentler:
    """The gentler exercises than one on offer. `bends` holds the knee bend of every exercise on offer."""
    compared = tuple(comparisons(id_, library))
    may_replace = frozenset(other for other in library.offered if _may_replace(other, id_, library))
    lighter = (each for each in compared if each.direction == "more")
    by_study = tuple(each for each in lighter if each.other is None or each.other in may_replace)
    fitting = may_replace - {each.other for each in compared}
    fitting = frozenset(other for other in fitting if _bends_less(other, id_, bends))
    by_bend: list[str] = []
    for aim in library.offered[id_].record.aims:
        for_aim = sorted(
            (other for other in fitting if aim in library.offered[other].record.aims and other not in by_bend),
            key=lambda other: (_degrees(bends[other]), _rank(other, library), other),
        )
        by_bend += for_aim[:MOST_PER_AIM]
    drawn = bends[id_].drawn
    shallower = drawn is not None and drawn.degrees >= ROOM_TO_SPARE and drawn.stance != "landing"
    return Gentler(by_study, tuple(by_bend[:MOST_BY_BEND]), shallower)


def _checked(comparison: KneecapComparison, library: Library) -> bool:
    if comparison.second_hand or comparison.source is None:
        return False
    return library.sources[comparison.source].record.read != "secondary"


def _may_replace(other: str, id_: str, library: Library) -> bool:
    """Whether an exercise shares an aim with another one and is no harder as a whole."""
    theirs, own = library.offered[other].record, library.offered[id_].record
    if other == id_ or other in library.harder[id_] or {*theirs.aims}.isdisjoint(own.aims):
        return False
    return _rank(other, library) <= _rank(id_, library)


def _bends_less(other: str, id_: str, bends: Mapping[str, KneeBend]) -> bool:
    theirs, own = bends[other], bends[id_]
    if theirs.band == UNWEIGHTED:
        return own.band != UNWEIGHTED and (own.drawn is None or own.drawn.degrees >= LEAST_DIFFERENCE)
    if theirs.drawn is None or own.drawn is None or own.drawn.degrees - theirs.drawn.degrees < LEAST_DIFFERENCE:
        return False
    return _carries_no_more(theirs.drawn, own.drawn)


def _carries_no_more(theirs: DrawnBend, own: DrawnBend) -> bool:
    nearly_straight = theirs.degrees <= HARDLY_BENT and theirs.stance != "landing"
    return nearly_straight or is_no_heavier(theirs.stance, own.stance)


def _rank(id_: str, library: Library) -> int:
    return get_args(Level).index(library.offered[id_].record.level)


def _degrees(bend: KneeBend) -> int:
    return bend.drawn.degrees if bend.drawn else 0
