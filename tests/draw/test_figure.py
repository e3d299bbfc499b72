"""What stands stays, and limbs keep their length, in space and in what is drawn of it, through every movement."""

from itertools import pairwise
from math import cos, hypot, radians, sin

import pytest

from mkdocs_routines.draw import figure as drawing
from mkdocs_routines.draw.figure.geometry.camera import UNITS
from mkdocs_routines.draw.figure.geometry.vector import Vector, distance
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Foot
from tests.support.figures import (
    EXERCISES,
    FIGURES,
    JOINED,
    SLIDES,
    STEPS,
    at,
    moments,
    moving,
    segment_lengths,
    shares,
    sole,
    stays,
    ways,
)

LENGTHS = segment_lengths(WINTER)

each = pytest.mark.parametrize("id_", FIGURES)


def test_every_exercise_is_drawn() -> None:
    assert len(FIGURES) >= 28


@each
def test_a_foot_that_stands_does_not_slide(id_: str) -> None:
    figure = FIGURES[id_]
    for index in range(len(figure.poses) - 1):
        for side, point in stays(figure, index):
            here = sole(skeleton_at(figure, index, WINTER), side)[point]
            for step in range(1, STEPS + 1):
                now = sole(skeleton_at(figure, index + step / STEPS, WINTER), side)[point]
                assert distance(here, now) < SLIDES, (side, point, index, step)


@each
def test_a_foot_that_lies_on_the_floor_does_not_slide(id_: str) -> None:
    figure = FIGURES[id_]
    for index, (first, second) in enumerate(pairwise(postures(figure))):
        for side in ("left", "right"):
            if "free" == first.feet[side] == second.feet[side] and not (first.rise or second.rise):
                ankles = [
                    skeleton_at(figure, index + s / STEPS, WINTER)[f"{side}_foot"].start for s in range(STEPS + 1)
                ]
                slides = [hypot(x - ankles[0][0], z - ankles[0][2]) for x, _, z in ankles]
                lies = ankles[0][1] < 0.045 and ankles[-1][1] < 0.045 and slides[-1] < 2 * SLIDES
                assert not lies or max(slides) < SLIDES, (side, index)


@each
def test_a_foot_that_stands_is_on_its_floor(id_: str) -> None:
    figure = FIGURES[id_]
    for posture, skeleton in zip(postures(figure), key_skeletons(figure, WINTER), strict=True):
        for side, foot in posture.feet.items():
            if isinstance(foot, Foot):
                assert sole(skeleton, side)["ball"][1] == pytest.approx(foot.up + posture.rise, abs=SLIDES)


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
    figure = FIGURES[id_]
    for moment, skeleton in moments(figure):
        if figure.anchor_at:
            place = (figure.anchor_at.forward, figure.anchor_at.up, figure.anchor_at.out)
            assert distance(anchored(figure, skeleton), place) < SLIDES, moment


@each
def test_limbs_keep_their_length_and_hang_together(id_: str) -> None:
    for moment, skeleton in moments(FIGURES[id_]):
        for name, segment in skeleton.segments.items():
            assert distance(segment.start, segment.end) == pytest.approx(LENGTHS[name], rel=0.001), (moment, name)
        for upper, lower in JOINED:
            assert distance(skeleton[upper].end, skeleton[lower].start) < 1e-6, (moment, lower)


@each
def test_no_position_is_impossible(id_: str) -> None:
    assert list(drawing.impossible_poses(FIGURES[id_], WINTER)) == []


@each
def test_what_is_drawn_hangs_together_while_it_moves(id_: str) -> None:
    exercise, figure = EXERCISES[id_], FIGURES[id_]
    drawn = ways(exercise, figure)
    lengths = {piece.name: piece.placement.length for piece in moving(exercise, figure, 0)}
    for upper, lower in JOINED:
        for share in shares(figure):
            x, y, angle, stretch = at(drawn[upper], share)
            length = lengths[upper] * stretch
            if length < 0.5 * LENGTHS[upper] * UNITS:  # it points at the viewer, and its joint lies upon it
                continue
            end = x + length * cos(radians(angle)), y + length * sin(radians(angle))
            start = at(drawn[lower], share)[:2]
            assert hypot(end[0] - start[0], end[1] - start[1]) < SLIDES * UNITS, (upper, share)


@each
def test_a_foot_that_stands_is_drawn_in_one_place(id_: str) -> None:
    figure = FIGURES[id_]
    drawn = ways(EXERCISES[id_], figure)
    legs = len(figure.poses) - 1
    for index in range(legs):
        for side in {side for side, point in stays(figure, index) if point == "heel"}:
            here = at(drawn[f"{side}_foot"], index / legs)
            for share in shares(figure):
                if index <= share * legs <= index + 1:
                    now = at(drawn[f"{side}_foot"], share)
                    assert hypot(now[0] - here[0], now[1] - here[1]) < SLIDES * UNITS, (side, share)


@each
def test_the_movement_ends_in_the_last_position_that_is_drawn(id_: str) -> None:
    exercise, figure = EXERCISES[id_], FIGURES[id_]
    drawn = ways(exercise, figure)
    for piece in moving(exercise, figure, -1):
        x, y, angle, _ = drawn[piece.name][-1]
        assert (x, y) == pytest.approx((piece.placement.x, piece.placement.y), abs=0.6)  # of 800 in a body's height
        assert (angle - piece.placement.angle + 180) % 360 - 180 == pytest.approx(0, abs=0.1)
