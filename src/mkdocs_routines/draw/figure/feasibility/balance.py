"""Static balance: the centre of mass over the base of support."""

from collections.abc import Iterator
from math import hypot

from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.geometry.plane import Point, convex_hull, orientation
from mkdocs_routines.draw.figure.geometry.vector import Vector, along, lerp, scaled
from mkdocs_routines.draw.figure.kinematics.body import HEAD_MASS, LIMB_MASSES, TRUNK_MASS, Body
from mkdocs_routines.draw.figure.kinematics.leg import planted_foot
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot

TIPPING = 0.03
"""Distance of the centre of mass outside the base of support beyond which somebody would fall, in body heights."""


def lost_balance(figure: Figure, posture: Posture, skeleton: Skeleton, body: Body) -> Iterator[str]:
    """A message when somebody who stands or kneels would tip over."""
    if figure.supported_by or posture.rise or figure.anchor in ("pelvis", "shoulders") or "forearm" in figure.anchor:
        return
    base = list(_base_of_support(figure, posture, skeleton, body))
    x, _, z = centre_of_mass(skeleton, body)
    gap = _distance_outside((x, z), base)
    if gap > TIPPING:
        yield (
            f"the centre of mass must be over the feet; it is {gap:.2f} body heights outside them: "
            "move the hips or the trunk, or say what holds the body with supported_by"
        )


def _base_of_support(figure: Figure, posture: Posture, skeleton: Skeleton, body: Body) -> Iterator[Point]:
    """The points on which the body stands, seen from above, in body heights."""
    for side in LEFT_OR_RIGHT:
        foot = posture.feet[side]
        if isinstance(foot, Foot):
            ankle, frame = planted_foot(foot, body, side, 0)
            back = body.ball if foot.heel_up > 8 else -body.heel
            for forward in (back, body.foot - body.heel):
                for across in (-0.025, 0.025):
                    x, _, z = along(along(ankle, frame.down, forward), frame.right, across)
                    yield x, z
        elif figure.anchor == f"{side}-knee":
            for x, _, z in (skeleton[f"{side}_shank"].start, skeleton[f"{side}_shank"].end):
                for across in (-0.03, 0.03):
                    yield x, z + across


def centre_of_mass(skeleton: Skeleton, body: Body) -> Vector:
    """The centre of mass of the whole body: the mean of those of its segments, weighted by their masses.

    The tables have one trunk: it is shared out by length.
    """
    lower, upper, head = skeleton["lower_trunk"], skeleton["upper_trunk"], skeleton["head"]
    masses = [
        (TRUNK_MASS * body.lower_back, lerp(lower.start, lower.end, 0.5)),
        (TRUNK_MASS * (1 - body.lower_back), lerp(upper.start, upper.end, 0.5)),
        (HEAD_MASS, lerp(head.start, head.end, 0.6)),
    ]
    for side in LEFT_OR_RIGHT:
        for name, (mass, share) in LIMB_MASSES.items():
            segment = skeleton[f"{side}_{name}"]
            masses.append((mass, lerp(segment.start, segment.end, share)))
    total = sum(mass for mass, _ in masses)
    x, y, z = (sum(scaled(centre, mass)[axis] for mass, centre in masses) / total for axis in range(3))
    return x, y, z


def _distance_outside(point: Point, corners: list[Point]) -> float:
    """The distance of a point from the convex hull of `corners`; 0 inside it."""
    hull = convex_hull(corners)
    edges = list(zip(hull, hull[1:] + hull[:1], strict=True))
    if len(hull) > 2 and all(orientation(a, b, point) >= 0 for a, b in edges):
        return 0.0
    return min((_distance_to_edge(point, a, b) for a, b in edges), default=float("inf"))


def _distance_to_edge(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    share = 0.0 if square == 0 else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square))
    return hypot(point[0] - a[0] - dx * share, point[1] - a[1] - dy * share)
