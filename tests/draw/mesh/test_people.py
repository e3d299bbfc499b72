"""The baked people: clothed, whole, and as long as people are."""

from dataclasses import asdict

import numpy as np
import pytest

from mkdocs_routines.draw.figure.kinematics.body import WINTER, Body
from mkdocs_routines.draw.figure.mesh import baked
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.draw.figure.mesh.garments import clothes
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.person import Wardrobe

PEOPLE = list(people().values())
EVERYBODY = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
WARDROBE = read_record(baked.FOLDER / "garments.yml", Wardrobe)


def test_there_are_people_and_two_tones_of_skin() -> None:
    assert {"woman", "older", "man", "teenager"} <= set(people())
    assert len({person.drawn.skin.light for person in PEOPLE}) >= 2


@EVERYBODY
def test_no_skin_lies_under_clothes(person: Person) -> None:
    worn = clothes(WARDROBE, person.canonical_joints)
    skin = person.canonical[person.of_material("skin")].astype(float)
    assert set(worn) == {"shirt", "shorts", "shoe"}
    for name, cloth in worn.items():
        deepest = cloth.inside(skin).max()
        assert deepest <= 1e-4, f"skin lies {deepest:.4f} dm inside the {name}"


@EVERYBODY
def test_cloth_covers_what_it_is_there_to_cover(person: Person) -> None:
    """Trunk, hips and feet, seen from every side: what a ray from outside meets first is cloth."""
    joint = person.joints
    hips = (joint["l-upper-leg"] + joint["r-upper-leg"]) / 2
    chest = (joint["l-shoulder"] + joint["r-shoulder"]) / 2
    covered = [hips + share * (chest - hips) for share in (-0.2, 0.0, 0.3, 0.6, 0.9)]
    for place in covered:
        assert person_seen(person, place, reach=0.5) <= {"shirt", "shorts"}
    for side in "lr":
        assert person_seen(person, joint[f"{side}-foot-1"], reach=0.06) <= {"shoe", "sole"}


BEFORE_THE_ARMS = 2.5
"""Distance from the middle of the base mesh within which there are no arms below the chest, in decimetres."""


def person_seen(person: Person, place: Floats, reach: float) -> set[str]:
    """Materials that level rays from `reach` away meet first on their way to a place, arms left out."""
    trunk_and_legs = (np.abs(person.canonical[person.triangles, 2]) < BEFORE_THE_ARMS).all(axis=1)
    corners, material = person.rest[person.triangles[trunk_and_legs]].astype(float), person.material[trunk_and_legs]
    names = set()
    for angle in np.linspace(0, 2 * np.pi, 24, endpoint=False):
        outward = np.array([np.cos(angle), 0.0, np.sin(angle)])
        hit = first_hit(corners, place + reach * outward, -outward, reach)
        if hit is not None:
            names.add(baked.MATERIALS[material[hit]])
    assert names
    return names


def first_hit(corners: Floats, origin: Floats, direction: Floats, reach: float) -> int | None:
    """The first triangle on a ray, as Möller and Trumbore (1997) find it; None within `reach`."""
    a, b, c = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    normal = np.cross(direction, c)
    determinant = (b * normal).sum(axis=1)
    faced = np.abs(determinant) > 1e-12
    inverse = np.divide(1, determinant, out=np.zeros_like(determinant), where=faced)
    u = ((origin - a) * normal).sum(axis=1) * inverse
    across = np.cross(origin - a, b)
    v = across @ direction * inverse
    distance = (c * across).sum(axis=1) * inverse
    met = faced & (u >= 0) & (v >= 0) & (u + v <= 1) & (distance > 0) & (distance < reach)
    return int(np.argmin(np.where(met, distance, np.inf))) if met.any() else None


@EVERYBODY
def test_everybody_is_one_height_tall_and_stands_on_the_floor(person: Person) -> None:
    soles = person.rest[person.of_material("sole")]
    assert person.joints["crown"][1] == pytest.approx(1, abs=1e-3)
    assert soles[:, 1].min() == pytest.approx(0, abs=1e-6)
    assert person.rest[:, 1].min() == pytest.approx(0, abs=1e-6)
    for side in (-1, 1):
        assert (soles[soles[:, 2] * side > 0][:, 1] < 1e-6).sum() > 20, "a sole stands on its whole length"


@EVERYBODY
def test_joints_lie_alike_on_both_sides(person: Person) -> None:
    for joints, tolerance in ((person.joints, 2e-3), (person.canonical_joints, 2e-2)):
        for name, place in joints.items():
            if name.startswith("r-"):
                assert place == pytest.approx(joints[f"l-{name[2:]}"] * [1, 1, -1], abs=tolerance), name


NEAR_WINTER = {
    "thigh": (0.85, 1.1), "shank": (0.85, 1.15), "foot": (0.8, 1.1), "ankle_height": (1.0, 1.6), "trunk": (1.0, 1.25),
    "upper_arm": (0.7, 1.0), "forearm": (0.8, 1.15), "hand": (0.85, 1.2), "neck": (0.8, 1.6), "head": (0.5, 0.9),
    "hip_spacing": (1.0, 1.5), "shoulder_spacing": (0.8, 1.2), "shoulder_drop": (2.0, 3.2), "lower_back": (1.0, 1.0),
    "heel": (0.6, 1.2), "ball": (0.9, 1.3),
}  # fmt: skip
"""Length → how it may compare with Winter's. Joints of the mesh lie elsewhere than his: see `measures.py`."""


@EVERYBODY
def test_lengths_are_those_of_people(person: Person) -> None:
    measured, table = asdict(person.body), asdict(WINTER)
    assert set(NEAR_WINTER) == set(measured)
    strange = {
        name: round(measured[name] / table[name], 2)
        for name, (low, high) in NEAR_WINTER.items()
        if not low <= measured[name] / table[name] <= high
    }
    assert not strange


@EVERYBODY
def test_a_leg_is_as_long_as_it_stands(person: Person) -> None:
    body: Body = person.body
    assert body.thigh + body.shank + body.ankle_height == pytest.approx(person.joints["r-upper-leg"][1], abs=0.01)


@EVERYBODY
def test_weights_of_a_vertex_add_up_to_1(person: Person) -> None:
    assert person.weight.shape == person.weight_bone.shape == (len(person.rest), 6)
    assert person.weight.sum(axis=1) == pytest.approx(np.ones(len(person.rest)), abs=1e-5)
    assert person.weight.min() >= 0
    assert person.weight_bone.max() < len(person.bones)


@EVERYBODY
def test_arrays_fit_together_and_cannot_be_written_to(person: Person) -> None:
    assert set(person.triangles.ravel()) == set(range(len(person.rest)))
    assert person.canonical.shape == person.rest.shape
    assert person.hair.shape == person.rest.shape[:1]
    assert person.material.shape == person.triangles.shape[:1]
    assert {baked.MATERIALS[number] for number in person.material} == set(baked.MATERIALS)
    assert np.isfinite(person.rest).all()
    for array in (person.rest, person.canonical, person.triangles, person.material, person.hair, person.heads):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@EVERYBODY
def test_each_bone_hangs_on_one_that_comes_before_it(person: Person) -> None:
    assert [person.parents[bone] for bone in person.bones[:1]] == [""]
    assert all(person.bone_index[person.parents[bone]] < person.bone_index[bone] for bone in person.bones[1:])
    assert person.heads.shape == (len(person.bones), 3)
