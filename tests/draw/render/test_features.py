"""Faces of all people: neutral from the front, and with one eye from the side."""

import numpy as np
import pytest

from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.render.features import Face, face
from mkdocs_routines.draw.figure.render.surface import visible_surface
from tests.support.figures import figure

STANDING: dict[str, object] = {"right_foot": {}, "left_foot": {}}
everybody = pytest.mark.parametrize("person", people())


def seen(person: str, view: str) -> Face:
    scene = scene_of(figure(STANDING, person=person, view=view), 0, ())
    flesh = scene.posed
    surface = visible_surface(scene.meshes(), flesh.person.hair.astype(float), scene.camera, 1.5)
    return face(flesh.person, flesh.vertices, surface, scene.camera)


@everybody
def test_from_the_front_a_face_has_two_eyes_and_level_brows(person: str) -> None:
    front = seen(person, "front")
    assert len(front.irises) == 2
    assert len(front.lines["brow"]) == 2
    for curves in front.lines["brow"]:
        start, end = curves[0][0], curves[-1][3]
        assert abs(np.degrees(np.arctan((end[1] - start[1]) / (end[0] - start[0])))) < 14


@everybody
def test_from_the_side_a_face_has_one_eye_and_no_line_of_the_other_half(person: str) -> None:
    side = seen(person, "side")
    assert len(side.irises) == 1
    assert len(side.lines["brow"]) == 1


@everybody
def test_from_behind_there_is_no_face(person: str) -> None:
    behind = seen(person, "back")
    assert (list(behind.irises), list(behind.lines["brow"]), list(behind.lines["feature"])) == ([], [], [])
