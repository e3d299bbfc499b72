"""Legs lie on what they rest on, and hands are round what they hold, for each of the people."""

from typing import Any

import numpy as np
import pytest

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.feasibility.movement_faults import faults_of
from mkdocs_routines.draw.figure.flesh.gripped import BACKREST, HANDLEBAR, grip_of
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import Moment, moment_at
from mkdocs_routines.draw.figure.flesh.sample import sample_of
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.draw.figure.scene.bike import AXLE_HEIGHT
from mkdocs_routines.draw.figure.scene.held import held_things
from mkdocs_routines.model import Figure
from mkdocs_routines.model.prop import Prop

MILLIMETRE = 1 / 1650
_END_OF_CRANK = 49
"""The last vertex of a cylinder of 12 sides, which a crank with its pedal begins with."""
PEOPLE = pytest.mark.parametrize("person", people().values(), ids=list(people()))


def figure(*props: dict[str, Any], pose: dict[str, Any], **rest: Any) -> Figure:
    """A figure that keeps one position."""
    return Figure.model_validate({**rest, "props": props, "poses": ({"caption": "A position.", **pose},) * 2})


def taken(shape: Figure, person: Person) -> tuple[Figure, Moment]:
    """The figure as it is for a person, and the flesh of its first position."""
    shape = settled(shape, person)
    return shape, moment_at(shape, 0, person, sample_of(person).person)


def heights(moment: Moment, person: Person, *parts: str) -> np.ndarray:
    chosen = np.any([sample_of(person).parts[part] for part in parts], axis=0)
    up: np.ndarray = moment.flesh.vertices[chosen, 1]
    return up


def bike(**pose: Any) -> Figure:
    feet = {
        "right_foot": {"forward": -0.072, "up": 0.283, "toes_out": 0, "heel_up": 22},
        "left_foot": {"forward": -0.072, "up": 0.083, "toes_out": 0, "heel_up": 14},
    }
    saddle = {"forward": -0.155, "up": 0.603}
    lean = {"trunk_lean": 28, "back_bend": 6, **feet, **pose}
    return figure({"kind": "bike", "fits": "hips"}, pose=lean, anchor="pelvis", anchor_at=saddle)


@PEOPLE
@pytest.mark.parametrize("body", ["on-the-back", "face-down"])
def test_a_straight_leg_lies_on_the_mat(body: str, person: Person) -> None:
    leg = {"rests": "mat", "ankle_dorsiflexion": -50}
    shape = figure({"kind": "mat"}, pose={"right_leg": leg}, body=body, anchor="pelvis", anchor_at={"on": "mat"})
    _, moment = taken(shape, person)
    assert heights(moment, person, "right shank", "right foot").min() == pytest.approx(0, abs=3 * MILLIMETRE)


@PEOPLE
def test_the_top_leg_of_a_body_on_its_side_lies_on_a_cushion(person: Person) -> None:
    cushion = {"kind": "cushion", "forward": 0.14, "out": 0.24, "up": 0.1, "long": 0.26}
    leg = {"rests": "cushion", "hip_flexion": 80, "knee_flexion": 88}
    on_its_side = {"body": "on-the-right-side", "anchor": "pelvis", "anchor_at": {"on": "mat"}}
    _, moment = taken(figure({"kind": "mat"}, cushion, pose={"left_leg": leg}, **on_its_side), person)
    assert heights(moment, person, "left thigh", "left shank", "left foot").min() < 0.1 + 4 * MILLIMETRE
    assert heights(moment, person, "left shank").min() == pytest.approx(0.1, abs=25 * MILLIMETRE)


@PEOPLE
def test_a_bench_is_under_the_knee_that_lies_on_it(person: Person) -> None:
    bench = {"kind": "bench", "fits": "left-knee", "forward": 0.3, "long": 0.3, "wide": 0.5}
    leg = {"hip_flexion": 88, "knee_flexion": 4}
    shape, moment = taken(figure(bench, pose={"left_leg": leg, "right_foot": {}}, anchor="right-foot"), person)
    sample = sample_of(person)
    points = moment.flesh.vertices[sample.parts["left thigh"] | sample.parts["left shank"]]
    over = points[np.abs(points[:, 0] - 0.3) < 0.15]
    assert shape.props[0].up == pytest.approx(over[:, 1].min(), abs=6 * MILLIMETRE)


@PEOPLE
def test_the_hands_are_round_the_handlebar_and_the_saddle_is_under_the_hips(person: Person) -> None:
    arms = {"left_arm": {"reaches": (0.22, 0.74, 0.09)}, "right_arm": {"reaches": (0.22, 0.74, 0.09)}}
    shape, moment = taken(bike(**arms, left_hand="grip", right_hand="grip"), person)
    ahead, up, _ = HANDLEBAR
    for side in ("left", "right"):
        held, _ = grip_of(moment.flesh, side)
        assert held[:2] == pytest.approx([shape.props[0].forward + ahead, up], abs=8 * MILLIMETRE)
    assert shape.props[0].up == pytest.approx(heights(moment, person, "trunk").min(), abs=6 * MILLIMETRE)


@PEOPLE
def test_both_cranks_of_a_bike_are_on_one_line_through_its_axle(person: Person) -> None:
    shape = settled(bike(), person)
    moment = moment_at(shape, 0, person)
    *_, left, right = (solid for material, solid in held_things(shape, moment.flesh, moment.skeleton))
    ends = (left.vertices[_END_OF_CRANK] + right.vertices[_END_OF_CRANK]) / 2
    assert ends[:2] == pytest.approx([shape.props[0].forward, AXLE_HEIGHT], abs=6 * MILLIMETRE)


@PEOPLE
def test_no_part_of_a_body_is_in_a_bike_because_it_is_all_tubes(person: Person) -> None:
    assert [fault.message for fault in faults_of(bike(), person) if "bike" in fault.message] == []


@PEOPLE
@pytest.mark.parametrize("faces", ["forward", "backward"])
def test_a_hand_is_round_the_top_of_a_chairs_back(faces: str, person: Person) -> None:
    chair = {"kind": "chair", "forward": 0.3 if faces == "forward" else 0.08, "out": 0.24, "up": 0.26, "faces": faces}
    back = Prop.model_validate(chair)
    behind = back.forward + (back.size[0] / 2 - 0.016) * (1 if faces == "backward" else -1)
    hand = {"right_arm": {"reaches": (behind - 0.05, 0.55, 0.16)}, "right_hand": "grip"}
    _, moment = taken(figure(chair, pose={"right_foot": {}, "left_foot": {}, **hand}, anchor="right-foot"), person)
    held, _ = grip_of(moment.flesh, "right")
    assert held[:2] == pytest.approx([behind, 0.26 + BACKREST], abs=8 * MILLIMETRE)


@PEOPLE
def test_a_hand_holds_the_foot_that_is_drawn_to_the_buttock(person: Person) -> None:
    leg = {"hip_flexion": -4, "knee_flexion": 152, "ankle_dorsiflexion": -30}
    pose = {"trunk_lean": -4, "left_foot": {"out": 0.03}, "right_leg": leg, "right_hand": "on-foot"}
    shape = figure({"kind": "mat"}, pose=pose, anchor="left-foot", supported_by="A wall")
    _, moment = taken(shape, person)
    wrist = moment.flesh.chain.bones["wrist.R"].place
    assert float(np.linalg.norm(wrist - np.array(moment.skeleton["right_foot"].start))) < 0.08
    assert about_the_hand(faults_of(shape, person)) == []


def about_the_hand(faults: list[Fault]) -> list[str]:
    return [fault.message for fault in faults if "right hand" in fault.message]


@PEOPLE
def test_a_strap_round_a_thigh_runs_to_both_hands(person: Person) -> None:
    hands = {f"{side}_arm": {"reaches": (-0.09, 0.2, out)} for side, out in (("left", 0.0), ("right", 0.11))}
    words = {"left_hand": "grip", "right_hand": "grip", "right_leg": {"hip_flexion": 90, "knee_flexion": 88}}
    strap = {"kind": "strap", "place": "right-thigh"}
    lying = {"body": "on-the-back", "anchor": "shoulders", "anchor_at": {"forward": -0.3, "on": "mat"}}
    shape = settled(figure({"kind": "mat"}, strap, pose={**hands, **words}, **lying), person)
    moment = moment_at(shape, 0, person)
    ((_, cloth),) = held_things(shape, moment.flesh, moment.skeleton)
    for side in ("left", "right"):
        held, _ = grip_of(moment.flesh, side)
        assert np.linalg.norm(cloth.vertices - held, axis=1).min() < 0.035
