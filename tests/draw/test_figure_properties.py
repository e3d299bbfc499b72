"""Whatever joint angles a file gives, they become a body, and a picture of it."""

import re
from dataclasses import asdict
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, example, given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from mkdocs_routines.draw import figure as drawing
from mkdocs_routines.draw.figure.drawing import picture
from mkdocs_routines.draw.figure.drawing.body import BodyDrawing, Detail, body_drawing
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.feasibility.balance import centre_of_mass
from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.feasibility.movement_faults import faults_of
from mkdocs_routines.draw.figure.geometry.vector import distance
from mkdocs_routines.draw.figure.kinematics.body import WINTER, Body
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure
from mkdocs_routines.model.figure import Pose
from mkdocs_routines.model.limbs import Foot
from tests.support.figures import EXERCISES, JOINED, figure, segment_lengths
from tests.support.strategies import values, written

ANGLE = values(Pose, "trunk_lean")
FOOT = written(Foot)
POSE = written(Pose, caption=st.just("A position."))
LYING = values(Figure, "body")
BRIDGE = EXERCISES["glute-bridge"]
LOOKS = st.fixed_dictionaries(
    {"body": LYING, "props": values(Figure, "props"), "view": values(Figure, "view")},
    optional={name: values(Figure, name) for name in ("seen_from_above", "turned", "works", "arrow", "arrow_shift")},
)

BODIES = st.builds(Body, **{name: st.floats(0.85 * length, 1.15 * length) for name, length in asdict(WINTER).items()})


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure. A foot that is the anchor stands in one place in all poses."""
    poses = draw(st.lists(POSE, min_size=2, max_size=3))
    anchor, looks = draw(values(Figure, "anchor")), draw(LOOKS)
    try:
        if not anchor.endswith(("feet", "foot")):
            return figure(*poses, anchor=anchor, anchor_at=draw(values(Figure, "anchor_at")), **looks)
        foot = draw(FOOT)
        return figure(*({**pose, "left_foot": foot, "right_foot": foot} for pose in poses), anchor=anchor, **looks)
    except ValidationError:  # a body on a prop that the figure does not have
        reject()


@given(figures(), st.floats(0, 1), BODIES)
def test_any_figure_becomes_a_body_that_hangs_together(shape: Figure, share: float, body: Body) -> None:
    for moment in (*range(len(shape.poses)), share, len(shape.poses) - 1.5):
        skeleton = skeleton_at(shape, moment, body)
        for name, segment in skeleton.segments.items():
            assert distance(segment.start, segment.end) == pytest.approx(segment_lengths(body)[name], rel=0.001), name
        for upper, lower in JOINED:
            assert distance(skeleton[upper].end, skeleton[lower].start) < 1e-6, lower


@settings(max_examples=12, suppress_health_check=[HealthCheck.filter_too_much])
@given(figures())
def test_any_figure_is_possible_or_its_faults_are_told(shape: Figure) -> None:
    for fault in faults_of(shape, people()["woman"]):
        assert 0 <= fault.pose < len(shape.poses)
        assert fault.told(("woman",))


COARSE = Detail(0.25, 2.0, fine=True)
"""With all that a drawing may have, in few pixels."""


def coarse_drawing(shape: Figure, pose: int, muscles: tuple[str, ...], _detail: str = "full") -> BodyDrawing:
    return body_drawing(scene_of(shape, pose, muscles), COARSE)


@settings(max_examples=6, suppress_health_check=[HealthCheck.filter_too_much])
@given(figures())
@example(figure({}, anchor="pelvis", anchor_at={}, props=({"kind": "step"},)))  # as high as the floor
@example(figure({}, anchor="pelvis", anchor_at={}, props=({"kind": "roller", "fits": "back", "forward": 2},)))
def test_any_figure_can_be_drawn(shape: Figure) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(picture, "kept_drawing", coarse_drawing)
        texts = [
            *drawing.inline_svgs(BRIDGE, shape, "a"),
            drawing.standalone_svg(BRIDGE, shape, mirrored=True),
            drawing.thumbnail_svg(BRIDGE, shape),
        ]
    for text in texts:
        ElementTree.fromstring(text)
        assert not re.search(r"nan|inf|e[-+]?\d\d", re.sub("<[a-z]+ id=.*?>.*?</|<style>.*?</", "", text))


MODERATE = {"hip_flexion": (-60, 120), "hip_abduction": (-40, 70), "hip_rotation": (-50, 50)} | {
    "knee_flexion": (0, 150),
    "ankle_dorsiflexion": (-60, 60),
}


@given(st.fixed_dictionaries({name: st.floats(*ends) for name, ends in MODERATE.items()}), ANGLE, LYING)
def test_a_free_leg_has_the_angles_that_were_given(leg: dict[str, float], lean: float, lying: str) -> None:
    pose = {"left_leg": leg, "trunk_lean": lean, "left_arm": {"elbow_flexion": leg["knee_flexion"]}}
    skeleton = key_skeletons(figure(pose, anchor="pelvis", anchor_at={}, body=lying), WINTER)[0]
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
    skeleton = key_skeletons(figure(pose, anchor="feet"), WINTER)[0]
    assert centre_of_mass(skeleton, WINTER)[2] == pytest.approx(0, abs=1e-9)
