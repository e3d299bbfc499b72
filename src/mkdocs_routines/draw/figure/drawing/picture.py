"""Pictures of a figure: one panel for each pose, and one view box for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.arrow import motion_arrow
from mkdocs_routines.draw.figure.drawing.body import BodyDrawing
from mkdocs_routines.draw.figure.drawing.kept import Job, kept_drawing
from mkdocs_routines.draw.figure.drawing.scenery import scenery
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox, view_box_of
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.geometry.camera import Camera, camera_of
from mkdocs_routines.draw.figure.geometry.path import ellipse
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Exercise, Figure


@dataclass(frozen=True)
class Panel:
    """One pose, in three layers."""

    behind: tuple[Shape, ...]
    """The shadow on the floor, and the scenery."""
    body: BodyDrawing
    over: tuple[Shape, ...]
    """The arrow."""


@dataclass(frozen=True)
class Picture:
    view_box: ViewBox
    panels: tuple[Panel, ...]


def shaded_muscles(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The muscles to shade: those of the figure, or else the primary ones of the exercise."""
    return figure.muscles or exercise.muscles.primary


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
    camera, person = camera_of(figure), people()[figure.person]
    standing = settled(figure, person)
    panels = tuple(
        Panel(
            (*_shadow(camera, skeleton), *scenery(standing, camera)),
            kept_drawing(figure, index, muscles),
            motion_arrow(standing, camera, index) if index else (),
        )
        for index, skeleton in enumerate(key_skeletons(standing, person.body))
    )
    return Picture(_view_box(panels), panels)


@lru_cache(maxsize=2048)
def thumbnail_of(figure: Figure, muscles: tuple[str, ...]) -> Picture:
    """The last pose alone, with few lines and without the arrow, in a view box of its own."""
    last = len(figure.poses) - 1
    behind = picture_of(figure, muscles).panels[last].behind
    panel = Panel(behind, kept_drawing(figure, last, muscles, "lean"), ())
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


def _shadow(camera: Camera, skeleton: Skeleton) -> tuple[Shape, ...]:
    """An ellipse on the floor below all that is near it, or below the feet when nothing is."""
    low = [point for segment in skeleton.segments.values() for point in (segment.start, segment.end) if point[1] < 0.16]
    if not low:
        low = [segment.end for name, segment in skeleton.segments.items() if name.endswith("foot")]
    on_floor = [camera.project((x, 0.0, z)) for x, _, z in low]
    left, right = min(x for x, _ in on_floor) - 28, max(x for x, _ in on_floor) + 28
    middle = sum(y for _, y in on_floor) / len(on_floor)
    rx, ry = (right - left) / 2, 14.0
    return (Shape("shade", ellipse(left + rx, middle, rx, ry)),)


def _view_box(panels: Iterable[Panel]) -> ViewBox:
    shown = tuple(panels)
    return view_box_of(
        (panel.body.box for panel in shown), (shape for panel in shown for shape in (*panel.behind, *panel.over))
    )
