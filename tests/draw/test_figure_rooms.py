"""Imports of the figure go down its rooms only."""

from tests.test_rooms import MODULES, ours

FIGURE = "draw.figure."
ROOMS = (
    "geometry",
    "kinematics",
    "mesh",
    "flesh",
    "feasibility",
    "kept",
    "scene",
    "render",
    "drawing",
    "svg",
    "live",
    "mannequin",
)
"""From the ground up: a room imports from itself and from those before it."""
PAIRS = [
    (name.removeprefix(FIGURE), other.removeprefix(FIGURE))
    for name in MODULES
    for other in ours(name)
    if name.startswith(FIGURE) and other.startswith(FIGURE)
]


def room(name: str) -> str:
    return name.partition(".")[0]


def test_the_figure_has_these_rooms_and_nothing_beside_them() -> None:
    assert {room(name.removeprefix(FIGURE)) for name in MODULES if name.startswith(FIGURE)} == set(ROOMS)


def test_imports_go_down_the_rooms_of_the_figure() -> None:
    assert len(PAIRS) > len(ROOMS)
    climbing = {(name, other) for name, other in PAIRS if ROOMS.index(room(other)) > ROOMS.index(room(name))}
    assert not climbing
