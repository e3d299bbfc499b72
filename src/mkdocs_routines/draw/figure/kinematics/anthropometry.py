"""Anthropometry of the figure: segment lengths in body heights, and segment masses in body masses.

Lengths of segments are Drillis and Contini's (1966) as Winter tabulates them (2009, fig. 4.1); masses and centres of
mass are Dempster's as in Winter's table 4.1. The distances between the joints of the two hips and of the two shoulders
are less than the breadths of the table, which are taken at the outside of the body: they are our own.
"""

THIGH = 0.245
SHANK = 0.246
FOOT = 0.152
ANKLE_HEIGHT = 0.039
"""Height of the ankle joint above the sole."""
TRUNK = 0.288
UPPER_ARM = 0.186
FOREARM = 0.146
HAND = 0.108
NECK = 0.052
HEAD = 0.130

HIP_SPACING = 0.100
"""From one hip joint to the other."""
SHOULDER_SPACING = 0.208
"""From one shoulder joint to the other."""
SHOULDER_DROP = 0.022
"""Drop of the shoulder joints below the upper end of the trunk."""
LOWER_BACK = 0.42
"""Share of the trunk, from the hips up, that moves with the pelvis."""
HEEL = 0.040
"""From the point below the ankle back to the end of the heel."""
BALL = 0.072
"""From the point below the ankle forward to the ball of the foot, over which it rolls."""

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
