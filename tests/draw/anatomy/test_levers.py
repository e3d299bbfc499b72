"""Levers of muscles: the numbers of the data agree with the paths of the model on the bones that are drawn."""

import gzip
from collections.abc import Mapping

import numpy as np
import pytest

from mkdocs_routines.domain.mechanics.gluteus_medius import LIFTS, TURNS, arm
from mkdocs_routines.draw import anatomy
from mkdocs_routines.draw.anatomy.baked import anatomy as model
from mkdocs_routines.draw.anatomy.paths import line
from mkdocs_routines.draw.anatomy.pose import placed_bodies
from mkdocs_routines.draw.anatomy.scene import figure_of
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model.plate import Lever, PlateView
from tests.support import tree
from tests.support.built import ROOT

PLATES = {id_: entry.record for id_, entry in tree.content(ROOT).library.plates.items() if entry.record.bends}
assert len(PLATES) == 10
LEVERS = [(id_, lever) for id_, plate in PLATES.items() if plate.bends for lever in plate.bends.levers]
HEAVIEST = 7_500
"""Bytes of both pictures and their curves, compressed."""
STEP = 4.0
"""Degrees to each side over which a path changes its length."""
NEAR = 1.7
"""Centimetres. The bones of a plate are as wide and as long as a person's; those of the model are its own."""


def length(path: str, angles: Mapping[str, float]) -> float:
    """Length of a path of the right leg in centimetres of the model, in a pose."""
    view = PlateView.model_validate({"pose": {"right_leg": dict(angles)}})
    moment = moment_at(figure_of(view, "woman"), 0, people()["woman"])
    bodies = placed_bodies(model(), moment.skeleton, "right")
    points = line((path,), model(), bodies)
    across = float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())
    return 100 * across / float(bodies["femur_r"].scale[0])


def drawn_lever(lever: Lever, bend: float) -> float:
    """Minus the change of length by the change of angle, at a bend, as the mean of its paths."""
    joint = "knee_flexion" if lever.axis == "knee_flexion" else "hip_flexion"
    ends = []
    for step in (-STEP, STEP):
        angles = {joint: bend}
        angles[lever.axis] = angles.get(lever.axis, 0) + step
        ends.append(np.mean([length(path, angles) for path in lever.parts]))
    return float(-(ends[1] - ends[0]) / np.radians(2 * STEP))


@pytest.mark.parametrize(("id_", "lever"), LEVERS, ids=[f"{id_} {lever.axis}" for id_, lever in LEVERS])
def test_a_lever_is_what_the_path_does_on_the_bones_that_are_drawn(id_: str, lever: Lever) -> None:
    last = len(lever.centimetres) - 1
    for index in (last // 2 + 1, last - 1):  # on a straight knee no drawn path runs around the bone
        stated = lever.centimetres[index]
        assert drawn_lever(lever, 10.0 * index) == pytest.approx(stated, abs=NEAR)


def test_the_plate_and_the_figure_to_move_have_the_same_levers() -> None:
    """Of gluteus medius: a chart that is printed, and a figure in which the hip is bent further."""
    bends = PLATES["gluteus-medius"].bends
    assert bends
    for lever, curve in zip(bends.levers, (LIFTS, TURNS), strict=True):
        assert lever.centimetres == pytest.approx([arm(curve, 10 * index) for index in range(7)], abs=0.051)


@pytest.mark.parametrize("id_", sorted(PLATES))
def test_a_pair_of_pictures_is_light_and_says_what_it_shows(id_: str) -> None:
    plate = PLATES[id_]
    assert plate.bends
    pair, chart = anatomy.bend_svgs(plate, "b", ""), anatomy.lever_chart(plate.bends, "b-levers")
    assert len(gzip.compress("".join([*pair, chart]).encode())) < HEAVIEST
    assert all(plate.bends.alt in svg for svg in pair)
    assert ("Lever, cm (model)" in chart) == bool(plate.bends.levers)
