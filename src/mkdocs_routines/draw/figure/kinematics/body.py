"""Anthropometry: segment lengths of one body in its own heights, and segment masses in body masses.

Masses and centres of mass are Dempster's as in Winter's table 4.1 (2009). They are shares of the whole, and the same
for every body.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Body:
    """Segment lengths of one body, in body heights."""

    thigh: float
    """From the hip joint to the knee joint."""
    shank: float
    """From the knee joint to the ankle joint."""
    foot: float
    """From the end of the heel to the tips of the toes."""
    ankle_height: float
    """Height of the ankle joint above the sole."""
    trunk: float
    """From the midpoint of the hip joints to the lower end of the neck."""
    upper_arm: float
    """From the shoulder joint to the elbow joint."""
    forearm: float
    """From the elbow joint to the wrist joint."""
    hand: float
    """From the wrist joint to the fingertips."""
    neck: float
    head: float
    hip_spacing: float
    """From one hip joint to the other."""
    shoulder_spacing: float
    """From one shoulder joint to the other."""
    shoulder_drop: float
    """Drop of the shoulder joints below the upper end of the trunk."""
    lower_back: float
    """Share of the trunk, from the hips up, that moves with the pelvis."""
    heel: float
    """From the point below the ankle back to the end of the heel."""
    ball: float
    """From the point below the ankle forward to the ball of the foot, over which it rolls."""


WINTER = Body(
    thigh=0.245,
    shank=0.246,
    foot=0.152,
    ankle_height=0.039,
    trunk=0.288,
    upper_arm=0.186,
    forearm=0.146,
    hand=0.108,
    neck=0.052,
    head=0.130,
    hip_spacing=0.100,
    shoulder_spacing=0.208,
    shoulder_drop=0.022,
    lower_back=0.42,
    heel=0.040,
    ball=0.072,
)
"""The average adult: lengths of Drillis and Contini (1966), as Winter tabulates them (2009, fig. 4.1).

The distances between the joints of the two hips and of the two shoulders are less than the breadths of that table,
which are taken at the outside of the body: they are our own, as is the division of trunk and foot.
"""

LIMB_MASSES = {
    "foot": (0.0145, 0.5),
    "shank": (0.0465, 0.433),
    "thigh": (0.100, 0.433),
    "hand": (0.006, 0.506),
    "forearm": (0.016, 0.430),
    "upper_arm": (0.028, 0.436),
}
"""Limb segment → its share of the body mass, and where its centre of mass lies: 0 is its proximal end, 1 its distal."""
TRUNK_MASS = 0.497
HEAD_MASS = 0.081
