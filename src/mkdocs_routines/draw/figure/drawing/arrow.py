"""Motion arrows: the path of a body part from one pose to the next, drawn beside the body."""

from collections.abc import Sequence
from math import hypot

import numpy as np

from mkdocs_routines.draw.figure.drawing.clearance import Obstacle, clear
from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.path import polygon
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.geometry.vector import Vector, lerp
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.render.raster import Array
from mkdocs_routines.model import Figure

_SHORTEST, _LONGEST = 80.0, 220.0
_NO_MOTION = 12.0
"""Lengths of an arrow, and of a path too short for one, in picture units."""
HALF_WIDTH = 4.0
"""Half the width of the stroke."""
_HEAD, _HEAD_HALF_WIDTH = 27.0, 16.0
_SAMPLES = 16
_APART = 4.0
"""Most units between the points of a stroke that are kept clear, so that nothing reaches in between two of them."""
_FARTHEST, _STEP, _DIRECTIONS = 320, 5, 24
"""How far and in what steps, and in how many directions, a free place is looked for."""
_AWAY = 45.0
"""Units that an arrow rather moves on than be on the side that is towards the middle of the body."""
_BELOW_FLOOR = 60.0
"""Units that it rather moves on than be below the floor."""


def motion_arrow(figure: Figure, camera: Camera, pose: int, obstacles: Sequence[Obstacle]) -> tuple[Shape, ...]:
    """The arrow into `pose` from the one before; none when the body part stays where it is.

    It is as near to the path of the part as the obstacles let it be.
    """
    body_part = figure.poses[pose].arrow or figure.arrow
    if body_part is None or body_part == "none":
        return ()
    body = people()[figure.person].body
    skeletons = [skeleton_at(figure, pose - 1 + step / _SAMPLES, body) for step in range(_SAMPLES + 1)]
    trace = np.array([camera.project(_position(skeleton, body_part)) for skeleton in skeletons])
    if float(np.hypot(*(trace - trace[0]).T).max()) < _NO_MOTION:
        return ()
    curve = _curve(_of_length(trace))
    if figure.arrow_shift is not None and not figure.poses[pose].arrow:
        curve = curve + np.array([figure.arrow_shift[0], -figure.arrow_shift[1]]) * UNITS
        outwards = np.zeros(2)
    else:
        outwards = _outwards(curve, np.array(camera.project(_centroid(skeletons[-1]))))
    curve = curve + _free_shift(curve, outwards, obstacles)
    return _shaft(curve), Shape("head", polygon(_head(curve).tolist()))


def _shaft(curve: Array) -> Shape:
    (x0, y0), (x1, y1), (x2, y2) = np.round(curve).tolist()
    return Shape("way", f"M{x0:.0f} {y0:.0f}Q{x1:.0f} {y1:.0f} {x2:.0f} {y2:.0f}")


def _head(curve: Array) -> Array:
    """The tip and the two sides of a triangle in the direction in which the curve ends."""
    onward = _unit(curve[2] - curve[1])
    across = np.array([-onward[1], onward[0]])
    corners: Array = curve[2] + np.array([onward * _HEAD, across * _HEAD_HALF_WIDTH, -across * _HEAD_HALF_WIDTH])
    return corners


def _position(skeleton: Skeleton, body_part: str) -> Vector:
    if body_part == "hips":
        return skeleton["lower_trunk"].start
    if body_part == "chest":
        return skeleton["upper_trunk"].end
    if body_part == "head":
        return skeleton["head"].end
    side, _, name = body_part.partition("-")
    if name == "knee":
        return skeleton[f"{side}_shank"].start
    segment = skeleton[f"{side}_{name}"]
    return lerp(segment.start, segment.end, 0.6)


def _centroid(skeleton: Skeleton) -> Vector:
    """The mean of all joints."""
    joints = [segment.start for segment in skeleton.segments.values()]
    x, y, z = (sum(values) / len(joints) for values in zip(*joints, strict=True))
    return x, y, z


def _of_length(trace: Array) -> Array:
    """The end of a trace that is too long, or one that is too short enlarged about its middle."""
    steps = np.hypot(*np.diff(trace, axis=0).T)
    to_end = np.append(np.cumsum(steps[::-1])[::-1], 0.0)
    if to_end[0] > _LONGEST:
        first = int(np.argmax(to_end <= _LONGEST))
        return trace[min(first, len(trace) - 3) :]
    middle = trace[len(trace) // 2]
    enlarged: Array = middle + (trace - middle) * max(1.0, _SHORTEST / float(to_end[0]))
    return enlarged


def _curve(trace: Array) -> Array:
    """Control points of the quadratic Bézier curve from the start to the end of a trace, through its middle.

    The bend is no more than half of the chord, so that the head does not turn back.
    """
    start, end, middle = trace[0], trace[-1], (trace[0] + trace[-1]) / 2
    bend = 2 * (trace[len(trace) // 2] - middle)
    most = 0.5 * float(np.hypot(*(end - start)))
    length = float(np.hypot(*bend))
    return np.array([start, middle + bend * min(1.0, most / max(length, 1e-9)), end])


def _outwards(curve: Array, centroid: Array) -> Array:
    """Unit vector at right angles to the chord, to the side away from the body."""
    onward = _unit(curve[2] - curve[0])
    across = np.array([-onward[1], onward[0]])
    return across if float(across @ (curve.mean(axis=0) - centroid)) > 0 else -across


def stroke(curve: Array) -> Array:
    """Points (n, 2) along the shaft of an arrow and around its head."""
    length = float(np.hypot(*np.diff(curve, axis=0).T).sum())
    share = np.linspace(0, 1, max(12, int(np.ceil(length / _APART)) + 1))[:, None]
    shaft = (1 - share) ** 2 * curve[0] + 2 * share * (1 - share) * curve[1] + share**2 * curve[2]
    head = _head(curve)
    return np.vstack([shaft, head, (head + np.roll(head, 1, axis=0)) / 2])


def _free_shift(curve: Array, outwards: Array, obstacles: Sequence[Obstacle]) -> Array:
    """The least shift by which an arrow is clear of all obstacles, rather outwards and above the floor."""
    angles = np.arange(_DIRECTIONS) * 2 * np.pi / _DIRECTIONS
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    distances = np.arange(_STEP, _FARTHEST, _STEP, dtype=float)
    shifts = np.vstack([np.zeros((1, 2)), (distances[:, None, None] * directions).reshape(-1, 2)])
    lengths = np.hypot(*shifts.T)
    towards = 1 - shifts @ outwards / np.maximum(lengths, 1e-9)
    cost = lengths + _AWAY * towards * (lengths > 0) * (float(outwards @ outwards) > 0)
    points = stroke(curve)
    lowest, was_below = points[:, 1].max() + shifts[:, 1], points[:, 1].max() > 0
    cost += _BELOW_FLOOR * ((lowest > 0) & ~np.array(was_below))
    for shift in shifts[np.argsort(cost, kind="stable")]:
        if clear(points + shift, obstacles):
            return np.asarray(shift)
    return outwards * 0


def _unit(vector: Array) -> Array:
    unit: Array = vector / max(hypot(*vector.tolist()), 1e-9)
    return unit
