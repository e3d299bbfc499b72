"""What a body can do: whether the poses of a figure, and the way between them, are possible.

The ranges are wider than the normal ones in the table of the Merck Manual (hip flexion 125, hyperextension 15,
abduction 45; knee flexion 130; ankle dorsiflexion 20, plantarflexion 50; elbow flexion 160), because strong and supple
people go further, above all under load, and because a bent hip swings out further. They catch slips of the pen, not
stiff joints.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import atan2, degrees, hypot

from mkdocs_routines.draw.figure import body, movement
from mkdocs_routines.draw.figure.frame import LEFT_OR_RIGHT, SIGN, Frame
from mkdocs_routines.draw.figure.leg import standing_foot
from mkdocs_routines.draw.figure.plane import Point, hull, turn
from mkdocs_routines.draw.figure.posture import Posture, postures
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.draw.figure.vector import Vector, along, between, dot, scaled
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Foot

RANGES: Mapping[str, tuple[float, float]] = {
    "hip flexion": (-35, 135),
    "hip abduction": (-40, 75),
    "knee flexion": (-5, 155),
    "ankle dorsiflexion": (-60, 45),
    "elbow flexion": (-5, 155),
}
"""Joint angle → the least and the most that is plausible, in degrees."""

LOWEST: Mapping[str, float] = {
    "hip": 0.03,
    "knee": 0.02,
    "ankle": 0.01,
    "shoulder": -0.01,
    "elbow": 0.005,
    "wrist": 0.0,
}
"""How near the floor the middle of a joint can come, in body heights: its flesh is in between, and gives way."""

REACH = 0.005
"""How far a contact may be missed, in body heights."""
TIPPING = 0.03
"""How far the centre of mass may lie outside the base of support, in body heights, before somebody would fall."""
_SAMPLES = 4

Fault = tuple[int, str]
"""The pose it belongs to, counted from 0, and what must be otherwise."""


@lru_cache(maxsize=2048)
def faults(figure: Figure) -> tuple[Fault, ...]:
    """Everything that no body could do."""
    return tuple(_found(figure))


def _found(figure: Figure) -> Iterator[Fault]:
    given = postures(figure)
    for pose, skeleton in enumerate(movement.poses(figure)):
        yield from ((pose, words) for words in _ranges(skeleton))
        yield from ((pose, words) for words in _balance(figure, given[pose], skeleton))
    told: set[str] = set()
    for step in range((len(given) - 1) * _SAMPLES + 1):
        skeleton = movement.at(figure, step / _SAMPLES)
        pose = min(-(-step // _SAMPLES), len(given) - 1)
        for part, words in (*_contacts(skeleton), *_floor(skeleton)):
            if part not in told:
                told.add(part)
                yield pose, words if step % _SAMPLES == 0 else f"on the way here, {words}"


def angles(skeleton: Skeleton, side: str) -> dict[str, float]:
    """The joint angles of one side in clinical terms, in degrees, however the limb was placed."""
    thigh, shank, foot = (skeleton[f"{side}_{name}"].frame for name in ("thigh", "shank", "foot"))
    upper, fore = (skeleton[f"{side}_{name}"].frame for name in ("upper_arm", "forearm"))
    pelvis = skeleton["lower_trunk"].frame
    flexion = degrees(atan2(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down)))
    across = max(-1.0, min(1.0, SIGN[side] * dot(thigh.down, pelvis.right)))
    level = hypot(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down))
    return {
        "hip flexion": flexion if level > 0.3 else 0.0,
        "hip abduction": degrees(atan2(across, level)),
        "knee flexion": _bend(thigh, shank.down),
        "ankle dorsiflexion": degrees(atan2(-dot(foot.down, shank.down), dot(foot.down, shank.ahead))),
        "elbow flexion": -_bend(upper, fore.down),
    }


def _bend(upper: Frame, lower: Vector) -> float:
    return degrees(atan2(-dot(lower, upper.ahead), dot(lower, upper.down)))


def _ranges(skeleton: Skeleton) -> Iterator[str]:
    for side in LEFT_OR_RIGHT:
        for joint, angle in angles(skeleton, side).items():
            least, most = RANGES[joint]
            if not least <= angle <= most:
                yield f"{side} {joint} must be from {least:g} to {most:g} degrees; it is {angle:.0f}"


def _contacts(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    for part, gap in skeleton.missed.items():
        if gap > REACH:
            yield part, f"the {part} must reach where it is held; it misses by {gap:.2f} body heights"


def _floor(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    for side in LEFT_OR_RIGHT:
        joints = {
            "hip": skeleton[f"{side}_thigh"].start,
            "knee": skeleton[f"{side}_shank"].start,
            "ankle": skeleton[f"{side}_foot"].start,
            "shoulder": skeleton[f"{side}_upper_arm"].start,
            "elbow": skeleton[f"{side}_forearm"].start,
            "wrist": skeleton[f"{side}_hand"].start,
        }
        for joint, (_, height, _) in joints.items():
            if height < LOWEST[joint] - 1e-9:
                words = f"the {side} {joint} must be {LOWEST[joint]:g} body heights above the floor or more"
                yield f"{side} {joint}", f"{words}; it is at {height:.3f}"


def _balance(figure: Figure, posture: Posture, skeleton: Skeleton) -> Iterator[str]:
    """Whether somebody who stands or kneels would tip over."""
    if figure.supported_by or posture.rise or figure.anchor in ("pelvis", "shoulders") or "forearm" in figure.anchor:
        return
    base = list(_base(figure, posture, skeleton))
    x, _, z = centre_of_mass(skeleton)
    gap = _outside((x, z), base)
    if gap > TIPPING:
        yield (
            f"the centre of mass must be over the feet; it is {gap:.2f} body heights outside them: "
            "move the hips or the trunk, or say what holds the body with supported_by"
        )


def _base(figure: Figure, posture: Posture, skeleton: Skeleton) -> Iterator[Point]:
    """The points on which the body stands, seen from above."""
    for side in LEFT_OR_RIGHT:
        foot = posture.feet[side]
        if isinstance(foot, Foot):
            ankle, frame = standing_foot(foot, side, 0)
            back = body.BALL if foot.heel_up > 8 else -body.HEEL
            for forward in (back, body.FOOT - body.HEEL):
                for across in (-0.025, 0.025):
                    x, _, z = along(along(ankle, frame.down, forward), frame.right, across)
                    yield x, z
        elif figure.anchor == f"{side}-knee":
            for place in (skeleton[f"{side}_shank"].start, skeleton[f"{side}_shank"].end):
                for across in (-0.03, 0.03):
                    yield place[0], place[2] + across


def centre_of_mass(skeleton: Skeleton) -> Vector:
    """Of the whole body, from the masses of its segments (`body.MASSES`)."""
    lower, upper, head = skeleton["lower_trunk"], skeleton["upper_trunk"], skeleton["head"]
    weighed = [
        (body.TRUNK_MASS * body.LOWER_BACK, between(lower.start, lower.end, 0.5)),
        (body.TRUNK_MASS * (1 - body.LOWER_BACK), between(upper.start, upper.end, 0.5)),
        (body.HEAD_MASS, between(head.start, head.end, 0.6)),
    ]
    for side in LEFT_OR_RIGHT:
        for name, (mass, share) in body.MASSES.items():
            segment = skeleton[f"{side}_{name}"]
            weighed.append((mass, between(segment.start, segment.end, share)))
    total = sum(mass for mass, _ in weighed)
    x, y, z = (sum(scaled(place, mass)[axis] for mass, place in weighed) / total for axis in range(3))
    return x, y, z


def _outside(point: Point, corners: list[Point]) -> float:
    """How far a point lies outside the convex hull of `corners`; 0 inside it."""
    around = hull(corners)
    edges = list(zip(around, around[1:] + around[:1], strict=True))
    if len(around) > 2 and all(turn(a, b, point) >= 0 for a, b in edges):
        return 0.0
    return min((_gap(point, a, b) for a, b in edges), default=float("inf"))


def _gap(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    share = 0.0 if square == 0 else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square))
    return hypot(point[0] - a[0] - dx * share, point[1] - a[1] - dy * share)
