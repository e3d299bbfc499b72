"""Garments: implicit functions on the base mesh, positive where cloth lies, and how far the cloth stands off."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.clip import Field
from mkdocs_routines.model.person import Collar, Edge, Garment, Sleeve, Wardrobe

ARM_STEEPNESS = 4.0
"""Slope of a sleeve's bound towards the trunk, so that cloth of the trunk is not taken for cloth near the cuff."""


@dataclass(frozen=True)
class Cloth:
    """One garment on the base mesh."""

    inside: Field
    """Positive where the garment is, in decimetres from its nearest bound."""
    thickness: Field
    """How far the cloth stands off the skin, in decimetres."""


def clothes(wardrobe: Wardrobe, joints: Mapping[str, Floats]) -> dict[str, Cloth]:
    """Each garment by its name, from the outside in. `joints` are those of the base mesh, in decimetres."""
    return {
        name: _cloth(garment, joints["r-shoulder"], joints["r-elbow"]) for name, garment in wardrobe.garments.items()
    }


def covered(cloths: Mapping[str, Cloth]) -> Field:
    """Positive where any garment is."""
    return lambda points: np.max([cloth.inside(points) for cloth in cloths.values()], axis=0)


def _edge_field(edge: Edge) -> Field:
    forward, height = np.array(edge.curve).T
    sign = 1.0 if edge.side == "above" else -1.0
    return lambda points: sign * (points[:, 1] - np.interp(points[:, 0], forward, height))


def _cloth(garment: Garment, shoulder: Floats, elbow: Floats) -> Cloth:
    ends = [(_edge_field(edge), edge.loose) for edge in garment.edges.values()]
    if garment.sleeve:
        ends.append((_sleeve_field(garment.sleeve, shoulder, elbow), garment.sleeve.loose))
    if garment.collar:
        ends.append((_collar_field(garment.collar), garment.collar.loose))
    bounds = [field for field, _ in ends]
    if (within := garment.within) is not None:
        bounds.append(lambda points: within - np.abs(points[:, 2]))

    def inside(points: Floats) -> Floats:
        nearest: Floats = np.min([bound(points) for bound in bounds], axis=0)
        return nearest

    def thickness(points: Floats) -> Floats:
        total = np.full(len(points), garment.thickness)
        for field, loose in ends:
            if loose:
                total += loose.by * np.clip(1 - field(points) / loose.over, 0, 1)
        return total

    return Cloth(inside, thickness)


def _collar_field(collar: Collar) -> Field:
    mean = float(np.mean(collar.radii))
    return lambda points: (np.linalg.norm((points - collar.centre) / collar.radii, axis=1) - 1) * mean


def _sleeve_field(sleeve: Sleeve, shoulder: Floats, elbow: Floats) -> Field:
    length = float(np.linalg.norm(elbow - shoulder))
    along = (elbow - shoulder) / length

    def field(points: Floats) -> Floats:
        right = np.column_stack([points[:, :2], np.abs(points[:, 2])])
        to_cuff = sleeve.share * length - (right - shoulder) @ along
        nearest: Floats = np.maximum(to_cuff, ARM_STEEPNESS * (sleeve.apart - right[:, 2]))
        return nearest

    return field
