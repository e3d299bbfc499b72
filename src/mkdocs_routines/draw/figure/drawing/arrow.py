"""Motion arrows: the path of a body part from one pose to the next."""

from itertools import pairwise
from math import hypot

from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.path import polygon
from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.geometry.vector import Vector, lerp
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure

_OFFSET = {"hips": 0.15, "chest": 0.15, "head": 0.10, "knee": 0.075, "foot": 0.06, "hand": 0.06}
"""Body part → distance that the arrow keeps from it, in body heights."""
_SHORTEST, _LONGEST = 0.10, 0.30
_NO_MOTION = 0.015
"""Lengths of an arrow, and of a path too short for one, in body heights."""
_HEAD = 0.034
_SAMPLES = 8


def motion_arrow(figure: Figure, camera: Camera, pose: int) -> tuple[Shape, ...]:
    """The arrow into `pose` from the one before; none when the body part stays where it is."""
    body_part = figure.poses[pose].arrow or figure.arrow
    if body_part is None or body_part == "none":
        return ()
    body = people()[figure.person].body
    skeletons = [skeleton_at(figure, pose - 1 + step / _SAMPLES, body) for step in range(_SAMPLES + 1)]
    trace = [camera.project(_position(skeleton, body_part)) for skeleton in skeletons]
    if max(hypot(x - trace[0][0], y - trace[0][1]) for x, y in trace) < _NO_MOTION * UNITS:
        return ()
    trace = _shortened(trace)
    if figure.arrow_shift is None or figure.poses[pose].arrow:
        offset = _OFFSET[body_part.split("-")[-1]] * UNITS
        trace = _moved_outwards(trace, camera.project(_centroid(skeletons[-1])), offset)
    else:
        right, up = figure.arrow_shift
        trace = [(x + right * UNITS, y - up * UNITS) for x, y in trace]
    trace = _lengthened(trace)
    return (_shaft(trace), _head(trace))


def _shaft(trace: list[Point]) -> Shape:
    """A quadratic Bézier curve that ends where the trace does, and bends towards the middle of it."""
    (x0, y0), (x1, y1), bend = trace[0], trace[-1], trace[len(trace) // 2]
    control = (2 * bend[0] - (x0 + x1) / 2, 2 * bend[1] - (y0 + y1) / 2)
    return Shape("way", f"M{x0:.0f} {y0:.0f}Q{control[0]:.0f} {control[1]:.0f} {x1:.0f} {y1:.0f}")


def _head(trace: list[Point]) -> Shape:
    """A triangle in the direction in which the trace ends."""
    (x, y), (bx, by) = trace[-1], trace[-3]
    length = hypot(x - bx, y - by) or 1.0
    ux, uy = (x - bx) / length, (y - by) / length
    size = _HEAD * UNITS
    tip = (x + ux * size, y + uy * size)
    sides = [(x - uy * size * 0.6 * sign, y + ux * size * 0.6 * sign) for sign in (-1, 1)]
    return Shape("head", polygon((tip, *sides)))


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


def _moved_outwards(trace: list[Point], centroid: Point, offset: float) -> list[Point]:
    """The trace moved at right angles to its chord, to the side away from the body."""
    dx, dy = trace[-1][0] - trace[0][0], trace[-1][1] - trace[0][1]
    length = hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    mx, my = (trace[0][0] + trace[-1][0]) / 2 - centroid[0], (trace[0][1] + trace[-1][1]) / 2 - centroid[1]
    sign = 1.0 if nx * mx + ny * my > 0 else -1.0
    return [(x + nx * offset * sign, y + ny * offset * sign) for x, y in trace]


def _shortened(trace: list[Point]) -> list[Point]:
    """The end of a trace that is too long."""
    for start in range(len(trace) - 3):
        if _length(trace[start:]) < (_LONGEST * UNITS):
            return trace[start:]
    return trace[-3:]


def _lengthened(trace: list[Point]) -> list[Point]:
    """A trace that is long enough to be seen, scaled about its middle."""
    factor = max(1.0, _SHORTEST * UNITS / _length(trace))
    if factor == 1.0:
        return trace
    mx, my = trace[len(trace) // 2]
    return [(mx + (x - mx) * factor, my + (y - my) * factor) for x, y in trace]


def _length(trace: list[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(trace))
