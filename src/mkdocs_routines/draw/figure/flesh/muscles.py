"""Muscles painted on the rest mesh: how far inside each one a vertex lies, and how far across its fibres."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import yaml

from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.mesh.baked import Person

OUTSIDE = -0.5
"""Value of a vertex that is nowhere near a muscle, in body heights."""
_ARM_SHARE = 0.3
"""Weight of the bones of an arm from which a vertex is none of the trunk's."""


@dataclass(frozen=True)
class Patch:
    """A part of a muscle on one segment."""

    segment: str
    grain: float
    """Degrees by which the fibres lean from the length of the segment."""
    arcs: Array
    """Rows of: place along the segment, and the angles in degrees between which the muscle lies there."""


@dataclass(frozen=True)
class MuscleField:
    """Fields of the vertices of a person, in body heights."""

    inside: Array
    """Depth below the border of the muscle along the skin; negative outside."""
    across: Array
    """Distance across the fibres."""


@cache
def muscles() -> Mapping[str, tuple[Patch, ...]]:
    """Muscle of the vocabulary → its patches."""
    text = resources.files("mkdocs_routines.draw.figure.mesh").joinpath("muscles.yml").read_text(encoding="utf-8")
    return {
        name: tuple(Patch(patch["segment"], patch["grain"], np.array(patch["arcs"], float)) for patch in patches)
        for name, patches in yaml.safe_load(text).items()
    }


@cache
def muscle_field(person: Person, muscle: str) -> MuscleField:
    """The field of a muscle on both sides of a person. One that is not painted is nowhere."""
    inside = np.full(len(person.rest), OUTSIDE)
    across = np.zeros(len(person.rest))
    arm = _share_of_bones(person, ("upperarm", "lowerarm", "wrist", "metacarpal", "finger"))
    for patch in muscles().get(muscle, ()):
        for side in LEFT_OR_RIGHT:
            here = (person.rest[:, 2] * SIGN[side] > 0) & (arm < _ARM_SHARE)
            depth, distance = _patch_field(person, patch, side, person.rest[here].astype(float))
            deeper = depth > inside[here]
            inside[here] = np.where(deeper, depth, inside[here])
            across[here] = np.where(deeper, distance, across[here])
    return MuscleField(inside, across)


def _patch_field(person: Person, patch: Patch, side: str, points: Array) -> tuple[Array, Array]:
    """Depth inside a patch and distance across its fibres, for points near one side of the body."""
    along, angle, radius, length = _cylindrical(person, patch.segment, side, points)
    start, end = (np.interp(along, patch.arcs[:, 0], patch.arcs[:, column]) for column in (1, 2))
    middle, half = (start + end) / 2, (end - start) / 2
    offset = (angle - middle + 180) % 360 - 180
    around = np.radians(offset) * radius
    depth = np.minimum(
        np.radians(half - np.abs(offset)) * radius,
        np.minimum(along - patch.arcs[0, 0], patch.arcs[-1, 0] - along) * length,
    )
    lean = np.radians(patch.grain)
    return depth, np.cos(lean) * around - np.sin(lean) * along * length


def _cylindrical(person: Person, segment: str, side: str, points: Array) -> tuple[Array, Array, float, float]:
    """Place along a segment, angle about it in degrees from front to outside, and its typical radius and length."""
    rest, joint, s = rest_of(person), person.joints, side[0]
    if segment in ("pelvis", "chest"):
        trunk = float(joint["neck"][1] - rest.hips[1])
        waist = WINTER.lower_back * trunk
        low, length = (0.0, waist) if segment == "pelvis" else (waist, trunk - waist)
        offset = points - rest.hips
        angle = np.degrees(np.arctan2(offset[:, 2] * SIGN[side], offset[:, 0]))
        return (offset[:, 1] - low) / length, angle, 0.075, length
    upper, lower = ("upper-leg", "knee") if segment == "thigh" else ("knee", "ankle")
    start, end = joint[f"{s}-{upper}"], joint[f"{s}-{lower}"]
    length = float(np.linalg.norm(end - start))
    local = (points - start) @ rest.limbs[side, segment]
    behind, radius = (0.006, 0.053) if segment == "thigh" else (0.016, 0.034)
    angle = np.degrees(np.arctan2(local[:, 2] * SIGN[side], local[:, 1] + behind))
    return local[:, 0] / length, angle, radius, length


def _share_of_bones(person: Person, prefixes: tuple[str, ...]) -> Array:
    """Per vertex, the weight of all bones whose names begin with one of the prefixes."""
    chosen = np.array([name.startswith(prefixes) for name in person.bones])
    share: Array = (chosen[person.weight_bone] * person.weight).sum(axis=1)
    return share
