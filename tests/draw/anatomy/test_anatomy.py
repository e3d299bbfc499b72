"""Bones and muscle paths: what is read from the wheel, and where it stands on the skeleton of the solver."""

from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from mkdocs_routines.draw.anatomy import baked, paths
from mkdocs_routines.draw.anatomy.baked import anatomy
from mkdocs_routines.draw.anatomy.pose import in_world, placed_bodies
from mkdocs_routines.draw.anatomy.scene import figure_of, scene_of
from mkdocs_routines.draw.anatomy.tissues import BONE_NAMES, tissues
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model.plate import PlateView
from tests.support.built import ROOT

CENTIMETRE = 0.01 / 1.65
"""In heights of a body of 1.65 m."""
POSES = {
    "standing": {},
    "squat": {
        "trunk_lean": 30,
        **{f"{side}_leg": {"hip_flexion": 80, "knee_flexion": 90} for side in ("left", "right")},
    },
    "turned in": {
        f"{side}_leg": {"hip_flexion": 30, "hip_abduction": -8, "hip_rotation": 14, "knee_flexion": 45}
        for side in ("left", "right")
    },
}


def skeleton(person: str, pose: str) -> Skeleton:
    view = PlateView.model_validate({"pose": POSES[pose]})
    body = people()[person]
    return skeleton_at(settled(figure_of(view, person), body), 0, body.body)


def test_the_leg_of_the_model_is_read_whole() -> None:
    leg = anatomy()
    assert len(leg.paths) == 40
    assert [(name, len(bone.triangles) > 500) for name, bone in leg.bones.items() if not bone.triangles.size] == []
    assert leg.bodies["femur_r"].place == pytest.approx([-0.056276, -0.07849, 0.07726])
    assert leg.bodies["tibia_r"].place == pytest.approx([0, -0.404425, -0.00126526], abs=1e-6)
    assert leg.bodies["talus_r"].place == pytest.approx([-0.01, -0.4, 0])
    assert leg.couplings["knee_angle_rotation3_r"] == pytest.approx([0, 0.369499, -0.169478, 0.0251643, 0], abs=1e-6)
    assert [joint.name for joint in leg.bodies["patella_r"].joints if joint.slides] == [
        "knee_angle_beta_translation2_r",
        "knee_angle_beta_translation1_r",
    ]


def test_a_smooth_bone_passes_near_the_vertices_that_it_is_made_from() -> None:
    pelvis = anatomy().bones["pelvis"].vertices
    assert np.ptp(pelvis, axis=0) == pytest.approx([0.143, 0.220, 0.137], abs=0.004)


@pytest.mark.parametrize("person", ["woman", "man"])
@pytest.mark.parametrize("pose", POSES)
def test_joints_of_the_bones_meet_those_of_the_solver(person: str, pose: str) -> None:
    solved = skeleton(person, pose)
    for side in ("left", "right"):
        bodies = placed_bodies(anatomy(), solved, side)
        pelvis, socket = bodies["pelvis"], anatomy().bodies["femur_r"].place
        for place, joint in (
            (pelvis.point(socket), solved[f"{side}_thigh"].start),
            (bodies["femur_r"].origin, solved[f"{side}_thigh"].start),
            (bodies["tibia_r"].origin, solved[f"{side}_shank"].start),
            (bodies["tibia_r"].point(anatomy().bodies["talus_r"].place), solved[f"{side}_shank"].end),
            (bodies["talus_r"].origin, solved[f"{side}_shank"].end),
        ):
            assert np.linalg.norm(in_world(place, side) - joint) < 1.5 * CENTIMETRE


@pytest.mark.parametrize("pose", POSES)
def test_the_left_leg_is_the_mirror_image_of_the_right_one(pose: str) -> None:
    solved = skeleton("woman", pose)
    right, left = (placed_bodies(anatomy(), solved, side) for side in ("right", "left"))
    for name in right:
        assert left[name].origin == pytest.approx(right[name].origin, abs=1e-9)
        assert left[name].rotation == pytest.approx(right[name].rotation, abs=1e-9)


def test_the_outer_side_of_the_thigh_bone_is_outside_and_no_body_is_inside_out() -> None:
    solved = skeleton("woman", "standing")
    for side, sign in (("right", 1), ("left", -1)):
        bodies = placed_bodies(anatomy(), solved, side)
        outer = in_world(bodies["femur_r"].point(anatomy().paths["glmed1"][-1].place), side)
        assert sign * (outer - solved[f"{side}_thigh"].start)[2] > 4 * CENTIMETRE
        assert [np.linalg.det(body.rotation) for body in bodies.values()] == pytest.approx([1.0] * len(bodies))


def test_the_kneecap_stays_before_the_thigh_bone_as_the_knee_bends() -> None:
    for bend in (0, 30, 60, 90):
        view = PlateView.model_validate({"pose": {"right_leg": {"hip_flexion": bend, "knee_flexion": bend}}})
        body = people()["woman"]
        solved = skeleton_at(settled(figure_of(view, "woman"), body), 0, body.body)
        bodies = placed_bodies(anatomy(), solved, "right")
        kneecap = bodies["patella_r"].point(anatomy().bones["patella"].vertices).mean(axis=0)
        knee = bodies["tibia_r"].origin
        assert 2.5 * CENTIMETRE < np.linalg.norm(kneecap - knee) < 6 * CENTIMETRE


def test_every_station_of_a_tissue_is_one_of_the_model() -> None:
    unknown = {
        name: missing
        for name, tissue in tissues().items()
        for piece in tissue.pieces
        for stations in piece.lines
        if (missing := paths.unknown_stations(stations, anatomy()))
    }
    assert not unknown


def test_a_view_draws_both_halves_of_the_pelvis_and_the_muscles_of_one_leg() -> None:
    scene = scene_of(PlateView(shows=("gluteus-medius",), alone=True), "woman")
    drawn = {(solid.name, solid.side) for solid in scene.solids}
    assert {side for name, side in drawn if name == "pelvis"} == {"left", "right"}
    assert {side for name, side in drawn if name != "pelvis"} == {"right"}
    assert {name for name, _ in drawn} == {*BONE_NAMES, "gluteus-medius"}


def test_the_licence_and_the_notice_of_the_wheel_go_with_the_bones() -> None:
    (file,) = (ROOT / ".cache" / "wheels").glob("myo_sim-*.whl")
    with ZipFile(file) as wheel:
        (licence,) = (name for name in wheel.namelist() if name.endswith(".dist-info/licenses/LICENSE"))
        assert baked.licence() == wheel.read(licence).decode()
    assert "Apache License" in baked.licence()
    assert baked.notice() == "Copyright 2020 Vikash Kumar, Vittorio Caggiano, Huawei Wang"
    assert baked.provenance()["package"] == "myo_sim"


def test_a_missing_file_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baked, "PLACES", (tmp_path / "anatomy.npz",))
    with pytest.raises(baked.AnatomyError) as raised:
        baked.path()
    assert str(raised.value) == (
        f"{tmp_path / 'anatomy.npz'}: must be there; "
        "python -m mkdocs_routines prepare fetches and bakes bones and muscles"
    )
