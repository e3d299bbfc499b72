"""Measured limbs: how thick each part of a person is around its bone at rest, to ask whether a point is inside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array, axes
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT

_RINGS, _SECTORS = 8, 12
"""Parts into which a limb is cut along its bone, and around it."""
_INNER = 30
"""Percentile of the distances from the bone that counts as the thickness of a sector."""
_LIMBS: Mapping[str, tuple[str, str, str, str]] = {
    "thigh": ("upperleg02", "thigh", "upper-leg", "knee"),
    "shank": ("lowerleg01", "shank", "knee", "ankle"),
    "foot": ("foot", "foot", "ankle", "toe-3-4"),
    "forearm": ("lowerarm01", "forearm", "elbow", "hand"),
}
"""Part → the bone that carries it, its segment, and the joints at its ends."""


@dataclass(frozen=True)
class Limb:
    """A part of the body around the straight line from one joint to the next, at rest."""

    bone: str
    start: Array
    frame: Array
    """Axes as columns: along the bone, to its front, and across."""
    length: float
    thickness: Array
    """From the bone to the skin, of shape (rings, sectors), in body heights."""

    def depth(self, flesh: PosedPerson, points: Array) -> Array:
        """How deep each point lies below the skin of this part; negative outside."""
        bone = flesh.chain.bones[self.bone]
        local = ((points - bone.place) @ bone.rotation + bone.anchor - self.start) @ self.frame
        share = local[:, 0] / self.length
        ring = np.clip((share * _RINGS).astype(int), 0, _RINGS - 1)
        deep = self.thickness[ring, _sector(local)] - np.hypot(local[:, 1], local[:, 2])
        inside: Array = np.where((share > 0) & (share < 1), deep, -1.0)
        return inside


@cache
def limbs_of(sample: Sample) -> Mapping[str, Limb]:
    """Part of the body → how thick it is. Hands and upper arms are too small or too near the trunk to be asked."""
    person, joint, rest = sample.whole, sample.whole.joints, rest_of(sample.whole)
    up, ahead = np.array([0.0, 1.0, 0.0]), np.array([1.0, 0.0, 0.0])
    limbs = {
        "trunk": _limb(sample, "trunk", "spine03", rest.hips, axes(up, ahead), float(joint["neck"][1] - rest.hips[1])),
        "head": _limb(sample, "head", "head", joint["head"], axes(up, ahead), person.body.head),
    }
    for side in LEFT_OR_RIGHT:
        for part, (bone, segment, start, end) in _LIMBS.items():
            first, last = joint[f"{side[0]}-{start}"], joint[f"{side[0]}-{end}"]
            length = float(np.linalg.norm(last - first))
            frame = rest.limbs[side, segment]
            limbs[f"{side} {part}"] = _limb(sample, f"{side} {part}", f"{bone}.{side[0].upper()}", first, frame, length)
    return limbs


def _limb(sample: Sample, part: str, bone: str, start: Array, frame: Array, length: float) -> Limb:
    local = (sample.person.rest[sample.parts[part]].astype(float) - start) @ frame
    ring, sector, away = np.floor(local[:, 0] / length * _RINGS), _sector(local), np.hypot(local[:, 1], local[:, 2])
    thickness = np.zeros((_RINGS, _SECTORS))
    for row in range(_RINGS):
        here = np.abs(ring - row) <= 1
        for column in range(_SECTORS):
            around = np.minimum((sector - column) % _SECTORS, (column - sector) % _SECTORS) <= 1
            if (near := away[here & around]).size:
                thickness[row, column] = np.percentile(near, _INNER)
    return Limb(bone, start, frame, length, thickness)


def _sector(local: Array) -> Array:
    turn = np.arctan2(local[:, 2], local[:, 1]) / (2 * np.pi)
    sectors: Array = (np.floor(turn * _SECTORS)).astype(int) % _SECTORS
    return sectors
