"""Feasibility of a fault's pose: the last position of a figure, which somebody gets into without meaning to."""

from mkdocs_routines.draw.figure.feasibility.contacts import missed_feet
from mkdocs_routines.draw.figure.feasibility.flesh_contacts import sunken
from mkdocs_routines.draw.figure.feasibility.joint_limits import exceeded_limits
from mkdocs_routines.draw.figure.feasibility.knee_swing import idle_swings
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.flesh.sample import sample_of
from mkdocs_routines.draw.figure.geometry.vector import distance
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure

UNSEEN = 0.01
"""Distance of a joint from its place in another position that nobody would notice, in body heights."""


def impossible_fault(figure: Figure) -> tuple[str, ...]:
    """What must be otherwise in the last pose of a figure, for the person who is drawn to get there.

    Balance is left out: a fault may be the moment in which it is lost. So is what touches: hands may come off.
    """
    person = people()[figure.person]
    standing, sample = settled(figure, person), sample_of(person)
    posture, skeleton = postures(standing)[-1], key_skeletons(standing, person.body)[-1]
    moment = moment_at(standing, len(standing.poses) - 1, sample.whole, sample.person)
    feet = (fault.told(()) for fault in missed_feet(skeleton))
    of_posture = (*exceeded_limits(skeleton), *idle_swings(standing, posture, skeleton), *feet)
    return of_posture or tuple(fault.told(()) for fault in sunken(standing, moment, sample))


def is_same_position(first: Figure, second: Figure) -> bool:
    """Whether the last poses of two figures look alike to somebody who sees all of the body."""
    one, other = (_last_skeleton(figure).segments for figure in (first, second))
    return all(distance(one[name].end, segment.end) < UNSEEN for name, segment in other.items())


def _last_skeleton(figure: Figure) -> Skeleton:
    person = people()[figure.person]
    return key_skeletons(settled(figure, person), person.body)[-1]
