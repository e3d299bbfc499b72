"""Pictures of a figure: one panel for each pose, and one view box for all of them."""

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.arrow import motion_arrow
from mkdocs_routines.draw.figure.drawing.body import BodyDrawing
from mkdocs_routines.draw.figure.drawing.clearance import BODY, FURNITURE, obstacle
from mkdocs_routines.draw.figure.drawing.kept import Job, kept_drawing, kept_file
from mkdocs_routines.draw.figure.drawing.scenery import scenery
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox, view_box_of
from mkdocs_routines.draw.figure.geometry.camera import Camera, camera_of
from mkdocs_routines.draw.figure.geometry.path import outlines
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.kept.settling import settled
from mkdocs_routines.model import Exercise, Figure


@dataclass(frozen=True)
class Panel:
    """One pose, in three layers."""

    behind: tuple[Shape, ...]
    """The scenery."""
    body: BodyDrawing
    over: tuple[Shape, ...]
    """The arrow."""


@dataclass(frozen=True)
class Picture:
    view_box: ViewBox
    panels: tuple[Panel, ...]


def shaded_muscles(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The muscles to shade: those of the figure, or else the primary ones of the exercise."""
    return exercise.muscles.primary if figure.muscles is None else figure.muscles


def visible_muscles(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The shaded muscles of which the viewer sees something in any pose."""
    panels = picture_of(figure, shaded_muscles(exercise, figure)).panels
    seen = {muscle for panel in panels for muscle in panel.body.muscles}
    return tuple(muscle for muscle in shaded_muscles(exercise, figure) if muscle in seen)


def jobs(exercise: Exercise, figure: Figure) -> list[Job]:
    """The body drawings of which the pictures of an exercise are made."""
    muscles, last = shaded_muscles(exercise, figure), len(figure.poses) - 1
    return [(figure, pose, muscles, "full") for pose in range(last + 1)] + [(figure, last, muscles, "lean")]


@lru_cache(maxsize=2048)
def picture_of(figure: Figure, muscles: tuple[str, ...]) -> Picture:
    """Every pose of the figure. `muscles` are shaded where they are seen."""
    around = tuple(scenery(settled(figure), camera_of(figure)))
    panels = tuple(
        Panel(around, body, _kept_arrow(figure, muscles, index, (*body.shapes, *around)) if index else ())
        for index in range(len(figure.poses))
        for body in [kept_drawing(figure, index, muscles)]
    )
    return Picture(_view_box(panels), panels)


@lru_cache(maxsize=2048)
def thumbnail_of(figure: Figure, muscles: tuple[str, ...]) -> Picture:
    """The last pose alone, with few lines and without the arrow, in a view box of its own."""
    return picture_of_pose(figure, muscles, len(figure.poses) - 1, "lean")


@lru_cache(maxsize=2048)
def picture_of_pose(figure: Figure, muscles: tuple[str, ...], pose: int, detail: str = "full") -> Picture:
    """One pose without the arrow, in a view box of its own."""
    standing = settled(figure)
    panel = Panel(tuple(scenery(standing, camera_of(figure))), kept_drawing(figure, pose, muscles, detail), ())
    return Picture(_view_box([panel]), (panel,))


@lru_cache(maxsize=2048)
def pose_boxes(figure: Figure, muscles: tuple[str, ...]) -> tuple[ViewBox, ...]:
    """The view box of each pose for itself, in the units of `picture_of`. A mat may reach out of it."""
    boxes = []
    for panel in picture_of(figure, muscles).panels:
        still = (shape for shape in (*panel.behind, *panel.over) if not shape.look.startswith("mat"))
        boxes.append(view_box_of([panel.body.box], still))
    return tuple(boxes)


def body_length(figure: Figure, muscles: tuple[str, ...]) -> float:
    """Height of a body that stands, or width of one that lies, in the pose where that is most, in picture units."""
    boxes = [panel.body.box for panel in picture_of(figure, muscles).panels]
    return max(max(right - left, bottom - top) for left, top, right, bottom in boxes)


def _kept_arrow(figure: Figure, muscles: tuple[str, ...], pose: int, drawn: Iterable[Shape]) -> tuple[Shape, ...]:
    """The arrow into a pose, placed now unless an earlier build has kept it."""
    name = " ".join(("arrow", figure.model_dump_json(exclude_defaults=True), *muscles, str(pose)))

    def placed() -> bytes:
        arrow = _arrow(settled(figure), camera_of(figure), pose, drawn)
        return json.dumps([astuple(shape) for shape in arrow]).encode()

    return tuple(Shape(*shape) for shape in json.loads(kept_file(name, placed)))


def _arrow(figure: Figure, camera: Camera, pose: int, drawn: Iterable[Shape]) -> tuple[Shape, ...]:
    """The arrow into a pose, clear of the body and of furniture. It may lie on a mat, and on the face of a wall."""
    distances = {"edge": BODY, "wood": FURNITURE, "soft": FURNITURE, "wall edge": FURNITURE}
    obstacles = [
        obstacle(corners, distances[shape.look])
        for shape in drawn
        if shape.look in distances
        for corners in outlines(shape.path)
    ]
    return motion_arrow(figure, camera, pose, obstacles)


def _view_box(panels: Iterable[Panel]) -> ViewBox:
    shown = tuple(panels)
    return view_box_of(
        (panel.body.box for panel in shown), (shape for panel in shown for shape in (*panel.behind, *panel.over))
    )
