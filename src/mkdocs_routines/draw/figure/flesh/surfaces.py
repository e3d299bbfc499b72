"""Measures of a person's flesh where hands lie on it, at rest."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.mesh.baked import Person

_CREST = 0.080
"""Height of the hip bones' crest above the hip joints, in body heights."""
_ROUND = 0.03
"""How far above and below the crest a hand reaches that lies on it, in body heights."""


@dataclass(frozen=True)
class Surfaces:
    """Distances from bones to the surface, in body heights."""

    hips: float
    """From the midline out to the side, where hips and thighs are broadest."""
    waist: float
    """From the midline out to the side, at the crest of the hip bones."""
    chest: float
    """From the axis of the trunk ahead, at the breastbone."""
    thigh: float
    """From the axis of the thigh ahead, two thirds of the way down."""
    knee: float
    """From the axis of the thigh ahead, just above the kneecap."""


@cache
def surfaces_of(person: Person) -> Surfaces:
    rest, points = rest_of(person), person.rest
    from_hips = points - rest.hips
    arm = np.abs(from_hips[:, 2]) > 0.17
    crest = (np.abs(from_hips[:, 1] - _CREST) < _ROUND) & ~arm
    breast = (np.abs(from_hips[:, 1] - 0.24) < 0.02) & (np.abs(from_hips[:, 2]) < 0.03)
    below = (from_hips[:, 1] > -0.16) & (from_hips[:, 1] < 0.05) & ~arm
    return Surfaces(
        hips=float(np.abs(from_hips[below, 2]).max()),
        waist=float(np.abs(from_hips[crest, 2]).max()),
        chest=float(from_hips[breast, 0].max()),
        thigh=_front_of_thigh(person, 0.66),
        knee=_front_of_thigh(person, 0.93),
    )


def _front_of_thigh(person: Person, share: float) -> float:
    """From the axis of the left thigh to its front, at a share of its length."""
    rest, joint = rest_of(person), person.joints
    local = (person.rest - joint["l-upper-leg"]) @ rest.limbs["left", "thigh"]
    length = float(np.linalg.norm(joint["l-knee"] - joint["l-upper-leg"]))
    here = (np.abs(local[:, 0] - share * length) < 0.02) & (np.abs(local[:, 2]) < 0.05)
    here &= person.rest[:, 2] * SIGN["left"] > 0
    return float(local[here, 1].max())
