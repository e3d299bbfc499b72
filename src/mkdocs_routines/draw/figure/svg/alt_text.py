"""Text alternatives of drawings, for those who do not see them."""

import re

from mkdocs_routines.domain.faults import figure_of_fault
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model import Exercise, Figure

_VIEWPOINTS = {
    "side": "Seen from the side",
    "front": "Seen from the front",
    "back": "Seen from behind",
    "three-quarter": "Seen at an angle from the front",
}
AIM, OFTEN = "Aim for this", "Often seen"
"""What stands below the two positions of a fault."""
_NUMBERS = {2: "two", 3: "three"}
_LEFT_OR_RIGHT = re.compile(r"\b(left|right)\b", re.IGNORECASE)
_OTHER = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}


def title(exercise: Exercise, figure: Figure) -> str:
    """`Glute bridge, drawn in two positions`."""
    return f"{exercise.name}, drawn in {_NUMBERS[len(figure.poses)]} positions"


def viewpoint(figure: Figure) -> str:
    """`Seen from the side`."""
    return _VIEWPOINTS[figure.view]


def description(figure: Figure, mirrored: bool = False) -> str:
    """The caption of each pose in order, the working side, and the viewpoint."""
    sentences = [pose.caption for pose in figure.poses]
    if figure.works != "both":
        sentences.append(f"The {figure.works} side works.")
    sentences.append(f"{viewpoint(figure)}.")
    text = " ".join(sentences)
    return swap_sides(text) if mirrored else text


def fault_title(exercise: Exercise) -> str:
    """`Glute bridge, with a common fault beside it`."""
    return f"{exercise.name}, with a common fault beside it"


def fault_description(exercise: Exercise, number: int) -> str:
    """What to aim for, the fault beside it, and the viewpoint. `number`: which of the faults, counted from 1."""
    fault = exercise.faults[number - 1]
    assert fault.pose, "only a fault that has a pose is drawn"
    right, _ = figure_of_fault(exercise.figure, fault.pose)
    return f"{AIM}: {right.poses[-1].caption} {OFTEN}: {uncited(fault.fault)} {viewpoint(right)}."


def swap_sides(text: str) -> str:
    """Left for right and right for left, as whole words."""
    return _LEFT_OR_RIGHT.sub(lambda match: _OTHER.get(match[0], match[0]), text)
