"""Whatever joint angles a file gives, they become a body, and a picture of it."""

import re
from collections.abc import Iterable
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw import figure as drawing
from mkdocs_routines.draw.figure.feasibility.balance import centre_of_mass
from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.geometry.vector import distance
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Anchor, Arm, Foot, Leg, Lying, Part, Pose, Touch, View
from tests.figures import EXERCISES, JOINED, LENGTHS, figure

ANGLE = st.floats(-180, 180) | st.sampled_from([-180.0, -90.0, -45.0, 0.0, 45.0, 90.0, 180.0])
LENGTH = st.floats(-2, 2) | st.sampled_from([-1.0, 0.0, 0.039, 0.05, 0.5])


def maybe(keys: Iterable[str], usual: st.SearchStrategy[Any], **others: st.SearchStrategy[Any]) -> Any:
    """Some of the keys, each with a value of its kind."""
    return st.fixed_dictionaries({}, optional={**dict.fromkeys(keys, usual), **others})


def words(of: Any) -> Any:
    return st.sampled_from(get_args(of))


LEG = maybe(Leg.model_fields, ANGLE)
HAND = {"touches": words(Touch), "reaches": st.tuples(LENGTH, LENGTH, LENGTH), "free": st.booleans()}
ARM = maybe(Arm.model_fields, ANGLE, **HAND)
FOOT = maybe(Foot.model_fields, LENGTH, toes_out=ANGLE, heel_up=st.floats(-45, 75))
PARTS = {"left_leg": LEG, "right_leg": LEG, "left_arm": ARM, "right_arm": ARM, "arrow": words(Part), "rise": LENGTH}
FEET = {"left_foot": FOOT | st.just("free"), "right_foot": FOOT | st.just("free")}
POSE = maybe(set(Pose.model_fields) - {"caption"}, ANGLE, **PARTS, **FEET)
BRIDGE = EXERCISES["glute-bridge"]
PROPS = st.sampled_from(
    [
        ({"kind": "band", "place": "thighs"}, {"kind": "stick", "place": "back"}),
        ({"kind": "dumbbell", "place": "both-hands"}, {"kind": "bar", "place": "both-hands"}),
    ]
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    poses = draw(st.lists(POSE, min_size=2, max_size=3))
    anchor = draw(words(Anchor))
    rest: dict[str, Any] = {"body": draw(words(Lying)), "props": draw(PROPS), "view": draw(words(View))}
    if not anchor.endswith(("feet", "foot")):
        return figure(*poses, anchor=anchor, anchor_at={"up": draw(LENGTH)}, **rest)
    foot = draw(FOOT)
    return figure(*({**pose, "left_foot": foot, "right_foot": foot} for pose in poses), anchor=anchor, **rest)


@given(figures(), st.floats(0, 1))
def test_any_figure_becomes_a_body_that_hangs_together(shape: Figure, share: float) -> None:
    for moment in (*range(len(shape.poses)), share, len(shape.poses) - 1.5):
        skeleton = skeleton_at(shape, moment)
        for name, segment in skeleton.segments.items():
            assert distance(segment.start, segment.end) == pytest.approx(LENGTHS[name], rel=0.001), name
        for upper, lower in JOINED:
            assert distance(skeleton[upper].end, skeleton[lower].start) < 1e-6, lower
    for pose, fault in drawing.impossible_poses(shape):
        assert 0 <= pose < len(shape.poses)
        assert fault


@given(figures())
def test_any_figure_can_be_drawn(shape: Figure) -> None:
    for text in [
        *drawing.inline_svgs(BRIDGE, shape, "a"),
        drawing.standalone_svg(BRIDGE, shape, mirrored=True),
        drawing.thumbnail_svg(BRIDGE, shape),
    ]:
        ElementTree.fromstring(text)
        assert not re.search(r"nan|inf|e[-+]?\d\d", re.sub("<[a-z]+ id=.*?>.*?</|<style>.*?</", "", text))


MODERATE = {"hip_flexion": (-60, 120), "hip_abduction": (-40, 70), "hip_rotation": (-50, 50)} | {
    "knee_flexion": (0, 150),
    "ankle_dorsiflexion": (-60, 60),
}


@given(st.fixed_dictionaries({name: st.floats(*ends) for name, ends in MODERATE.items()}), ANGLE, words(Lying))
def test_a_free_leg_has_the_angles_that_were_given(leg: dict[str, float], lean: float, lying: str) -> None:
    pose = {"left_leg": leg, "trunk_lean": lean, "left_arm": {"elbow_flexion": leg["knee_flexion"]}}
    skeleton = key_skeletons(figure(pose, anchor="pelvis", anchor_at={}, body=lying))[0]
    found = joint_angles(skeleton, "left")
    for name, angle in leg.items():
        if name != "hip_rotation":
            assert found[name.replace("_", " ")] == pytest.approx(angle, abs=1e-6), name
    assert found["elbow flexion"] == pytest.approx(leg["knee_flexion"], abs=1e-6)


@given(ANGLE, ANGLE, ANGLE, ANGLE)
def test_the_mass_of_a_body_alike_on_both_sides_is_in_its_middle(
    lean: float, bend: float, ankle: float, knee: float
) -> None:
    legs = {f"{side}_leg": {"ankle_dorsiflexion": ankle, "knee_flexion": knee} for side in ("left", "right")}
    feet = {f"{side}_foot": {"toes_out": 0} for side in ("left", "right")}
    pose = {**feet, **legs, "trunk_lean": lean, "back_bend": bend}
    skeleton = key_skeletons(figure(pose, anchor="feet"))[0]
    assert centre_of_mass(skeleton)[2] == pytest.approx(0, abs=1e-9)
