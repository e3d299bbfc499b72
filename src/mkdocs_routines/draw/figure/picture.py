"""The panels of a figure: a body and its things in each pose, framed alike."""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from mkdocs_routines.draw.figure import movement
from mkdocs_routines.draw.figure.arrow import arrow
from mkdocs_routines.draw.figure.camera import UNITS, Camera, camera
from mkdocs_routines.draw.figure.muscles import PATCHES, patch_points
from mkdocs_routines.draw.figure.outline import Placing, circle, placing
from mkdocs_routines.draw.figure.piece import Piece, Shape, sides
from mkdocs_routines.draw.figure.pieces import pieces
from mkdocs_routines.draw.figure.plane import Point
from mkdocs_routines.draw.figure.posture import postures
from mkdocs_routines.draw.figure.props import scenery, worn
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Foot

STEPS = 6
"""Moments between two poses at which a moving drawing is exact; between them it turns evenly."""

_GIRTH = {"head": 0.062, "lower_trunk": 0.10, "upper_trunk": 0.11, "thigh": 0.056, "shank": 0.036}
_MARGIN = 24.0
_ROLLS = 5
"""Degrees of a lifted heel from which the toes are drawn apart."""


@dataclass(frozen=True)
class Frame:
    """What a panel shows of the picture, in its units."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Panel:
    """One pose: what stands behind the body, the body, what lies over it."""

    behind: tuple[Piece, ...]
    moving: tuple[Piece, ...]
    over: tuple[Piece, ...]


@dataclass(frozen=True)
class Picture:
    frame: Frame
    panels: tuple[Panel, ...]


@lru_cache(maxsize=2048)
def picture(figure: Figure, muscles: tuple[str, ...]) -> Picture:
    """Every pose of the figure, in one frame that holds them all."""
    view = camera(figure)
    skeletons = movement.poses(figure)
    panels = []
    for index, skeleton in enumerate(skeletons):
        still = (*_floor(figure, view, skeleton), *scenery(figure, view))
        over = arrow(figure, view, index) if index else ()
        panels.append(Panel(still, tuple(_moving(figure, view, skeleton, muscles)), over))
    return Picture(_frame(view, skeletons, panels), tuple(panels))


@lru_cache(maxsize=2048)
def one(figure: Figure, muscles: tuple[str, ...], pose: int) -> Picture:
    """One pose of the figure, in a frame of its own, without the arrow."""
    panel = picture(figure, muscles).panels[pose]
    bare = Panel(panel.behind, panel.moving, ())
    return Picture(_frame(camera(figure), movement.poses(figure)[pose : pose + 1], [bare]), (bare,))


def ways(figure: Figure, drawn: Picture) -> list[dict[str, Placing]]:
    """Where each moving piece of the first panel is at every moment from the first pose to the last."""
    view = camera(figure)
    names = [piece.name for piece in drawn.panels[0].moving]
    moments = []
    for step in range((len(figure.poses) - 1) * STEPS + 1):
        body = movement.at(figure, step / STEPS)
        places = {piece.name: piece.placing for piece in worn(figure, view, body)}
        places.update((name, placing(view, body[name])) for name in names if name in body.segments)
        moments.append(places)
    return moments


def shows(figure: Figure, muscle: str) -> bool:
    """Whether the viewer sees anything of a muscle in any pose."""
    view = camera(figure)
    return any(
        patch_points(view, segment, patch, side)
        for patch in PATCHES.get(muscle, ())
        for body in movement.poses(figure)
        for side in sides(figure.works)
        for segment in [body[patch.segment if "trunk" in patch.segment else f"{side}_{patch.segment}"]]
    )


def _moving(figure: Figure, view: Camera, skeleton: Skeleton, muscles: tuple[str, ...]) -> list[Piece]:
    drawn = pieces(skeleton, view, muscles, figure.works, _rolling(figure))
    for piece in worn(figure, view, skeleton):
        place = next((index for index, other in enumerate(drawn) if other.depth > piece.depth), len(drawn))
        drawn.insert(place, piece)
    return drawn


@lru_cache(maxsize=2048)
def _rolling(figure: Figure) -> frozenset[str]:
    """The sides on which a heel is lifted from the floor."""
    feet = [(side, posture.feet[side]) for posture in postures(figure) for side in ("left", "right")]
    return frozenset(side for side, foot in feet if isinstance(foot, Foot) and foot.heel_up > _ROLLS)


def _floor(figure: Figure, view: Camera, skeleton: Skeleton) -> tuple[Piece, ...]:
    low = [point for segment in skeleton.segments.values() for point in (segment.start, segment.end) if point[1] < 0.16]
    if not low:
        low = [segment.end for name, segment in skeleton.segments.items() if name.endswith("foot")]
    on_floor = [view.point((x, 0.0, z)) for x, _, z in low]
    left, right = min(x for x, _ in on_floor) - 28, max(x for x, _ in on_floor) + 28
    middle = sum(y for _, y in on_floor) / len(on_floor)
    rx, ry = (right - left) / 2, 14.0
    shade = circle(left + rx, middle, rx, ry)
    return (Piece("shade", 0, Placing(0, 0, 0, 1), (Shape("shade", shade),)),)


def _frame(view: Camera, skeletons: tuple[Skeleton, ...], panels: list[Panel]) -> Frame:
    points: list[Point] = []
    for skeleton in skeletons:
        for name, segment in skeleton.segments.items():
            girth = _GIRTH.get(name.removeprefix("left_").removeprefix("right_"), 0.03) * UNITS
            for place in (segment.start, segment.end):
                x, y = view.point(place)
                points += [(x - girth, y - girth), (x + girth, y + girth)]
    for panel in panels:
        for piece in (*panel.behind, *panel.over):
            points += _extent(piece)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, top, bottom = min(xs) - _MARGIN, max(xs) + _MARGIN, min(ys) - _MARGIN, max(*ys, 20.0) + _MARGIN
    return Frame(round(left), round(top), round(right - left), round(bottom - top))


def _extent(piece: Piece) -> list[Point]:
    """The absolute points of a still piece."""
    if piece.placing.angle or hypot(piece.placing.x, piece.placing.y):
        return [(piece.placing.x, piece.placing.y)]
    numbers = [[float(word) for word in re.findall(r"-?\d+", shape.path.split("a")[0])] for shape in piece.shapes]
    return [(x, y) for row in numbers for x, y in zip(row[::2], row[1::2], strict=True)]
