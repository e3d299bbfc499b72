"""Source of bones and muscle paths: the leg of MyoLeg, read from the wheel that carries it.

Lengths are in metres. Axes of the pelvis are those of the drawings: x forward, y up, z to the right of the body. Only
the right leg is read; the left one is its mirror image.
"""

import re
import struct
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.source import SourceError, open_source

LEG = "myo_sim/models/leg/assets/myolegs_"
"""The one model of the wheel that is read. Its arm and hand have other licences, and so has `myolegs26`."""
MESHES = "myo_sim/models/meshes/"
LICENCE = "licenses/LICENSE"
BODIES = ("pelvis", "femur_r", "tibia_r", "patella_r", "talus_r", "calcn_r", "toes_r")
"""Rigid bodies of the model, each after the one it hangs on."""
BONES = {
    "pelvis": ("pelvis", "r_pelvis"),
    "sacrum": ("pelvis", "sacrum"),
    "femur": ("femur_r", "r_femur"),
    "patella": ("patella_r", "r_patella"),
    "tibia": ("tibia_r", "r_tibia"),
    "fibula": ("tibia_r", "r_fibula"),
    "talus": ("talus_r", "r_talus"),
    "foot": ("calcn_r", "r_foot"),
    "toes": ("toes_r", "r_bofoot"),
}
"""Bone → the body it moves with, and its mesh."""


@dataclass(frozen=True)
class Joint:
    """A degree of freedom of a body against its parent, in the order in which the model applies them."""

    name: str
    body: str
    axis: Floats
    slides: bool


@dataclass(frozen=True)
class Via:
    """A point of a muscle's path, or the cylinder or sphere around which the path runs there."""

    body: str
    place: Floats
    radius: float = 0.0
    """0 for a point."""
    axis: Floats | None = None
    """Unit axis of a cylinder in the body's frame; none for a sphere."""
    half_length: float = 0.0


@dataclass(frozen=True)
class Wheel:
    """The open wheel."""

    archive: zipfile.ZipFile
    name: str
    digest: str

    def content(self, path: str) -> bytes:
        try:
            return self.archive.read(path)
        except KeyError:
            raise SourceError(f"{self.name}: must hold {path}") from None

    @cached_property
    def chain(self) -> dict[str, ElementTree.Element]:
        """Rigid body → its element."""
        return {body.get("name", ""): body for body in self._xml("chain").iter("body")}

    def place(self, body: str) -> Floats:
        """Origin of a body in the frame of the one it hangs on."""
        return _numbers(self.chain[body].get("pos", "0 0 0"))

    def parent(self, body: str) -> str:
        holder = self.chain[body]
        return next((name for name, other in self.chain.items() if holder in list(other)), "")

    def joints(self) -> list[Joint]:
        return [
            Joint(joint.get("name", ""), body, _numbers(joint.get("axis", "0 0 1")), joint.get("type") == "slide")
            for body in BODIES
            for joint in self.chain[body].findall("joint")
        ]

    def couplings(self) -> dict[str, Floats]:
        """Joint → the five coefficients of its polynomial in the bend of the knee, in radians."""
        return {
            str(joint.get("joint1")): _numbers(joint.get("polycoef", ""))
            for joint in self._xml("assets").iter("joint")
            if joint.get("joint2") == "knee_angle_r"
        }

    def paths(self) -> dict[str, list[Via]]:
        """Muscle of the right leg → its path from origin to insertion."""
        sites = {str(site.get("name")): (body, site) for body in BODIES for site in self.chain[body].findall("site")}
        wraps = {str(geom.get("name")): (body, geom) for body in BODIES for geom in self.chain[body].findall("geom")}
        return {
            str(tendon.get("name")).removesuffix("_r_tendon"): [
                _point(*sites[str(step.get("site"))]) if step.tag == "site" else _wrap(*wraps[str(step.get("geom"))])
                for step in tendon
            ]
            for tendon in self._xml("tendon").iter("spatial")
            if str(tendon.get("name")).endswith("_r_tendon")
        }

    def bone(self, mesh: str) -> tuple[Floats, Indices]:
        """Vertices and triangles of a mesh, its corners joined where they are at one place."""
        content = self.content(f"{MESHES}{mesh}.stl")
        (count,) = struct.unpack_from("<I", content, 80)
        record = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("colour", "<u2")])
        corners = np.frombuffer(content, record, count, 84)["corners"].reshape(-1, 3).astype(float)
        _, first, number = np.unique(np.round(corners, 5), axis=0, return_index=True, return_inverse=True)
        triangles = number.reshape(-1, 3)
        edges = (triangles != np.roll(triangles, 1, axis=1)).all(axis=1)
        return corners[first], triangles[edges].astype(np.intp)

    def licence(self) -> str:
        folder = next(name for name in self.archive.namelist() if name.endswith(f".dist-info/{LICENCE}"))
        return self.content(folder).decode("utf-8")

    def notice(self) -> str:
        """The copyright line of the model, as its files have it."""
        text = self.content(f"{LEG}chain.xml").decode("utf-8")
        line = re.search(r"Copyright .*", text)
        if line is None:
            raise SourceError(f"{self.name}: {LEG}chain.xml must have its line of copyright")
        return line[0].strip()

    def _xml(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.content(f"{LEG}{name}.xml"))  # noqa: S314 - its hash is locked


def open_wheel(path: Path, requirements: Path) -> Wheel:
    """The wheel, if it is the one that the requirements name by its hash. Raises `SourceError`."""
    source = open_source(path, requirements)
    return Wheel(source.wheel, source.name, source.digest)


def _numbers(text: str) -> Floats:
    return np.array([float(number) for number in text.split()])


def _point(body: str, site: ElementTree.Element) -> Via:
    return Via(body, _numbers(site.get("pos", "0 0 0")))


def _wrap(body: str, geom: ElementTree.Element) -> Via:
    size = _numbers(geom.get("size", "0"))
    place = _numbers(geom.get("pos", "0 0 0"))
    if geom.get("type") == "sphere":
        return Via(body, place, float(size[0]))
    w, x, y, z = _numbers(geom.get("quat", "1 0 0 0"))
    axis = np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])  # the quaternion's z axis
    return Via(body, place, float(size[0]), axis, float(size[1]))
