"""The baked people, read once and shared by every drawing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.mesh.arrays import Floats, read_arrays
from mkdocs_routines.draw.figure.mesh.measures import body_of
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.person import DrawnPerson, People

MATERIALS = ("skin", "shirt", "shorts", "shoe", "sole", "eye")
"""Materials by their number in the mesh. Skin is hair where the hair's function is positive."""
NAME = "people.npz"
FOLDER = Path(__file__).parent
PLACES = (FOLDER.parents[4] / ".cache" / NAME, FOLDER / NAME, Path(".cache") / NAME)
"""Where the file is: in a checkout, in a package that brings it, and in the project that somebody builds."""

Arrays = dict[str, NDArray[Any]]


class PeopleError(Exception):
    """The file of the people is missing or does not fit; the message says what to do."""


@dataclass(frozen=True, eq=False)
class Person:
    """One of the people: a clothed mesh at rest, in body heights, with its bones. Arrays cannot be written to.

    Axes: x forward, y up, z to the right of the body. The floor is at 0, and the hip joints are above the origin.
    """

    name: str
    drawn: DrawnPerson
    """Build and colours, as `people.yml` has them."""
    rest: NDArray[np.float32]
    """Vertices of shape (n, 3)."""
    canonical: NDArray[np.float32]
    """The same vertices on the base mesh, of shape (n, 3), in decimetres: where implicit functions are asked."""
    triangles: NDArray[np.int32]
    """Vertices of each triangle, of shape (m, 3), counter-clockwise from outside."""
    material: NDArray[np.uint8]
    """Material of each triangle, of shape (m,), as an index into `MATERIALS`."""
    hair: NDArray[np.float32]
    """Decimetres from the hairline, of shape (n,): positive in hair."""
    bones: tuple[str, ...]
    parents: Mapping[str, str]
    """Bone → the bone it hangs on; an empty text for the root."""
    heads: Floats
    """Head of each bone, of shape (bones, 3)."""
    weight_bone: NDArray[np.uint8]
    """Bones that move a vertex, of shape (n, 6), as indices into `bones`."""
    weight: NDArray[np.float32]
    """Their weights, of shape (n, 6); each row adds up to 1."""
    joints: Mapping[str, Floats]
    """Joint (`r-knee`, `l-finger-3-1`) or `crown` → its place."""
    canonical_joints: Mapping[str, Floats]
    """The same on the base mesh, in decimetres."""

    @cached_property
    def body(self) -> Body:
        """Segment lengths, for the solver."""
        return body_of(self.joints, self.rest[self.of_material("shoe", "sole") & (self.rest[:, 2] > 0)])

    @cached_property
    def bone_index(self) -> Mapping[str, int]:
        return {name: index for index, name in enumerate(self.bones)}

    def of_material(self, *materials: str) -> NDArray[np.bool_]:
        """Whether each vertex belongs to one of these materials."""
        chosen = np.isin(self.material, [MATERIALS.index(name) for name in materials])
        vertices = np.zeros(len(self.rest), dtype=bool)
        vertices[self.triangles[chosen]] = True
        return vertices


@cache
def people() -> Mapping[str, Person]:
    """Everybody by name. Raises `PeopleError` where the file is missing, or is not of these people."""
    arrays = _arrays()
    drawn = read_record(FOLDER / "people.yml", People).people
    names = [str(name) for name in arrays["people"]]
    if names != list(drawn):
        raise PeopleError(f"{path()}: must hold {', '.join(drawn)}; make site bakes it again")
    bones = tuple(str(bone) for bone in arrays["bones"])
    parents = dict(zip(bones, (str(parent) for parent in arrays["parents"]), strict=True))
    joint_names = [str(name) for name in arrays["joint_names"]]
    return {
        name: Person(
            name=name,
            drawn=drawn[name],
            rest=arrays["rest"][index],
            canonical=arrays["canonical"],
            triangles=arrays["triangles"],
            material=arrays["material"],
            hair=arrays["hair"][index],
            bones=bones,
            parents=parents,
            heads=arrays["heads"][index],
            weight_bone=arrays["weight_bone"],
            weight=arrays["weight"],
            canonical_joints=dict(zip(joint_names, arrays["canonical_joints"], strict=True)),
            joints=dict(zip(joint_names, arrays["joints"][index], strict=True)),
        )
        for index, name in enumerate(names)
    }


def provenance() -> dict[str, Any]:
    """Package, version, hash and files from which the people were baked."""
    origin: dict[str, Any] = json.loads(str(_arrays()["provenance"]))
    return origin


def licence() -> str:
    """The licence that came with them."""
    return str(_arrays()["licence"])


@cache
def fingerprint() -> str:
    """Digest of the file: what is drawn from other people is drawn again."""
    return sha256(path().read_bytes()).hexdigest()


@cache
def _arrays() -> Arrays:
    return read_arrays(path())


def path() -> Path:
    for path in PLACES:
        if path.is_file():
            return path
    raise PeopleError(
        f"{PLACES[-1]}: must be there; python -m mkdocs_routines prepare fetches and bakes the people of the drawings"
    )
