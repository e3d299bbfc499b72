"""Chain of bones: where each bone of the rig is, and how it is turned against its rest."""

from dataclasses import dataclass, field

import numpy as np

from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.mesh.baked import Person


@dataclass(frozen=True)
class Bone:
    """A rigid motion: what lies at `anchor` at rest lies at `place`, turned by `rotation` about it."""

    rotation: Array
    anchor: Array
    place: Array

    def moved(self, point: Array) -> Array:
        """Where a point of the rest pose has gone with this bone."""
        moved: Array = self.rotation @ (point - self.anchor) + self.place
        return moved

    def matrix(self) -> Array:
        """The motion as a matrix of 3 × 4."""
        matrix = np.empty((3, 4))
        matrix[:, :3], matrix[:, 3] = self.rotation, self.place - self.rotation @ self.anchor
        return matrix


@dataclass(frozen=True)
class Chain:
    """The bones of one person that have their place so far, by name."""

    person: Person
    bones: dict[str, Bone] = field(default_factory=dict)

    def hang(self, name: str, rotation: Array) -> Bone:
        """Turn a bone about its own head, which goes where its parent takes it."""
        head = self.person.heads[self.person.bone_index[name]]
        parent = self.bones[self.person.parents[name]]
        return self.pin(name, rotation, head, parent.moved(head))

    def pin(self, name: str, rotation: Array, anchor: Array, place: Array) -> Bone:
        """Turn a bone about a point of the rest pose that goes to a place of its own."""
        self.bones[name] = Bone(rotation, anchor, place)
        return self.bones[name]

    def transforms(self, rest_of_body: str) -> Array:
        """The matrices of 3 × 4 of all bones of the rig, in its order. Bones of the face follow `rest_of_body`."""
        bones = [self.bones.get(name, self.bones[rest_of_body]) for name in self.person.bones]
        matrices = {id(bone): bone.matrix() for bone in self.bones.values()}
        return np.array([matrices[id(bone)] for bone in bones])
