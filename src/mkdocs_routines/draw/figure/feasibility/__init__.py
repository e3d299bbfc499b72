"""Feasibility of a figure for each of the people: joint limits, balance, contacts of the flesh, limbs that collide."""

from collections.abc import Iterator
from functools import lru_cache

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.feasibility.kept import kept_faults
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure


@lru_cache(maxsize=2048)
def impossible_poses(figure: Figure) -> tuple[tuple[int, str], ...]:
    """All that a body cannot do: the pose it belongs to, counted from 0, and what must be otherwise.

    Everybody is asked, as any of the people may do the exercise. A fault names those who have it, unless all have it.
    """
    who: dict[str, dict[str, Fault]] = {}
    for name in sorted(people(), key=lambda name: name != figure.person):
        for fault in kept_faults(figure, name):
            who.setdefault(fault.about, {})[name] = fault
    return tuple(sorted(_told(who), key=lambda found: found[0]))


def _told(who: dict[str, dict[str, Fault]]) -> Iterator[tuple[int, str]]:
    for found in who.values():
        first = next(iter(found.values()))
        yield first.pose, first.told(tuple(found) if len(found) < len(people()) else ())
