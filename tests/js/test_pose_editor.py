"""The pose editor in Node: its skeletons and problems are those of Python, of every drawing and of broken ones."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np
import pytest

from mkdocs_routines.draw.figure.feasibility.contacts import missed_feet
from mkdocs_routines.draw.figure.feasibility.faults import worst
from mkdocs_routines.draw.figure.feasibility.movement_faults import MOMENTS, faults_of_poses
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.files import pose_editor
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Pose
from tests.support import tree, twin
from tests.support.built import ROOT

LIBRARY = tree.content(ROOT).library
EXERCISES = LIBRARY.exercises
PEOPLE = people()
DATA = json.loads(json.dumps(pose_editor.pose_data(LIBRARY)))
BROKEN: list[dict[str, Any]] = [
    {"trunk_lean": 75, "back_bend": 40},
    {"trunk_side_lean": 45},
    {"left_leg": {"hip_flexion": 150, "knee_flexion": 170}, "left_foot": "free"},
    {"right_leg": {"knee_swing": 25}},
    {"left_leg": {"hip_abduction": -60, "ankle_dorsiflexion": -80}, "left_foot": "free"},
    {"left_foot": {"forward": 0.9}, "right_foot": {"forward": -0.7, "heel_up": 40}},
    {"right_arm": {"elbow_flexion": -30}, "left_hand": "on-other-knee"},
    {"left_arm": {"reaches": [0.9, 0.2, 0.4]}, "left_foot": {"out": 0.5, "toes_out": 60}},
]
ASKED = sorted(EXERCISES)
assert len(ASKED) > 40


def person_of(index: int) -> Any:
    """Everybody takes turns, so that all bodies are asked."""
    return list(PEOPLE.values())[index % len(PEOPLE)]


def standing(id_: str) -> tuple[Any, Figure]:
    """A person, and the figure of an exercise settled for them."""
    person = person_of(ASKED.index(id_))
    return person, settled(EXERCISES[id_].record.figure, person)


def dumped(figure: Figure) -> Any:
    return figure.model_dump(mode="json", exclude_unset=True)


def broken(figure: Figure) -> Iterator[Figure]:
    """The figure with something wrong in its last pose. An anchor stays where it is, and so no model refuses it."""
    anchors = {"feet": ("left_foot", "right_foot")}.get(figure.anchor, (figure.anchor.replace("-", "_"),))
    for change in BROKEN:
        last = dumped(figure)["poses"][-1]
        for key, value in change.items():
            if key not in anchors:
                both = isinstance(value, dict) and isinstance(last.get(key), dict)
                last[key] = {**last[key], **value} if both else value
        pose = Pose.model_validate_json(json.dumps(last))
        yield figure.model_copy(update={"poses": (*figure.poses[:-1], pose)})


def found(figure: Figure, person: Any) -> list[tuple[int, str]]:
    """What Python finds without the flesh."""
    moments = range((len(figure.poses) - 1) * MOMENTS + 1)
    missed = (
        fault.at(-(-step // MOMENTS), on_the_way=step % MOMENTS != 0)
        for step in moments
        for fault in missed_feet(skeleton_at(figure, step / MOMENTS, person.body))
    )
    return [(fault.pose, fault.told(())) for fault in worst([*faults_of_poses(figure, person), *missed])]


def found_by_twin(figures: list[Figure], person: Any) -> list[list[tuple[int, str]]]:
    body = asdict(person.body)
    faults = twin.values("pose_editor/problems.js", [("faultsOf", [dumped(figure), body]) for figure in figures])
    told = twin.values("pose_editor/problems.js", [("told", [fault, []]) for each in faults for fault in each])
    texts = iter(told)
    return [[(fault["pose"], next(texts)) for fault in each] for each in faults]


@pytest.mark.parametrize("id_", ASKED)
def test_a_skeleton_is_that_of_python_within_a_millimetre(id_: str) -> None:
    person, figure = standing(id_)
    moments = [step / 4 for step in range(4 * (len(figure.poses) - 1) + 1)]
    asked = [("skeletonAt", [dumped(figure), moment, asdict(person.body)]) for moment in moments]
    for moment, given in zip(moments, twin.values("pose_editor/movement.js", asked), strict=True):
        skeleton = skeleton_at(figure, moment, person.body)
        assert given["segments"].keys() == skeleton.segments.keys()
        for name, segment in skeleton.segments.items():
            twins = given["segments"][name]
            assert np.allclose([twins["start"], twins["end"]], [segment.start, segment.end], atol=0.0005), name
            axes = [segment.frame.down, segment.frame.ahead, segment.frame.right]
            assert np.allclose([twins["frame"][axis] for axis in ("down", "ahead", "right")], axes, atol=1e-6), name
        assert given["gaps"] == pytest.approx(skeleton.contact_gaps, abs=1e-9)


@pytest.mark.parametrize("id_", ASKED)
def test_no_drawing_has_a_problem_and_a_broken_one_has_those_of_python(id_: str) -> None:
    person, figure = standing(id_)
    figures = [figure, *broken(figure)]
    expected = [found(each, person) for each in figures]
    assert found_by_twin(figures, person) == expected
    assert expected[0] == []


def test_the_broken_poses_find_every_kind_of_problem() -> None:
    told = " ".join(
        message
        for id_ in ASKED
        for figure in broken(standing(id_)[1])
        for _, message in found(figure, standing(id_)[0])
    )
    for words in ("hip flexion", "hip abduction", "knee flexion", "ankle dorsiflexion", "elbow flexion"):
        assert f"{words} must be from" in told
    for words in ("knee_swing must be 0", "centre of mass", "must reach where it is held", "on the way here, "):
        assert words in told


NEAR = 0.03
"""How far the points of a mannequin may put a joint from where the flesh puts it, in body heights."""


def farthest(given: Any, skeletons: tuple[Skeleton, ...]) -> float:
    """The joint that is farthest from its twin. A head is not asked: it comes to rest on the curve of a skull."""
    return max(
        float(np.linalg.norm(np.array(twins["segments"][name]["end"]) - segment.end))
        for twins, skeleton in zip(given, skeletons, strict=True)
        for name, segment in skeleton.segments.items()
        if name != "head"
    )


@pytest.mark.parametrize("name", PEOPLE)
def test_a_mannequin_settles_near_to_where_the_flesh_does_and_has_no_problem(name: str) -> None:
    person = twin.one("pose_editor/flesh.js", "person", name, DATA["people"][name])
    ids = sorted(DATA["exercises"])
    figures = [DATA["exercises"][id_]["figure"] for id_ in ids]
    standing = twin.values("pose_editor/settle.js", [("settled", [figure, person]) for figure in figures])
    asked = [(figure, person["body"]) for figure in standing]
    skeletons = twin.values("pose_editor/skeleton.js", [("keySkeletons", list(each)) for each in asked])
    faults = twin.values("pose_editor/problems.js", [("faultsOf", list(each)) for each in asked])
    for id_, given, found_faults in zip(ids, skeletons, faults, strict=True):
        expected = settled(EXERCISES[id_].record.figure, PEOPLE[name])
        assert farthest(given, key_skeletons(expected, PEOPLE[name].body)) < NEAR, id_
        assert found_faults == [], id_
