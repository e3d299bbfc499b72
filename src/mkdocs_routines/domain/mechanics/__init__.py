"""Mechanics models: what hip and knee have to hold, and what a camera sees, as closed forms."""

from collections.abc import Mapping

from mkdocs_routines.domain.mechanics import gluteus_medius, groove, knee_line, squat, stance_lever
from mkdocs_routines.domain.mechanics.reading import Calculation

CALCULATIONS: Mapping[str, Calculation] = {
    "groove-under-the-kneecap": groove.CALCULATION,
    "hip-for-knee": squat.SHARES,
    "kneecap-in-a-squat": squat.KNEECAP,
    "knee-line": knee_line.CALCULATION,
    "one-muscle-two-jobs": gluteus_medius.CALCULATION,
    "pelvis-lever": stance_lever.CALCULATION,
}
"""Id of a model → its calculation."""
