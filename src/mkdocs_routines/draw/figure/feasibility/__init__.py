"""Feasibility of a figure: joint limits, knee swings, contacts and balance, in its poses and between them."""

from collections.abc import Iterator
from functools import lru_cache

from mkdocs_routines.draw.figure.feasibility.balance import lost_balance
from mkdocs_routines.draw.figure.feasibility.contacts import joints_below_floor, missed_contacts
from mkdocs_routines.draw.figure.feasibility.joint_limits import exceeded_limits
from mkdocs_routines.draw.figure.feasibility.knee_swing import idle_swings
from mkdocs_routines.draw.figure.geometry.vector import distance
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.model import Figure

_SAMPLES = 4
"""Moments from one pose to the next at which contacts are tested."""
_UNSEEN = 0.01
"""Distance of a joint from its place in another position that nobody would notice, in body heights."""


@lru_cache(maxsize=2048)
def impossible_poses(figure: Figure, body: Body) -> tuple[tuple[int, str], ...]:
    """All that the body cannot do: the pose it belongs to, counted from 0, and what must be otherwise."""
    return tuple(_problems(figure, body))


@lru_cache(maxsize=2048)
def impossible_fault(figure: Figure, body: Body) -> tuple[str, ...]:
    """What must be otherwise in the last pose of a figure, for the body to get there.

    Balance is left out: a fault may be the moment in which it is lost.
    """
    posture, skeleton = postures(figure)[-1], key_skeletons(figure, body)[-1]
    contacts = (message for _, message in (*missed_contacts(skeleton), *joints_below_floor(skeleton)))
    return (*exceeded_limits(skeleton), *idle_swings(figure, posture, skeleton), *contacts)


def is_same_position(first: Figure, second: Figure, body: Body) -> bool:
    """Whether the last poses of two figures look alike to somebody who sees all of the body."""
    one, other = (key_skeletons(figure, body)[-1].segments for figure in (first, second))
    return all(distance(one[name].end, segment.end) < _UNSEEN for name, segment in other.items())


def _problems(figure: Figure, body: Body) -> Iterator[tuple[int, str]]:
    filled = postures(figure)
    for pose, skeleton in enumerate(key_skeletons(figure, body)):
        yield from ((pose, message) for message in exceeded_limits(skeleton))
        yield from ((pose, message) for message in idle_swings(figure, filled[pose], skeleton))
        yield from ((pose, message) for message in lost_balance(figure, filled[pose], skeleton, body))
    reported: set[str] = set()
    for step in range((len(filled) - 1) * _SAMPLES + 1):
        skeleton = skeleton_at(figure, step / _SAMPLES, body)
        pose = min(-(-step // _SAMPLES), len(filled) - 1)
        for body_part, message in (*missed_contacts(skeleton), *joints_below_floor(skeleton)):
            if body_part not in reported:
                reported.add(body_part)
                yield pose, message if step % _SAMPLES == 0 else f"on the way here, {message}"
