"""Faults as drawings: the position to aim for beside the same one with the fault."""

from typing import Any

import pytest

from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.model import Exercise, Figure
from mkdocs_routines.model.fault import Fault, FaultPose
from mkdocs_routines.model.limbs import Foot
from tests.support import tree

SQUAT = tree.content(tree.BASE).library.exercises["squat"].record
FIGURE = SQUAT.figure
KNEES_IN: dict[str, Any] = {"left_leg": {"knee_swing": -20}, "right_leg": {"knee_swing": -20}}


def both(**pose: Any) -> tuple[Figure, Figure]:
    return figure_of_fault(FIGURE, FaultPose.model_validate(pose))


def with_faults(*faults: Fault) -> Exercise:
    return SQUAT.model_copy(update={"faults": faults})


def test_a_fault_is_one_pose_more_after_the_last_position() -> None:
    right, wrong = both(**KNEES_IN)
    assert right == FIGURE
    assert wrong.poses[:-1] == FIGURE.poses
    assert (wrong.poses[-1].left_leg.knee_swing, wrong.poses[-1].right_leg.knee_swing) == (-20, -20)
    assert wrong.poses[-1].trunk_lean is None, "what a fault leaves out stays as in the position before"


def test_a_fault_of_an_earlier_position_comes_after_that_one() -> None:
    right, wrong = both(at=1, trunk_lean=20.0, left_foot={"out": 0.02})
    assert right.poses == FIGURE.poses[:1]
    assert wrong.poses[:-1] == FIGURE.poses[:1]
    assert (wrong.poses[-1].trunk_lean, wrong.poses[-1].left_foot) == (20, Foot(out=0.02))


@pytest.mark.parametrize(
    ("pose", "seen"),
    [
        ({}, (FIGURE.view, FIGURE.turned, FIGURE.seen_from_above)),
        ({"view": "front"}, ("front", FIGURE.turned, FIGURE.seen_from_above)),
        ({"view": "back", "turned": 0.0, "seen_from_above": 0.0}, ("back", 0, 0)),
    ],
    ids=["as the drawing is", "from the front", "from behind, level"],
)
def test_both_are_seen_from_the_same_side(pose: dict[str, Any], seen: tuple[str, float, float]) -> None:
    assert {(each.view, each.turned, each.seen_from_above) for each in both(**KNEES_IN, **pose)} == {seen}


def test_shaded_muscles_are_left_out_of_both_where_they_would_hide_the_fault() -> None:
    assert {each.muscles for each in both(**KNEES_IN)} == {FIGURE.muscles}
    assert {each.muscles for each in both(**KNEES_IN, muscles="none")} == {()}


def test_faults_keep_their_number_among_all() -> None:
    plain, posed = (Fault(fault="A.", fix="B.", pose=pose) for pose in (None, FaultPose.model_validate(KNEES_IN)))
    assert [number for number, _, _ in posed_faults(with_faults(plain, posed, plain, posed))] == [2, 4]
    assert [*posed_faults(with_faults(plain))] == []
