"""Figures as they are for one person: flesh touches what it lies on, furniture fits, heads and hands rest."""

import numpy as np
import pytest

from mkdocs_routines.draw.figure.flesh.fitting import SINK, seat_of
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.flesh.sample import sample_of
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot
from tests.support.figures import EXERCISES

MILLIMETRE = 1 / 1650
PEOPLE = pytest.mark.parametrize("person", people().values(), ids=list(people()))


def of(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("id_", names)


def flesh(figure: Figure, pose: int, person: Person) -> np.ndarray:
    sample = sample_of(person)
    return moment_at(figure, pose, person, sample.person).flesh.vertices


@PEOPLE
@of("glute-bridge", "straight-leg-raise", "thoracic-extension")
def test_the_trunk_lies_on_the_mat(id_: str, person: Person) -> None:
    figure = settled(EXERCISES[id_].figure, person)
    for pose in range(len(figure.poses)):
        lowest = flesh(figure, pose, person)[seat_of(sample_of(person)), 1].min()
        assert lowest == pytest.approx(-SINK, abs=MILLIMETRE)


@PEOPLE
@of("glute-bridge", "single-leg-bridge", "straight-leg-raise")
def test_the_head_of_a_body_that_lies_comes_to_rest(id_: str, person: Person) -> None:
    figure = settled(EXERCISES[id_].figure, person)
    for pose in range(len(figure.poses)):
        lowest = flesh(figure, pose, person)[sample_of(person).parts["head"], 1].min()
        assert abs(lowest) < 8 * MILLIMETRE, pose


@PEOPLE
@of("squat-to-chair", "sit-to-stand", "single-leg-squat-to-box")
def test_a_seat_is_as_high_as_the_hips_that_reach_it(id_: str, person: Person) -> None:
    figure = settled(EXERCISES[id_].figure, person)
    seat = next(prop for prop in figure.props if prop.kind == "chair")
    lowest = min(flesh(figure, pose, person)[seat_of(sample_of(person)), 1].min() for pose in range(len(figure.poses)))
    assert lowest == pytest.approx(seat.up - SINK, abs=MILLIMETRE)


@PEOPLE
@of("forward-step-down", "lateral-step-down")
def test_the_heel_reaches_the_floor_from_its_step(id_: str, person: Person) -> None:
    figure = settled(EXERCISES[id_].figure, person)
    lowest = flesh(figure, len(figure.poses) - 1, person)[sample_of(person).parts["left foot"], 1].min()
    assert lowest == pytest.approx(0, abs=MILLIMETRE)
    foot, step = postures(figure)[0].feet["right"], figure.props[0]
    assert isinstance(foot, Foot)
    assert foot.up == step.up > 0.04


@PEOPLE
@of("calf-raise", "single-leg-heel-raise", "knee-to-wall-ankle-dorsiflexion")
def test_hands_are_on_the_wall(id_: str, person: Person) -> None:
    figure = settled(EXERCISES[id_].figure, person)
    wall = next(prop for prop in figure.props if prop.kind == "wall")
    for pose in range(len(figure.poses)):
        for side in ("left", "right"):
            furthest = flesh(figure, pose, person)[sample_of(person).parts[f"{side} hand"], 0].max()
            assert abs(furthest - wall.forward) < 12 * MILLIMETRE, (pose, side)


def test_what_gives_heights_in_numbers_stays_as_it_is() -> None:
    figure = EXERCISES["squat"].figure
    assert settled(figure, people()["woman"]) == figure
