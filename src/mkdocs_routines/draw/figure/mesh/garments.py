"""Garments: implicit functions on the base mesh, positive where cloth lies, and how far the cloth stands off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.clip import Field
from mkdocs_routines.model.person import Garment, Opening, Profile, Sleeve, Wardrobe, Width

ARM_STEEPNESS = 4.0
"""Slope of a sleeve's bound towards the trunk, so that cloth of the trunk is not taken for cloth near the cuff."""


@dataclass(frozen=True)
class Cloth:
    """One garment on the base mesh."""

    inside: Field
    """Positive where the garment is, in decimetres from its nearest bound."""
    thickness: Field
    """How far the cloth stands off the skin, in decimetres."""


def clothes(wardrobe: Wardrobe, shoulder: Floats, elbow: Floats) -> dict[str, Cloth]:
    """Each garment by its name, from the outside in. `shoulder`, `elbow`: joints of the right arm, in decimetres."""
    return {name: _cloth(garment, shoulder, elbow) for name, garment in wardrobe.garments.items()}


def covered(cloths: Mapping[str, Cloth]) -> Field:
    """Positive where any garment is."""
    return lambda points: np.max([cloth.inside(points) for cloth in cloths.values()], axis=0)


def profile(bound: Profile, inside: int = 1) -> Field:
    """Positive on the side of the curve that the bound names; on the other one where `inside` is -1."""
    forward, height = np.array(bound.curve).T
    sign = inside if bound.side == "above" else -inside
    return lambda points: sign * (points[:, 1] - np.interp(points[:, 0], forward, height))


def _cloth(garment: Garment, shoulder: Floats, elbow: Floats) -> Cloth:
    bounds = {name: _bound(bound, shoulder, elbow) for name, bound in garment.bounds.items()}

    def inside(points: Floats) -> Floats:
        nearest: Floats = np.min([bound(points) for bound in bounds.values()], axis=0)
        return nearest

    def thickness(points: Floats) -> Floats:
        total = np.full(len(points), garment.thickness)
        for name, loose in garment.loose.items():
            total += loose.by * np.clip(1 - bounds[name](points) / loose.over, 0, 1)
        return total

    return Cloth(inside, thickness)


def _bound(bound: Profile | Sleeve | Opening | Width, shoulder: Floats, elbow: Floats) -> Callable[[Floats], Floats]:
    match bound:
        case Profile():
            return profile(bound)
        case Width(within=within):
            return lambda points: within - np.abs(points[:, 2])
        case Opening(centre=centre, radii=radii):
            mean = float(np.mean(radii))
            return lambda points: (np.linalg.norm((points - centre) / radii, axis=1) - 1) * mean
        case Sleeve(share=share, apart=apart):
            length = float(np.linalg.norm(elbow - shoulder))
            along = (elbow - shoulder) / length

            def sleeve(points: Floats) -> Floats:
                right = points * [1.0, 1.0, 0.0] + np.abs(points) * [0.0, 0.0, 1.0]
                to_cuff = share * length - (right - shoulder) @ along
                nearest: Floats = np.maximum(to_cuff, ARM_STEEPNESS * (apart - right[:, 2]))
                return nearest

            return sleeve
