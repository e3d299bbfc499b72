"""Tissues: muscles, tendons and the tissues of the knee on posed bones."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from mkdocs_routines.draw.anatomy import cartilage
from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.anatomy.paths import direction, line
from mkdocs_routines.draw.anatomy.pose import MIRROR, Placed
from mkdocs_routines.draw.anatomy.volumes import Volume, sheet, spindle
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.tissue import Tissue, Tissues

FOLDER = Path(__file__).parent
BONE_NAMES = {
    "pelvis": ("pelvis", "sacrum"),
    "thigh-bone": ("femur",),
    "kneecap": ("patella",),
    "shin-bone": ("tibia",),
    "calf-bone": ("fibula",),
    "foot-bones": ("talus", "foot", "toes"),
}
"""Name of a bone on the site → bones of the model."""


@dataclass(frozen=True, eq=False)
class Solid:
    """A surface to draw, and the structure that it belongs to."""

    name: str
    look: str
    side: str
    volume: Volume


@cache
def tissues() -> Mapping[str, Tissue]:
    """Every structure of `tissues.yml` by its name."""
    return read_record(FOLDER / "tissues.yml", Tissues).tissues


def structures() -> tuple[str, ...]:
    """Every structure that a plate may show: bones first, then tissues."""
    return (*BONE_NAMES, *tissues(), cartilage.NAME)


def solids(
    name: str, anatomy: Anatomy, bodies: Mapping[str, Placed], side: str, hides: Collection[str] = ()
) -> Iterator[Solid]:
    """The surfaces of a structure of one side, in the world. `hides`: bones that are left out, and their cartilage."""
    if name == cartilage.NAME:
        bare = frozenset(bone for hidden in hides for bone in BONE_NAMES.get(hidden, ()))
        volumes = list(cartilage.cartilage(anatomy, bodies, bare))
        look = "cartilage"
    elif name in BONE_NAMES:
        volumes = [_bone(bone, anatomy, bodies) for bone in BONE_NAMES[name]]
        look = "bone"
    else:
        volumes = list(_tissue(tissues()[name], anatomy, bodies))
        look = tissues()[name].look
    yield from (Solid(name, look, side, _on_side(volume, side)) for volume in volumes)


def _bone(name: str, anatomy: Anatomy, bodies: Mapping[str, Placed]) -> Volume:
    bone = anatomy.bones[name]
    vertices = bodies[bone.body].point(bone.vertices)
    return Volume(vertices, bone.triangles, vertices, np.zeros_like(vertices), np.zeros(len(vertices)))


def _tissue(tissue: Tissue, anatomy: Anatomy, bodies: Mapping[str, Placed]) -> Iterator[Volume]:
    size = float(bodies["femur_r"].scale[0])
    for piece in tissue.pieces:
        lines = np.stack([line(stations, anatomy, bodies) for stations in piece.lines])
        if len(lines) > 1:
            yield sheet(lines, piece, size)
        else:
            faces = None if piece.faces is None else direction(piece.faces, bodies)
            yield spindle(lines[0], piece, size, faces)


def _on_side(volume: Volume, side: str) -> Volume:
    """The volume of a right leg, or its mirror image with its outside still outside."""
    if side == "right":
        return volume
    return Volume(
        volume.vertices * MIRROR,
        volume.triangles[:, ::-1],
        volume.middle * MIRROR,
        volume.along * MIRROR,
        volume.across,
    )
