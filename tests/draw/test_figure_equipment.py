"""Equipment that follows the body: pedals go round the axle of a bike, and a fixed band ends where it is fixed."""

from math import cos, hypot, radians, sin

import pytest

from mkdocs_routines.draw.figure.drawing.equipment import equipment
from mkdocs_routines.draw.figure.geometry.camera import camera_of
from mkdocs_routines.draw.figure.geometry.piece import Placement
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from tests.support.figures import FIGURES

BANDS = ("spanish-squat", "terminal-knee-extension")


def placements(id_: str) -> list[dict[str, Placement]]:
    """The placement of each piece of equipment in each pose."""
    figure = FIGURES[id_]
    camera = camera_of(figure)
    skeletons = key_skeletons(figure)
    return [{piece.name: piece.placement for piece in equipment(figure, camera, each)} for each in skeletons]


def end_of(placement: Placement) -> tuple[float, float]:
    angle = radians(placement.angle)
    return placement.x + placement.length * cos(angle), placement.y + placement.length * sin(angle)


def test_the_two_pedals_of_a_bike_are_opposite_each_other_on_one_circle() -> None:
    for pose in placements("bicycle"):
        left, right = pose["0-left-crank"], pose["0-right-crank"]
        assert left.length == pytest.approx(right.length, rel=0.05)
        assert abs(abs(left.angle - right.angle) - 180) < 5


def test_the_pedals_of_a_bike_turn_in_every_position() -> None:
    angles = [pose["0-right-crank"].angle for pose in placements("bicycle")]
    assert len(angles) == len({round(angle / 45) for angle in angles})


@pytest.mark.parametrize("id_", BANDS)
def test_a_fixed_band_ends_where_it_is_fixed_while_the_knee_moves(id_: str) -> None:
    first, *others = placements(id_)
    bands = [name for name in first if name.endswith("-band")]
    assert bands
    for name in bands:
        for pose in others:
            (x, y), (other_x, other_y) = end_of(first[name]), end_of(pose[name])
            assert hypot(x - other_x, y - other_y) < 1
            assert hypot(first[name].x - pose[name].x, first[name].y - pose[name].y) > 1
