"""Group picture: people in different exercises on one ground, each in the last position of theirs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.kept import kept_drawing
from mkdocs_routines.draw.figure.drawing.picture import picture_of
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox, view_box_of
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.model import Figure

_GAP = 30
"""Picture units between two people in a row, beside the margins of their view boxes."""
_OVERLAP = 56
"""Picture units by which the row in front reaches up over the one behind it, of which the margins are most."""
_LEFT_OUT = frozenset({"fibre", "belly"})
"""Layers of a drawing that are too fine for a picture of many."""


@dataclass(frozen=True)
class Member:
    """One of the people."""

    person: str
    shapes: tuple[Shape, ...]
    box: ViewBox
    """What the member takes up, in the units of a drawing of its own."""
    right: float = 0
    """Where its own middle of the floor stands in the group, in picture units."""
    down: float = 0


@dataclass(frozen=True)
class Group:
    view_box: ViewBox
    members: tuple[Member, ...]
    """In the order in which they are painted."""


@lru_cache(maxsize=16)
def group_of(figures: tuple[tuple[Figure, tuple[str, ...]], ...]) -> Group:
    """Those who stand side by side, and in front of them those who lie or sit. Each with the muscles to shade."""
    members = [_member(figure, muscles) for figure, muscles in figures]
    behind = _row([member for member in members if member.box.height > member.box.width * 0.8])
    front = _row([member for member in members if member.box.height <= member.box.width * 0.8])
    if behind and front:
        behind_at, front_at = _around(behind), _around(front)
        middle = (behind_at.left + behind_at.width / 2) - (front_at.left + front_at.width / 2)
        down = behind_at.top + behind_at.height - front_at.top - _OVERLAP
        front = [replace(member, right=member.right + middle, down=down) for member in front]
    members = [*behind, *front]
    return Group(_around(members), tuple(members))


def _member(figure: Figure, muscles: tuple[str, ...]) -> Member:
    last = len(figure.poses) - 1
    panel, body = picture_of(figure, muscles).panels[last], kept_drawing(figure, last, muscles, "calm")
    shapes = (*panel.behind, *(shape for shape in body.shapes if shape.look not in _LEFT_OUT))
    return Member(figure.person, shapes, view_box_of([body.box], panel.behind))


def _row(members: Sequence[Member]) -> list[Member]:
    """The members from left to right, on one floor."""
    row: list[Member] = []
    edge = 0.0
    for member in members:
        row.append(replace(member, right=edge - member.box.left))
        edge += member.box.width + _GAP
    return row


def _around(members: Iterable[Member]) -> ViewBox:
    boxes = [(member.box, member.right, member.down) for member in members]
    left = min(box.left + right for box, right, _ in boxes)
    top = min(box.top + down for box, _, down in boxes)
    width = max(box.left + box.width + right for box, right, _ in boxes) - left
    return ViewBox(left, top, width, max(box.top + box.height + down for box, _, down in boxes) - top)
