"""Equipment that follows the body: pedals go round the axle of a bike, and a fixed band ends where it is fixed."""

import numpy as np
import pytest

from mkdocs_routines.draw.figure.drawing.scene import Scene, scene_of
from mkdocs_routines.draw.figure.render.raster import Array
from mkdocs_routines.draw.figure.scene.bike import AXLE_HEIGHT
from tests.support.figures import EXERCISES, FIGURES

BANDS = ("spanish-squat", "terminal-knee-extension")


def scenes(id_: str) -> list[Scene]:
    """The scene of each pose."""
    return [scene_of(EXERCISES[id_].figure, pose, ()) for pose in range(len(EXERCISES[id_].figure.poses))]


def pedal(scene: Scene, side: str) -> Array:
    """From the axle of a bike to the ball of a foot, forward and up."""
    (bike,) = (prop for prop in FIGURES["bicycle"].props if prop.kind == "bike")
    foot, body = scene.skeleton[f"{side}_foot"], scene.posed.person.body
    ball = np.array(foot.start) + np.array(foot.frame.down) * body.ball - np.array(foot.frame.ahead) * body.ankle_height
    place: Array = ball[:2] - [bike.forward, AXLE_HEIGHT]
    return place


def angle(place: Array) -> float:
    return float(np.degrees(np.arctan2(place[1], place[0])))


def test_the_two_pedals_of_a_bike_are_opposite_each_other_on_one_circle() -> None:
    for scene in scenes("bicycle"):
        left, right = pedal(scene, "left"), pedal(scene, "right")
        assert np.hypot(*left) == pytest.approx(np.hypot(*right), rel=0.1)
        assert abs((angle(left) - angle(right)) % 360 - 180) < 8


def test_the_pedals_of_a_bike_turn_in_every_position() -> None:
    angles = [angle(pedal(scene, "right")) for scene in scenes("bicycle")]
    assert len(angles) == len({round(each / 45) for each in angles})


@pytest.mark.parametrize("id_", BANDS)
def test_a_fixed_band_ends_where_it_is_fixed_while_the_knee_moves(id_: str) -> None:
    (prop,) = (prop for prop in FIGURES[id_].props if prop.kind == "band")
    knot = np.array([prop.forward, prop.up, prop.out])
    bands = [solid.vertices for scene in scenes(id_) for material, solid in scene.things if material == "band"]
    assert len(bands) == len(FIGURES[id_].poses)
    for vertices in bands:
        assert float(np.linalg.norm(vertices - knot, axis=1).min()) < 0.03
    ends = [vertices[np.linalg.norm(vertices - knot, axis=1).argmax()] for vertices in bands]
    assert float(np.linalg.norm(ends[0] - ends[1])) > 0.01
