"""Marks over a picture: what a step of its story points at, between the joints of the leg that stands."""

from collections.abc import Callable, Mapping
from math import atan2, cos, sin

from mkdocs_routines.draw.anatomy.window import WIDTH
from mkdocs_routines.model.plate import Mark

Point = tuple[float, float]
Joints = Mapping[str, Point]

_SOLE = 63.0
"""From the middle of the ankle down to the floor, in units of the plate, as large as a whole leg is drawn."""
_BEYOND = 46.0
"""How far a line runs on beyond its joints."""
_ACROSS, _DEEP = 44.0, 13.0
"""Half axes of the arrow around the thigh."""
_HEAD = 11.0


def mark_element(mark: Mark, number: int, joints: Joints, side: str) -> str:
    """The mark as SVG, with the number of its step."""
    leg = "right" if side == "both" else side
    return f'<g class="plate__mark" data-part="{number}"><path d="{_PATHS[mark](joints, leg)}"/></g>'


def _level(joints: Joints, leg: str) -> str:
    """A line through both hip joints, with a stroke at each."""
    (x, y), (to_x, to_y) = sorted((joints["left-hip"], joints["right-hip"]))
    slope = (to_y - y) / (to_x - x)
    ends = _way((x - _BEYOND, y - slope * _BEYOND), (to_x + _BEYOND, to_y + slope * _BEYOND))
    return ends + "".join(_way((at, high - 8), (at, high + 8)) for at, high in ((x, y), (to_x, to_y)))


def _turn(joints: Joints, leg: str) -> str:
    """An arrow around the front of the thigh, towards the other leg."""
    hip, knee, other = joints[f"{leg}-hip"], joints[f"{leg}-knee"], joints[_other(leg, "hip")]
    x, y = (hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2
    inwards = 1 if other[0] > hip[0] else -1
    start, end = (x - inwards * _ACROSS, y - 4), (x + inwards * _ACROSS, y - 4)
    bow = f"M{start[0]:.0f} {start[1]:.0f}Q{x:.0f} {y + 2 * _DEEP:.0f} {end[0]:.0f} {end[1]:.0f}"
    return bow + _head(end, atan2(-2 * _DEEP - 4, inwards * _ACROSS))


def _axis(joints: Joints, leg: str) -> str:
    """A line from hip over knee to ankle."""
    return _way(joints[f"{leg}-hip"], joints[f"{leg}-knee"], joints[f"{leg}-ankle"])


def _ground(joints: Joints, leg: str) -> str:
    """The floor under the foot, and an arrow that comes up from it."""
    x, y = joints[f"{leg}-ankle"]
    floor = y + _SOLE
    lines = _way((14, floor), (WIDTH - 14, floor))
    beside = x - 60 if x < WIDTH / 2 else x + 60
    tip = (beside, floor - 70)
    return lines + _way((beside, floor - 3), tip) + _head(tip, atan2(-1, 0))


_PATHS: Mapping[Mark, Callable[[Joints, str], str]] = {
    "level": _level,
    "turn": _turn,
    "axis": _axis,
    "ground": _ground,
}


def _other(leg: str, joint: str) -> str:
    return f"{'left' if leg == 'right' else 'right'}-{joint}"


def _head(tip: Point, towards: float) -> str:
    """The two strokes of an arrow that points towards an angle."""
    barbs = [(tip[0] - _HEAD * cos(towards + turn), tip[1] - _HEAD * sin(towards + turn)) for turn in (-0.5, 0.5)]
    return _way(barbs[0], tip, barbs[1])


def _way(*points: Point) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)
