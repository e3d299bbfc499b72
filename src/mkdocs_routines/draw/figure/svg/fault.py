"""Drawings of faults: the position to aim for and the same one with the fault, in one file.

They stand side by side, or one above the other where the body lies: two of those would be too small on a phone.
"""

from collections.abc import Iterator
from functools import lru_cache

from mkdocs_routines.domain.credit import BODY_MODEL
from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.draw.figure.drawing.kept import Job
from mkdocs_routines.draw.figure.drawing.picture import Panel, picture_of_pose, shaded_muscles
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.svg import alt_text
from mkdocs_routines.draw.figure.svg.elements import panel_elements
from mkdocs_routines.draw.figure.svg.standalone import svg_file
from mkdocs_routines.model import Exercise

_GAP = 48
"""Between two panels that stand side by side, in picture units."""
_WIDE = 1.6
"""Ratio of width to height from which a panel has the whole width for itself."""


def fault_svg(exercise: Exercise, number: int, credit: str = BODY_MODEL, *, dark: bool = True) -> str:
    """Both positions of a fault that has a pose. `number`: which of the faults, counted from 1; `credit`: its line.

    `dark`: with colours for dark ground as well, for viewers that ask for them.
    """
    box, panels = _panels(exercise, number)
    right, down = (0, box.height) if is_stacked(exercise, number) else (box.width + _GAP, 0)
    groups = (
        f'<g transform="translate({index * right - box.left} {index * down - box.top})">'
        f"{panel_elements(panel, box)}</g>"
        for index, panel in enumerate(panels)
    )
    width, height = fault_size(exercise, number)
    title, description = alt_text.fault_title(exercise), alt_text.fault_description(exercise, number)
    size, units = f'width="{width}" height="{height}"', (box.width + right, box.height + down)
    return svg_file(exercise.figure, "".join(groups), size, units, title, description, credit, dark=dark)


def fault_size(exercise: Exercise, number: int) -> tuple[int, int]:
    """Width and height of the drawing in CSS pixels."""
    box, _ = _panels(exercise, number)
    if is_stacked(exercise, number):
        return int(box.width // 2), int(box.height)
    return int(2 * box.width + _GAP) // 2, int(box.height // 2)


def is_stacked(exercise: Exercise, number: int) -> bool:
    """Whether the fault is drawn below the position to aim for, each with its caption beside it."""
    box, _ = _panels(exercise, number)
    return box.width > _WIDE * box.height


def fault_jobs(exercise: Exercise) -> Iterator[Job]:
    """The body drawings of which the drawings of all posed faults of an exercise are made."""
    for _, _, pose in posed_faults(exercise):
        for each in figure_of_fault(exercise.figure, pose):
            yield each, len(each.poses) - 1, shaded_muscles(exercise, each), "full"


@lru_cache(maxsize=2048)
def _panels(exercise: Exercise, number: int) -> tuple[ViewBox, tuple[Panel, ...]]:
    """The view box that holds each of the two positions, and their panels."""
    pose = exercise.faults[number - 1].pose
    assert pose, "only a fault that has a pose is drawn"
    figures = figure_of_fault(exercise.figure, pose)
    pictures = [picture_of_pose(each, shaded_muscles(exercise, each), len(each.poses) - 1) for each in figures]
    boxes = [picture.view_box for picture in pictures]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.left + box.width for box in boxes), max(box.top + box.height for box in boxes)
    return ViewBox(left, top, right - left, bottom - top), tuple(picture.panels[0] for picture in pictures)
