"""Muscles of the vocabulary on everybody's skin: on their bones, in their places, with fibres that run in them."""

from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
import yaml

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.draw.figure.mesh.muscles import Head, muscles, on_charts

VOCABULARY = yaml.safe_load((Path(__file__).parents[3] / "data/vocabulary.yml").read_text(encoding="utf-8"))
EVERYBODY = pytest.mark.parametrize("person", people().values(), ids=lambda person: person.name)
HEADS = [(name, head) for name, muscle in muscles().items() for head in muscle.heads]
EVERY_HEAD = pytest.mark.parametrize(("name", "head"), HEADS, ids=[f"{name}: {head.name}" for name, head in HEADS])
THIGH, SHANK = ("upperleg", "pelvis", "root"), ("lowerleg", "foot")
HIP = (*THIGH, "spine05")
TRUNK = ("root", "pelvis", "spine", "breast", "clavicle", "neck", "shoulder", "upperleg01")
BONES = {
    "tensor-fasciae-latae": HIP,
    "gluteus-maximus": HIP,
    "gluteus-medius": (*HIP, "spine04"),
    "gluteus-minimus": HIP,
    "deep-hip-rotators": HIP,
    "hip-flexors": (*HIP, "spine"),
    "quadriceps": (*THIGH, "lowerleg01"),
    "hamstrings": (*THIGH, "lowerleg01"),
    "adductors": (*THIGH, "lowerleg01"),
    "calf": ("upperleg02", *SHANK),
    "abdominals": TRUNK,
    "erector-spinae": TRUNK,
}
"""Muscle → beginnings of the names of all bones by which its skin is moved."""
ANTAGONISTS = (
    ("quadriceps", "hamstrings"),
    ("quadriceps", "adductors"),
    ("hip-flexors", "gluteus-maximus"),
    ("hip-flexors", "hamstrings"),
    ("gluteus-medius", "adductors"),
    ("gluteus-maximus", "quadriceps"),
    ("abdominals", "erector-spinae"),
    ("calf", "quadriceps"),
)


def depths(points: Floats) -> dict[str, Floats]:
    """Muscle → how deep points (n, 3) of the base mesh lie within the head that they lie deepest in."""
    charts = on_charts(points)
    return {
        name: np.max([head.outline.depth(charts) for head in muscle.heads], axis=0)
        for name, muscle in muscles().items()
    }


def no_arm(person: Person) -> Floats:
    """Vertices of the base mesh that no arm moves."""
    arm = [name.startswith(("upperarm", "lowerarm", "wrist", "metacarpal", "finger")) for name in person.bones]
    share = (np.array(arm)[person.weight_bone] * person.weight).sum(axis=1)
    vertices: Floats = person.canonical[share < 0.3].astype(float)
    return vertices


SKIN = no_arm(people()["woman"])


def test_every_muscle_of_the_vocabulary_is_painted_and_no_other() -> None:
    assert set(muscles()) == set(VOCABULARY["muscles"]) == set(BONES)


def test_muscles_are_the_same_on_both_sides() -> None:
    for name, depth in depths(SKIN).items():
        assert np.allclose(depth, depths(SKIN * [1, 1, -1])[name]), name


@pytest.mark.parametrize("name", BONES)
def test_a_muscle_lies_on_its_bones(name: str) -> None:
    person = people()["woman"]
    vertices = person.canonical.astype(float)
    inside = (depths(vertices)[name] > 0) & np.isin(vertices, SKIN).all(axis=1)
    chosen = np.array([bone.startswith(BONES[name]) for bone in person.bones])
    share = (chosen[person.weight_bone[inside]] * person.weight[inside]).sum(axis=1)
    assert share.min() > 0.5


@pytest.mark.parametrize(("one", "other"), ANTAGONISTS)
def test_antagonists_do_not_overlap(one: str, other: str) -> None:
    depth = depths(SKIN)
    assert np.minimum(depth[one], depth[other]).max() <= 0


@EVERY_HEAD
def test_a_head_is_large_enough_to_be_drawn(name: str, head: Head) -> None:
    assert (head.outline.depth(on_charts(SKIN)) > 0).sum() >= 4


@EVERY_HEAD
def test_the_fibres_of_a_head_lie_beside_one_another(name: str, head: Head) -> None:
    """The field across them has one value on each of them, which rises from one to the next."""
    spread = [head.across_plane(line) for line in head.fibres]
    assert all(np.ptp(values) < 0.12 for values in spread)
    assert all(before.max() < after.min() for before, after in pairwise(spread))


@pytest.mark.parametrize("name", ["gluteus-medius", "gluteus-minimus", "hip-flexors"])
def test_the_fibres_of_a_fan_meet_at_its_insertion(name: str) -> None:
    fan = muscles()[name].heads[-1].fibres
    origin, insertion = (np.array([line[end] for line in fan]) for end in (0, -1))
    assert np.hypot(*(origin[0] - origin[-1])) > 2 * np.hypot(*(insertion[0] - insertion[-1]))


@EVERYBODY
def test_muscles_have_their_size_on_everybody(person: Person) -> None:
    """Shares of the surface: the largest buttock muscle is larger than the one above it, and so on."""
    corners = person.rest[person.triangles].astype(float)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    middle = person.canonical[person.triangles].mean(axis=1).astype(float)
    depth = depths(middle)
    size = {name: float(area[depth[name] > 0].sum()) for name in depth}
    for larger, smaller in (
        ("gluteus-maximus", "gluteus-medius"),
        ("gluteus-medius", "gluteus-minimus"),
        ("gluteus-medius", "tensor-fasciae-latae"),
        ("quadriceps", "hamstrings"),
    ):
        assert size[larger] > size[smaller], (larger, smaller)
    left = area[(depth["quadriceps"] > 0) & (middle[:, 2] < 0)].sum()
    assert left == pytest.approx(size["quadriceps"] / 2, rel=0.03)


def test_heads_of_a_muscle_are_different_ones() -> None:
    for muscle in muscles().values():
        names = [head.name for head in muscle.heads]
        assert all(one != other for one, other in combinations(names, 2))
