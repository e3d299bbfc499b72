"""Joint angles become a body: positions that are known by hand."""

from math import cos, radians, sin, sqrt
from typing import Any

import pytest

from mkdocs_routines.draw.figure.feasibility.balance import centre_of_mass
from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.geometry.vector import Vector, distance
from mkdocs_routines.draw.figure.kinematics.body import HEAD_MASS, LIMB_MASSES, TRUNK_MASS, WINTER
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons, skeleton_at
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure
from tests.support.figures import figure, segment_lengths

AIR: dict[str, Any] = {"anchor": "pelvis", "anchor_at": {}}
FEET: dict[str, Any] = {"left_foot": {"toes_out": 0}, "right_foot": {"toes_out": 0}}


def hanging(**pose: Any) -> Skeleton:
    """A body whose hips are held at 0, in the air."""
    return key_skeletons(figure(pose, **AIR), WINTER)[0]


def standing(**leg: float) -> Skeleton:
    legs = {"left_leg": leg, "right_leg": leg}
    return key_skeletons(figure({**FEET, **legs}, anchor="feet"), WINTER)[0]


def place(segment: Segment) -> tuple[float, ...]:
    """Its ends and its axes."""
    return (*segment.start, *segment.end, *segment.frame.down, *segment.frame.ahead, *segment.frame.right)


def near(place: Vector) -> Any:
    return pytest.approx(place, abs=1e-9)


def test_who_stands_is_one_body_height_tall() -> None:
    assert standing()["head"].end[1] == pytest.approx(1.0)
    assert standing()["right_shank"].end == near((0, 0.039, 0.05))


def test_a_squat_has_the_hips_behind_the_heels() -> None:
    squat = standing(ankle_dorsiflexion=30, knee_flexion=90)
    knee = (0.246 * sin(radians(30)), 0.039 + 0.246 * cos(radians(30)))
    assert squat["left_thigh"].end == near((*knee, -0.05))
    assert squat["left_thigh"].start == near((knee[0] - 0.245 * sqrt(3) / 2, knee[1] + 0.245 / 2, -0.05))


@pytest.mark.parametrize(("side", "sign"), [("left", -1), ("right", 1)])
@pytest.mark.parametrize(
    ("leg", "knee", "ankle", "toes"),
    [
        ({}, (0, -0.245, 0.05), (0, -0.491, 0.05), (0.112, -0.491, 0.05)),
        ({"knee_flexion": 90}, (0, -0.245, 0.05), (-0.246, -0.245, 0.05), (-0.246, -0.357, 0.05)),
        ({"hip_flexion": 90}, (0.245, 0, 0.05), (0.491, 0, 0.05), (0.491, 0.112, 0.05)),
        ({"hip_flexion": 90, "knee_flexion": 90}, (0.245, 0, 0.05), (0.245, -0.246, 0.05), (0.357, -0.246, 0.05)),
        ({"hip_abduction": 90}, (0, 0, 0.295), (0, 0, 0.541), (0.112, 0, 0.541)),
        ({"hip_rotation": 90}, (0, -0.245, 0.05), (0, -0.491, 0.05), (0, -0.491, -0.062)),
        ({"hip_rotation": 90, "knee_flexion": 90}, (0, -0.245, 0.05), (0, -0.245, 0.296), (0, -0.357, 0.296)),
        ({"ankle_dorsiflexion": 90}, (0, -0.245, 0.05), (0, -0.491, 0.05), (0, -0.379, 0.05)),
    ],
    ids=str,
)
def test_a_leg_follows_its_angles(
    side: str, sign: int, leg: dict[str, float], knee: Vector, ankle: Vector, toes: Vector
) -> None:
    skeleton = hanging(**{f"{side}_leg": leg})
    mirrored = [(x, y, sign * z) for x, y, z in (knee, ankle, toes)]
    assert skeleton[f"{side}_thigh"].end == near(mirrored[0])
    assert skeleton[f"{side}_shank"].end == near(mirrored[1])
    assert skeleton[f"{side}_foot"].end == near(mirrored[2])


def test_an_elbow_bends_forward() -> None:
    arm = hanging(right_arm={"elbow_flexion": 90})["right_forearm"]
    assert arm.end == near((arm.start[0] + 0.146, arm.start[1], arm.start[2]))


def test_a_trunk_that_leans_takes_the_head_along() -> None:
    assert hanging(trunk_lean=90)["head"].end == near((0.47, 0, 0))
    assert hanging(trunk_side_lean=90)["head"].end == near((0, 0, 0.47))
    assert hanging(back_bend=90)["upper_trunk"].end == near((0.288 * 0.58, 0.288 * 0.42, 0))


def test_a_knee_that_swings_leaves_the_foot_where_it_is() -> None:
    bent = {"hip_flexion": 45, "knee_flexion": 90}
    shut, opened = hanging(right_leg=bent), hanging(right_leg={**bent, "knee_swing": 90})
    assert distance(shut["right_shank"].end, opened["right_shank"].end) < 1e-9
    assert opened["right_thigh"].end[2] > shut["right_thigh"].end[2] + 0.15


BENT = {"ankle_dorsiflexion": 25, "knee_flexion": 70}
STANCES: dict[str, dict[str, Any]] = {
    "an anchor beside another leg": {"anchor": "right-foot"},
    "one of two anchors": {"anchor": "feet"},
    "a leg beside the anchor": {"anchor": "left-foot"},
    "a leg below hips that are held": {"anchor": "pelvis", "anchor_at": {"up": 0.42, "forward": -0.06}},
}


@pytest.mark.parametrize("stance", STANCES.values(), ids=STANCES)
@pytest.mark.parametrize("swing", [-20, 35])
def test_a_knee_that_swings_above_a_foot_leaves_pelvis_and_foot_where_they_are(
    stance: dict[str, Any], swing: float
) -> None:
    """A knee that drifts in hangs on the pelvis, which neither sinks nor turns."""
    pose = {**FEET, "trunk_lean": 30, "left_leg": BENT, "right_leg": BENT}
    still, swung = (
        key_skeletons(figure({**pose, "right_leg": {**BENT, "knee_swing": angle}}, **stance), WINTER)[0]
        for angle in (0, swing)
    )
    for name, segment in swung.segments.items():
        assert distance(segment.start, segment.end) == pytest.approx(segment_lengths(WINTER)[name], abs=1e-9)
        if name not in ("right_thigh", "right_shank"):
            assert place(segment) == pytest.approx(place(still[name]), abs=1e-9), name
    for name, end in (("right_thigh", "start"), ("right_shank", "end")):
        assert distance(getattr(swung[name], end), getattr(still[name], end)) < 1e-9
    assert distance(swung["right_thigh"].end, swung["right_shank"].start) < 1e-9
    moved_out = swung["right_shank"].start[2] - still["right_shank"].start[2]
    assert moved_out * swing > 0
    assert abs(moved_out) > 0.02


def test_a_planted_foot_bends_the_knee_as_far_as_it_must() -> None:
    high = {"up": 0.491 - 0.246 * sqrt(2) + 0.001, "forward": 0.0}
    skeleton = key_skeletons(figure({"left_foot": high, "right_foot": {}}, anchor="right-foot"), WINTER)[0]
    assert joint_angles(skeleton, "left")["knee flexion"] == pytest.approx(90, abs=0.5)
    assert skeleton.contact_gaps["left foot"] < 1e-9


def test_the_mass_of_who_stands_is_at_the_navel() -> None:
    x, y, _ = centre_of_mass(standing(), WINTER)
    assert (x, y) == pytest.approx((0, 0.56), abs=0.02)
    assert 2 * sum(mass for mass, _ in LIMB_MASSES.values()) + TRUNK_MASS + HEAD_MASS == pytest.approx(1)


STRAIGHT = {"ankle_dorsiflexion": 45}


@pytest.mark.parametrize(
    "shape",
    [
        figure({"left_foot": {}}, anchor="pelvis", anchor_at={"up": 0.039}),
        figure({**FEET, "trunk_lean": -45, "left_leg": STRAIGHT, "right_leg": STRAIGHT}, anchor="feet"),
    ],
    ids=["a foot where its hip is", "a leg that points where its knee would"],
)
def test_what_has_no_direction_gets_one(shape: Figure) -> None:
    for name, segment in skeleton_at(shape, 0.5, WINTER).segments.items():
        assert distance(segment.start, segment.end) == pytest.approx(segment_lengths(WINTER)[name])
