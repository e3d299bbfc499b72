"""What a drawing says to those who do not see it."""

import re

from mkdocs_routines.model import Exercise, Figure

_VIEWS = {
    "side": "Seen from the side",
    "front": "Seen from the front",
    "back": "Seen from behind",
    "three-quarter": "Seen at an angle from the front",
}
_NUMBERS = {2: "two", 3: "three"}
_SIDES = re.compile(r"\b(left|right)\b", re.IGNORECASE)


def title(exercise: Exercise, figure: Figure) -> str:
    """`Glute bridge, drawn in two positions`."""
    return f"{exercise.name}, drawn in {_NUMBERS[len(figure.poses)]} positions"


def view(figure: Figure) -> str:
    """`Seen from the side`."""
    return _VIEWS[figure.view]


def description(figure: Figure, mirrored: bool = False) -> str:
    """What each position shows, in order, from where, and which side works."""
    parts = [pose.caption for pose in figure.poses]
    if figure.works != "both":
        parts.append(f"The {figure.works} side works.")
    parts.append(f"{_VIEWS[figure.view]}.")
    words = " ".join(parts)
    return swapped(words) if mirrored else words


def swapped(words: str) -> str:
    """Left for right and right for left."""
    other = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    return _SIDES.sub(lambda match: other.get(match[0], match[0]), words)
