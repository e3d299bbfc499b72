"""What stands stays, and limbs keep their length, through every movement."""

from itertools import pairwise
from math import hypot

import pytest

from mkdocs_routines.draw import figure as drawing
from mkdocs_routines.draw.figure.geometry.vector import Vector, distance
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, posture_at, skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot
from tests.support.figures import (
    EXERCISES,
    FIGURES,
    JOINED,
    SLIDES,
    STEPS,
    body_of,
    moments,
    segment_lengths,
    settled_figure,
    sole,
    stays,
)

each = pytest.mark.parametrize("id_", FIGURES)


def test_every_exercise_is_drawn() -> None:
    assert len(FIGURES) >= 28


@each
def test_a_foot_that_stands_does_not_slide(id_: str) -> None:
    figure = settled_figure(id_)
    for index in range(len(figure.poses) - 1):
        for side, point in stays(figure, index):
            here = sole(skeleton_at(figure, index, body_of(figure)), side, body_of(figure))[point]
            for step in range(1, STEPS + 1):
                now = sole(skeleton_at(figure, index + step / STEPS, body_of(figure)), side, body_of(figure))[point]
                assert distance(here, now) < SLIDES, (side, point, index, step)


@each
def test_a_foot_that_lies_on_the_floor_does_not_slide(id_: str) -> None:
    figure = settled_figure(id_)
    for index, (first, second) in enumerate(pairwise(postures(figure))):
        for side in ("left", "right"):
            if "free" == first.feet[side] == second.feet[side] and not (first.rise or second.rise):
                ankles = [
                    skeleton_at(figure, index + s / STEPS, body_of(figure))[f"{side}_foot"].start
                    for s in range(STEPS + 1)
                ]
                slides = [hypot(x - ankles[0][0], z - ankles[0][2]) for x, _, z in ankles]
                lies = ankles[0][1] < 0.045 and ankles[-1][1] < 0.045 and slides[-1] < 2 * SLIDES
                assert not lies or max(slides) < SLIDES, (side, index)


@each
def test_a_foot_that_stands_is_on_its_floor(id_: str) -> None:
    figure = settled_figure(id_)
    for posture, skeleton in zip(postures(figure), key_skeletons(figure, body_of(figure)), strict=True):
        for side, foot in posture.feet.items():
            if isinstance(foot, Foot) and not foot.rolls:
                point = "heel" if foot.heel_up < 0 else "ball"
                height = sole(skeleton, side, body_of(figure))[point][1]
                assert height == pytest.approx(foot.up + posture.rise, abs=SLIDES)


def anchored(figure: Figure, skeleton: Skeleton) -> Vector:
    side, _, part = figure.anchor.partition("-")
    match part or side:
        case "pelvis":
            return skeleton["lower_trunk"].start
        case "shoulders":
            return skeleton["upper_trunk"].end
        case "knee":
            return skeleton[f"{side}_shank"].start
        case _:
            return skeleton[f"{side}_forearm"].start


@each
def test_an_anchor_that_is_no_foot_does_not_move(id_: str) -> None:
    figure = settled_figure(id_)
    for moment, skeleton in moments(figure):
        if figure.anchor_at:
            up = figure.anchor_at.up + posture_at(figure, moment).settles  # it rolls on the flesh that it lies on
            place = (figure.anchor_at.forward, up, figure.anchor_at.out)
            assert distance(anchored(figure, skeleton), place) < SLIDES, moment


@each
def test_limbs_keep_their_length_and_hang_together(id_: str) -> None:
    lengths = segment_lengths(body_of(settled_figure(id_)))
    for moment, skeleton in moments(settled_figure(id_)):
        for name, segment in skeleton.segments.items():
            assert distance(segment.start, segment.end) == pytest.approx(lengths[name], rel=0.001), (moment, name)
        for upper, lower in JOINED:
            assert distance(skeleton[upper].end, skeleton[lower].start) < 1e-6, (moment, lower)


@each
def test_no_position_is_impossible(id_: str) -> None:
    assert list(drawing.impossible_poses(EXERCISES[id_].figure)) == []
