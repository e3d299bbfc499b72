"""Mechanics models: balance, limits, symmetry, direction, and values that others have published."""

from math import radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain.mechanics import CALCULATIONS
from mkdocs_routines.domain.mechanics.gluteus_medius import LIFTS, TURNS, arm
from mkdocs_routines.domain.mechanics.knee_line import video_angle
from mkdocs_routines.domain.mechanics.reading import sentence
from mkdocs_routines.domain.mechanics.squat import knee_share, kneecap_force, squat
from mkdocs_routines.domain.mechanics.stance_lever import stance
from mkdocs_routines.draw.figure.kinematics import body
from tests.support.mechanics import constants, models, states

LINE, SQUAT, LEVER = (constants(id_) for id_ in ("knee-line", "kneecap-in-a-squat", "pelvis-lever"))
LEG = {"adduction": 0.0, "turn": 0.0, "drop": 0.0, "lean": 0.0, "bend": 0.0}
STAND = {"lean": 0.0, "drop": 0.0, "load": 0.0, "stick": 0.0}
BEND = st.floats(0, 95)
LEAN = st.floats(0, 60)
ANGLE = st.floats(-20, 20)


def line(**state: float) -> float:
    return video_angle({**LEG, **state}, LINE)


def test_a_leg_without_angles_is_straight_on_video() -> None:
    assert line() == pytest.approx(0)


@given(ANGLE)
def test_a_straight_leg_that_only_turns_shows_nothing(turn: float) -> None:
    assert line(turn=turn) == pytest.approx(0)


@given(ANGLE, ANGLE, st.floats(0, 80))
def test_a_mirrored_hip_gives_the_mirrored_line(adduction: float, turn: float, bend: float) -> None:
    mirrored = line(adduction=-adduction, turn=-turn, bend=bend)
    assert line(adduction=adduction, turn=turn, bend=bend) == pytest.approx(-mirrored)


@given(ANGLE, ANGLE, st.floats(0, 80), st.floats(0, 15), st.floats(0, 45))
def test_pelvic_drop_and_lean_leave_the_line_alone(
    adduction: float, turn: float, bend: float, drop: float, lean: float
) -> None:
    level = line(adduction=adduction, turn=turn, bend=bend)
    assert line(adduction=adduction, turn=turn, bend=bend, drop=drop, lean=lean) == pytest.approx(level)


@pytest.mark.parametrize(
    ("bend", "adducted", "turned", "both"), [(10, 0.2, 1.7, 1.9), (30, 1.4, 5.1, 6.5), (60, 5.7, 9.9, 15.5)]
)
def test_lines_are_those_of_a_rotation_of_the_whole_leg_in_three_dimensions(
    bend: float, adducted: float, turned: float, both: float
) -> None:
    assert line(bend=bend, adduction=10) == pytest.approx(adducted, abs=0.06)
    assert line(bend=bend, turn=10) == pytest.approx(turned, abs=0.06)
    assert line(bend=bend, adduction=10, turn=10) == pytest.approx(both, abs=0.06)


@pytest.mark.parametrize(
    ("adduction", "turn", "bend", "seen"), [(20, 20, 80, 43.06), (15, -10, 60, -1.52), (-10, 20, 40, 11.04)]
)
def test_the_hip_draws_in_before_it_turns(adduction: float, turn: float, bend: float, seen: float) -> None:
    """Rotations do not commute; these are from matrices, multiplied in the order of the docstring."""
    assert line(adduction=adduction, turn=turn, bend=bend) == pytest.approx(seen, abs=0.006)


def test_two_hips_give_one_picture() -> None:
    assert line(bend=60, turn=10) == pytest.approx(line(bend=60, adduction=12, turn=3, drop=8), abs=0.5)


def test_lengths_and_masses_are_those_of_the_drawings() -> None:
    drawn, masses = body.WINTER, body.LIMB_MASSES
    assert (SQUAT["shin"], SQUAT["thigh"], SQUAT["trunk"]) == (drawn.shank, drawn.thigh, drawn.trunk)
    assert (SQUAT["mass-of-shin"], SQUAT["mass-centre"]) == masses["shank"]
    assert (SQUAT["mass-of-thigh"], SQUAT["mass-centre"]) == masses["thigh"]
    assert (SQUAT["mass-of-trunk"], SQUAT["mass-of-head"]) == (body.TRUNK_MASS, body.HEAD_MASS)


def test_masses_of_the_body_add_up() -> None:
    limbs = sum(2 * SQUAT[f"mass-of-{name}"] for name in ("foot", "shin", "thigh", "arm"))
    assert limbs + SQUAT["mass-of-head"] + SQUAT["mass-of-trunk"] == pytest.approx(1)


@given(BEND, LEAN)
def test_the_centre_of_mass_stands_over_the_foot(bend: float, lean: float) -> None:
    assert centre_of_mass(bend, lean) == pytest.approx(SQUAT["pressure"], abs=1e-9)


def centre_of_mass(bend: float, lean: float) -> float:
    """Of the whole body, ahead of the ankle: weighed part by part from where the parts are."""
    held, c = squat(bend, lean, SQUAT), SQUAT
    leaning, low = sin(radians(lean)), 1 - c["mass-centre"]
    parts = (
        (2 * c["mass-of-foot"], c["foot-centre"]),
        (2 * c["mass-of-shin"], held.knee_ahead * low),
        (2 * c["mass-of-thigh"], held.hip_ahead + c["mass-centre"] * (held.knee_ahead - held.hip_ahead)),
        (c["mass-of-trunk"], held.hip_ahead + c["trunk"] / 2 * leaning),
        (c["mass-of-head"], held.hip_ahead + (c["trunk"] + c["head-centre"]) * leaning),
        (2 * c["mass-of-arm"], held.hip_ahead + c["trunk"] * leaning + c["arm-centre"]),
    )
    return sum(mass * ahead for mass, ahead in parts)


@given(LEAN)
def test_a_straight_knee_has_no_force_on_the_kneecap(lean: float) -> None:
    assert kneecap_force(0, lean, SQUAT) == 0


@given(st.floats(0, 90), st.floats(0, 55))
def test_a_deeper_squat_has_more_force_and_a_leaning_one_less(bend: float, lean: float) -> None:
    force = kneecap_force(bend, lean, SQUAT)
    assert kneecap_force(bend + 5, lean, SQUAT) >= force
    assert kneecap_force(bend, lean + 5, SQUAT) <= force
    assert knee_share(bend, lean + 5, SQUAT) <= knee_share(bend, lean, SQUAT)


@pytest.mark.parametrize("bend", [60, 90])
@pytest.mark.parametrize("lean", [0, 10, 20, 30])
def test_ten_degrees_of_lean_take_about_as_much_away_as_in_running(bend: float, lean: float) -> None:
    """Teng 2014: 12.4% less stress for each 10 degrees, in running."""
    less = 1 - kneecap_force(bend, lean + 10, SQUAT) / kneecap_force(bend, lean, SQUAT)
    assert 0.10 < less < 0.26


def test_a_full_squat_is_within_a_standard_deviation_of_a_published_one() -> None:
    """Song 2023: 4.5 (SD 0.8) body weights, from another model; read second-hand, so it stands on no page."""
    assert 3.7 < kneecap_force(95, 35, SQUAT) < 5.3


def test_standing_level_has_the_moment_of_the_weights() -> None:
    c, now = LEVER, stance(STAND, LEVER)
    free = c["mass-of-thigh"] + c["mass-of-shin"] + c["mass-of-foot"]
    above = c["mass-of-trunk"] + c["mass-of-head"] + 2 * c["mass-of-arm"]
    moment = c["height"] * (above * c["half-pelvis"] + free * 2 * c["half-pelvis"])
    assert now.moment == pytest.approx(moment)
    assert now.pull * c["muscle-arm"] == pytest.approx(now.moment)
    assert (round(now.pull, 2), round(now.hip, 2)) == (1.95, 2.75)


def test_a_lean_of_five_degrees_gives_less_than_was_measured() -> None:
    """Bergmann 2001: slightly less than 2.38 body weights on one leg."""
    assert stance({**STAND, "lean": 5}, LEVER).hip < 2.38 < stance(STAND, LEVER).hip


@given(st.floats(22, 30))
def test_a_weight_over_the_hip_needs_no_muscle(lean: float) -> None:
    now = stance({**STAND, "lean": lean}, LEVER)
    assert now.pull == 0
    assert now.hip == pytest.approx(now.carried)


@given(st.floats(1, 20))
def test_a_weight_counts_by_its_distance_in_either_hand(load: float) -> None:
    far, near = (stance({**STAND, "load": side * load}, LEVER) for side in (1, -1))
    apart = 2 * LEVER["hand"] * LEVER["height"] * load / 100
    assert far.moment - near.moment == pytest.approx(apart)
    assert near.hip < far.hip


@given(st.floats(-10, 14), st.floats(0, 14))
def test_leaning_over_the_leg_and_pushing_on_a_stick_take_load_off(lean: float, stick: float) -> None:
    hip = stance({**STAND, "lean": lean, "stick": stick}, LEVER).hip
    assert stance({**STAND, "lean": lean + 1, "stick": stick}, LEVER).hip <= hip
    assert stance({**STAND, "lean": lean, "stick": stick + 1}, LEVER).hip <= hip


@pytest.mark.parametrize(("bend", "lifts", "turns"), [(0, 4.2, -1.2), (30, 3.9, 1.0), (60, 2.7, 2.7), (90, 1.0, 3.6)])
def test_levers_of_gluteus_medius_are_those_of_the_leg_model(bend: float, lifts: float, turns: float) -> None:
    assert arm(LIFTS, bend) == pytest.approx(lifts, abs=0.06)
    assert arm(TURNS, bend) == pytest.approx(turns, abs=0.06)


@given(st.floats(0, 85))
def test_bending_the_hip_moves_gluteus_medius_towards_turning_in(bend: float) -> None:
    assert arm(TURNS, bend + 5) > arm(TURNS, bend)


def test_each_outcome_of_a_model_is_reached_by_its_controls() -> None:
    for id_, model in models().items():
        read = CALCULATIONS[id_].read
        reached = {read(state, constants(id_)).outcome for state in states(model, 400)}
        assert reached == {*model.sentences}, id_


def test_sentences_about_a_state_are_whole() -> None:
    for id_, model in models().items():
        for state in states(model):
            said = sentence(model, state, CALCULATIONS[id_].read(state, constants(id_)))
            assert "{" not in said


def test_the_printed_sentences_are_these() -> None:
    assert printed("kneecap-in-a-squat") == [
        "Knee bent 60°, trunk upright: about 2.2 to 3.5 times body weight on each kneecap joint.",
        "Knee bent 90°, trunk upright: about 5.4 to 8.8 times body weight on each kneecap joint.",
        (
            "Knee bent 90°, trunk 30° forward: about 3.7 to 5.9 times body weight on each kneecap joint. "
            "In this model that is 30% less than upright at the same bend."
        ),
    ]
    assert printed("pelvis-lever") == [
        "About 2.3 to 3.4 times body weight in the hip joint, as when standing level on one leg.",
        "About 2.7 to 4.0 times body weight in the hip joint, more than when standing level on one leg.",
        "About 1.0 to 1.5 times body weight in the hip joint, less than when standing level on one leg.",
    ]


def printed(id_: str) -> list[str]:
    """The sentences of the states of a model that are printed."""
    model, known = models()[id_], constants(id_)
    states_printed = (model.state(preset) for preset in model.presets)
    return [sentence(model, state, CALCULATIONS[id_].read(state, known)) for state in states_printed]
