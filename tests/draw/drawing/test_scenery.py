"""Furniture hides what is behind it, is hidden by what is before it, and has its shadow below."""

import re

import pytest

from mkdocs_routines.draw.figure.drawing.body import LEAN, BodyDrawing, body_drawing
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.drawing.scenery import scenery
from mkdocs_routines.draw.figure.geometry.camera import UNITS, camera_of
from mkdocs_routines.draw.figure.geometry.path import outlines, polygon
from mkdocs_routines.draw.figure.geometry.plane import convex_hull
from mkdocs_routines.draw.figure.scene.furniture import furniture
from mkdocs_routines.model import Figure
from tests.support.figures import figure

STANDING: dict[str, object] = {"right_foot": {}, "left_foot": {}}
STEP = {"kind": "step", "up": 0.2, "long": 0.5, "wide": 0.2}


def standing(*props: dict[str, object], **rest: object) -> Figure:
    return figure(STANDING, **({"props": props} if props else {}), **rest)


def drawn(*props: dict[str, object]) -> BodyDrawing:
    return body_drawing(scene_of(standing(*props), 0, ()), LEAN)


def test_a_step_before_the_legs_hides_them_and_one_behind_them_does_not() -> None:
    """Seen from the right side."""
    free, before, behind = drawn(), drawn({**STEP, "out": 0.5}), drawn({**STEP, "out": -0.5})
    assert free.box[3] - before.box[3] == pytest.approx(0.2 * UNITS, abs=60)
    assert behind.box == free.box


def test_what_hides_a_body_is_what_is_drawn() -> None:
    shape = standing({"kind": "chair", "up": 0.25, "out": 0.4}, {"kind": "roller", "up": 0.1}, {**STEP, "out": -0.5})
    camera = camera_of(shape)
    solids = list(furniture(shape))
    silhouettes = [path for path in scenery(shape, camera) if " " not in path.look and path.look != "floor"]
    assert len(silhouettes) == len(solids)
    drawn_corners = {corner for path in silhouettes for outline in outlines(path.path) for corner in outline}
    for furnishing in solids:
        left = min(camera.project(vertex)[0] for vertex in furnishing.solid.vertices.tolist())
        assert any(abs(left - x) <= 0.5 for x, _ in drawn_corners)


def test_the_legs_of_a_chair_are_behind_its_seat_and_its_back_is_before_it() -> None:
    chair = standing({"kind": "chair", "up": 0.25})
    solids = [outlines(path.path)[0] for path in scenery(chair, camera_of(chair)) if path.look == "wood"]
    widths = [max(x for x, _ in outline) - min(x for x, _ in outline) for outline in solids]
    assert len(solids) == 8
    assert widths.index(max(widths)) == 4
    seat = max(y for _, y in solids[4])
    assert all(max(y for _, y in leg) > seat for leg in solids[:4])
    assert all(max(y for _, y in post_or_rail) < seat for post_or_rail in solids[5:])


def test_a_mat_lies_first_then_a_wall_stands_on_the_floor_and_then_comes_what_is_before_it() -> None:
    shape = standing({"kind": "wall", "forward": -0.3}, {**STEP, "out": -0.5}, {"kind": "mat"}, view="three-quarter")
    looks = [path.look.split()[0] for path in scenery(shape, camera_of(shape))]
    assert list(dict.fromkeys(looks)) == ["mat", "wall", "floor", "wood"]
    assert looks.count("floor") == 2


def test_a_shadow_lies_below_the_feet() -> None:
    shadow = next(shape for shape in drawn().shapes if shape.look == "shade")
    heights = [y for outline in outlines(shadow.path) for _, y in outline]
    assert min(heights) > -40
    assert max(heights) < 40


def test_a_shadow_on_a_step_ends_at_its_edge() -> None:
    foot = {"up": 0.2, "forward": 0.0, "out": 0.05}
    step = {"kind": "step", "up": 0.2, "long": 0.2, "wide": 0.3}  # toes reach out over it
    on_step = figure({"right_foot": foot, "left_foot": foot}, props=(step,))
    shadow = next(shape for shape in body_drawing(scene_of(on_step, 0, ()), LEAN).shapes if shape.look == "shade")
    top = [camera_of(on_step).project((forward, 0.2, out)) for forward in (-0.1, 0.1) for out in (-0.15, 0.15)]
    for outline in outlines(shadow.path):
        for x, y in outline:
            assert min(corner for corner, _ in top) - 2 < x < max(corner for corner, _ in top) + 2
            assert min(corner for _, corner in top) - 2 < y < max(corner for _, corner in top) + 2
    assert re.match(r"M-?\d", shadow.path)


def test_what_is_smaller_than_a_unit_of_the_picture_is_a_point_of_it() -> None:
    assert convex_hull([(3.0, 4.0)] * 8) == [(3.0, 4.0)]
    assert outlines(polygon(convex_hull([(3.0, 4.0)] * 8))) == [[(3.0, 4.0)]]
