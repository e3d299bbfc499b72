"""Hands on a wall, on the floor or on furniture, as near to where they should be as the arm reaches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.flesh.hands import HandPose, lying
from mkdocs_routines.draw.figure.flesh.rotation import Array, normalized
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.geometry.vector import distance
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

ABOVE: Mapping[str, float] = {"flat": 0.36, "fingertips": 0.75, "grip": 0.55}
"""Hand on a surface, or round an edge → height of its wrist joint above it, as a share of the length of the hand."""
_NEAR = 0.18
"""Distance from a surface within which a hand is taken to lie on it."""
_STRETCHED = 0.985
"""Share of its length to which an arm is stretched at most, so that the elbow is not locked."""
_EDGE = 0.02
"""From the edge of a seat to the wrist of a hand that grips it."""
_UP = np.array([0.0, 1.0, 0.0])


@dataclass(frozen=True)
class _Plane:
    """A surface on which a hand can lie."""

    point: Array
    normal: Array
    away: float
    """Distance of the wrist from where it would lie."""


def on_surface(figure: Figure, skeleton: Skeleton, side: str, wrist: Array, word: str) -> HandPose | None:
    """A flat hand or fingertips on the surface that is nearest to the wrist; none where there is no surface."""
    above, sign = wrist_above(skeleton, side, word), SIGN[side]
    plane = min(_planes(figure, wrist, above), key=lambda plane: plane.away, default=None)
    if plane is None:
        return None
    place = _reachable(skeleton, side, wrist - plane.normal * float((wrist - plane.point) @ plane.normal), plane)
    shape = hands.TIPS if word == "fingertips" else hands.SPREAD
    tilt = plane.normal * (-0.8 if word == "fingertips" else 0.0)
    fingers = np.array([0.0, 1.0, -0.15 * sign]) if plane.normal[1] == 0 else _ahead(skeleton, side)
    return HandPose(shape, axes=lying(normalized(fingers) + tilt, plane.normal, sign), wrist=place)


def wrist_above(skeleton: Skeleton, side: str, word: str) -> float:
    """Height of the wrist joint above what the hand lies on, in body heights."""
    hand = skeleton[f"{side}_hand"]
    return ABOVE[word] * distance(hand.start, hand.end)


def on_edge(figure: Figure, skeleton: Skeleton, side: str, wrist: Array) -> HandPose | None:
    """A hand that grips the edge of the seat beside it; none where there is no seat."""
    sign = SIGN[side]
    for prop in figure.props:
        if prop.kind in ("chair", "bench") and abs(wrist[0] - prop.forward) < prop.size[0] / 2 + 0.03:
            edge = np.array(
                [wrist[0], prop.up + wrist_above(skeleton, side, "grip"), prop.out + sign * prop.size[1] / 2]
            )
            plane = _Plane(edge, np.array([0.0, 0.0, sign]), 0.0)
            if float(np.linalg.norm(edge - wrist)) < _NEAR:
                place = _reachable(skeleton, side, edge + plane.normal * _EDGE, plane)
                axes = lying(np.array([0.25, -1.0, 0.0]), np.array([0.0, 0.35, sign]), sign)
                return HandPose(hands.ON_EDGE, axes=axes, wrist=place)
    return None


def _planes(figure: Figure, wrist: Array, above: float) -> Iterator[_Plane]:
    """The planes in which a wrist would be whose hand lies on something near it."""
    tops = [0.0]
    for prop in figure.props:
        if prop.kind == "wall":
            normal = np.array([-1.0 if prop.faces == "backward" else 1.0, 0.0, 0.0])
            point = np.array([prop.forward, 0.0, 0.0]) + normal * above
            if wrist[1] > 0.3:
                yield from _near(wrist, _Plane(point, normal, abs(float((wrist - point) @ normal))))
        elif prop.kind in ("chair", "step", "bench") and _is_over(prop, wrist):
            tops.append(prop.up)
    for height in tops:
        yield from _near(
            wrist, _Plane(np.array([0.0, height + above, 0.0]), _UP, abs(float(wrist[1]) - height - above))
        )


def _near(wrist: Array, plane: _Plane) -> Iterator[_Plane]:
    if plane.away < _NEAR:
        yield plane


def _is_over(prop: Prop, wrist: Array) -> bool:
    length, width = prop.size
    return bool(abs(wrist[0] - prop.forward) < length / 2 + 0.02 and abs(wrist[2] - prop.out) < width / 2 + 0.02)


def _reachable(skeleton: Skeleton, side: str, place: Array, plane: _Plane) -> Array:
    """The point of a plane nearest to `place` that is within the length of the arm."""
    upper, fore = skeleton[f"{side}_upper_arm"], skeleton[f"{side}_forearm"]
    shoulder = np.array(upper.start)
    reach = sum(float(np.linalg.norm(np.subtract(bone.end, bone.start))) for bone in (upper, fore)) * _STRETCHED
    height = float((shoulder - plane.point) @ plane.normal)
    foot = shoulder - plane.normal * height
    radius = sqrt(max(reach**2 - height**2, 0.0))
    beyond = max(float(np.linalg.norm(place - foot)), 1e-9)
    nearest: Array = place if beyond <= radius else foot + (place - foot) * (radius / beyond)
    return nearest


def _ahead(skeleton: Skeleton, side: str) -> Array:
    """Where the fingers of a hand point that lies on something level: on from the forearm, or else ahead."""
    forearm = np.array(skeleton[f"{side}_forearm"].frame.down) * [1.0, 0.0, 1.0]
    if float(np.linalg.norm(forearm)) > 0.35:
        return normalized(forearm)
    chest = np.array(skeleton["upper_trunk"].frame.ahead) * [1.0, 0.0, 1.0]
    fingers: Array = normalized(chest + 1e-6) + np.array([0.0, 0.0, 0.2 * SIGN[side]])
    return fingers
