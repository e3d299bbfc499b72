"""Sample of a person: a few vertices of skin and clothes, and the part of the body to which each belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.mesh.baked import Person

Mask = NDArray[np.bool_]

_EVERY = {"head": 8, "hand": 6}
_ELSEWHERE = 2
"""Of so many vertices of a part one is taken: they are then some 15 mm from each other, and their hull is 2 mm off."""
_SOLE = 0.003
"""Height above the floor up to which a vertex at rest is under a foot, in body heights."""
_BONES: Mapping[str, tuple[str, ...]] = {
    "trunk": ("root", "pelvis", "spine", "breast", "clavicle", "shoulder01"),
    "thigh": ("upperleg",),
    "shank": ("lowerleg",),
    "foot": ("foot", "toe"),
    "upper arm": ("upperarm",),
    "forearm": ("lowerarm",),
    "hand": ("wrist", "metacarpal", "finger"),
}
"""Part of the body → how the names of its bones begin. All others are those of neck and head."""
PAIRED = tuple(part for part in _BONES if part != "trunk")


@dataclass(frozen=True, eq=False)
class Sample:
    """Some vertices of a person, as a person who can be posed."""

    person: Person
    whole: Person
    """The person with all vertices."""
    parts: Mapping[str, Mask]
    """Part of the body ("trunk", "head", "left thigh") → which vertices mostly move with it."""
    sole: Mask
    """Which vertices are under a foot at rest."""


@cache
def sample_of(person: Person) -> Sample:
    names = [*_BONES, "head"]
    of_bone = np.array([_part_of(bone, names) for bone in person.bones])
    moved_by = of_bone[person.weight_bone]
    mostly = np.stack([((moved_by == part) * person.weight).sum(axis=1) for part in range(len(names))]).argmax(axis=0)
    every = np.array([_EVERY.get(name, _ELSEWHERE) for name in names])
    some = np.flatnonzero(np.arange(len(person.rest)) % every[mostly] == 0)
    few = replace(
        person,
        rest=person.rest[some],
        canonical=person.canonical[some],
        hair=person.hair[some],
        weight_bone=person.weight_bone[some],
        weight=person.weight[some],
    )
    part, out = mostly[some], few.rest[:, 2]
    single = {name: part == index for index, name in enumerate(names) if name not in PAIRED}
    paired = {
        f"{side} {name}": (part == names.index(name)) & (out * SIGN[side] > 0)
        for name in PAIRED
        for side in LEFT_OR_RIGHT
    }
    return Sample(few, person, {**single, **paired}, few.rest[:, 1] < _SOLE)


@cache
def foot_of(person: Person, side: str) -> Mask:
    """Which vertices move with a foot and its toes more than with the shank."""
    bones = np.array([bone.startswith(_BONES["foot"]) and bone.endswith(side[0].upper()) for bone in person.bones])
    chosen: Mask = (bones[person.weight_bone] * person.weight).sum(axis=1) > 0.5
    return chosen


def _part_of(bone: str, names: list[str]) -> int:
    return next((index for index, name in enumerate(names) if bone.startswith(_BONES.get(name, ()))), len(names) - 1)
