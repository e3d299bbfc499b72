"""Pictures of a figure: one panel for each pose, and one view box for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.draw.figure.body import body_pieces, outer_points, outline_points
from mkdocs_routines.draw.figure.drawing.arrow import motion_arrow
from mkdocs_routines.draw.figure.drawing.equipment import equipment
from mkdocs_routines.draw.figure.drawing.scenery import scenery
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox, view_box_of
from mkdocs_routines.draw.figure.geometry.camera import Camera, camera_of
from mkdocs_routines.draw.figure.geometry.path import ellipse
from mkdocs_routines.draw.figure.geometry.piece import STILL, Piece, Shape
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure


@dataclass(frozen=True)
class Panel:
    """One pose, in three layers."""

    behind: tuple[Piece, ...]
    """The shadow on the floor, and the scenery."""
    moving: tuple[Piece, ...]
    """The body, and what is on it or in its hands."""
    over: tuple[Piece, ...]
    """The arrow."""


@dataclass(frozen=True)
class Picture:
    view_box: ViewBox
    panels: tuple[Panel, ...]


@lru_cache(maxsize=2048)
def picture_of(figure: Figure, muscles: tuple[str, ...]) -> Picture:
    """Every pose of the figure. `muscles` are shaded where they are seen."""
    camera = camera_of(figure)
    skeletons = key_skeletons(figure, WINTER)
    panels = []
    for index, skeleton in enumerate(skeletons):
        behind = (*_shadow(camera, skeleton), *scenery(figure, camera))
        over = motion_arrow(figure, camera, index) if index else ()
        panels.append(Panel(behind, tuple(_moving(figure, camera, skeleton, muscles)), over))
    return Picture(_view_box(camera, skeletons, panels), tuple(panels))


@lru_cache(maxsize=2048)
def picture_of_pose(figure: Figure, muscles: tuple[str, ...], pose: int) -> Picture:
    """One pose of the figure, in a view box of its own, without the arrow."""
    panel = picture_of(figure, muscles).panels[pose]
    bare = Panel(panel.behind, panel.moving, ())
    return Picture(_view_box(camera_of(figure), key_skeletons(figure, WINTER)[pose : pose + 1], [bare]), (bare,))


@lru_cache(maxsize=2048)
def pose_boxes(figure: Figure, muscles: tuple[str, ...]) -> tuple[ViewBox, ...]:
    """The view box of each pose for itself, in the units of `picture_of`. A mat may reach out of it."""
    camera = camera_of(figure)
    boxes = []
    for skeleton, panel in zip(key_skeletons(figure, WINTER), picture_of(figure, muscles).panels, strict=True):
        still = (piece for piece in (*panel.behind, *panel.over) if piece.name != "mat")
        boxes.append(view_box_of(outline_points(skeleton, camera), still))
    return tuple(boxes)


@lru_cache(maxsize=2048)
def body_length(figure: Figure) -> float:
    """Height of a body that stands, or width of one that lies, in the pose where that is most, in picture units."""
    camera = camera_of(figure)
    sides = []
    for skeleton in key_skeletons(figure, WINTER):
        xs, ys = zip(*outline_points(skeleton, camera), strict=True)
        sides += [max(xs) - min(xs), max(ys) - min(ys)]
    return float(max(sides))


def _moving(figure: Figure, camera: Camera, skeleton: Skeleton, muscles: tuple[str, ...]) -> list[Piece]:
    """The body with its equipment: each thing is painted before the first piece that is nearer."""
    pieces = body_pieces(figure, skeleton, camera, muscles)
    for thing in equipment(figure, camera, skeleton):
        index = next((index for index, piece in enumerate(pieces) if piece.depth > thing.depth), len(pieces))
        pieces.insert(index, thing)
    return pieces


def _shadow(camera: Camera, skeleton: Skeleton) -> tuple[Piece, ...]:
    """An ellipse on the floor below all that is near it, or below the feet when nothing is."""
    low = [point for segment in skeleton.segments.values() for point in (segment.start, segment.end) if point[1] < 0.16]
    if not low:
        low = [segment.end for name, segment in skeleton.segments.items() if name.endswith("foot")]
    on_floor = [camera.project((x, 0.0, z)) for x, _, z in low]
    left, right = min(x for x, _ in on_floor) - 28, max(x for x, _ in on_floor) + 28
    middle = sum(y for _, y in on_floor) / len(on_floor)
    rx, ry = (right - left) / 2, 14.0
    return (Piece("shade", 0, STILL, (Shape("shade", ellipse(left + rx, middle, rx, ry)),)),)


def _view_box(camera: Camera, skeletons: Iterable[Skeleton], panels: Iterable[Panel]) -> ViewBox:
    points = (point for skeleton in skeletons for point in outer_points(skeleton, camera))
    return view_box_of(points, (piece for panel in panels for piece in (*panel.behind, *panel.over)))
