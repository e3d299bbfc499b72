"""Interpolation between two postures, in the space of joint angles."""

from dataclasses import fields, replace
from math import pi, sin
from typing import Literal, TypeVar

from mkdocs_routines.draw.figure.kinematics.posture import TRUNK_FIELDS, ArmAngles, LegAngles, Posture
from mkdocs_routines.model.limbs import Foot

_Limb = TypeVar("_Limb", LegAngles, ArmAngles)

STEP_HEIGHT = 0.03
"""Lift of a foot halfway between two places where it stands, in body heights."""


def interpolated(a: Posture, b: Posture, share: float) -> Posture:
    """The posture after `share` (0 to 1) of the way from `a` to `b`.

    A foot that stands in one place in both stays there. One that stands in two places is lifted from one to the other.
    What does not vary by degrees, such as the target of a hand, is that of `a`.
    """
    trunk = {name: _lerp(getattr(a, name), getattr(b, name), share) for name in TRUNK_FIELDS}
    return replace(
        a,
        legs={side: _limb(leg, b.legs[side], share) for side, leg in a.legs.items()},
        arms={side: _limb(arm, b.arms[side], share) for side, arm in a.arms.items()},
        feet={side: _foot(foot, b.feet[side], share) for side, foot in a.feet.items()},
        **trunk,  # type: ignore[arg-type]  # the fields are numbers
    )


def _lerp(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _limb(a: _Limb, b: _Limb, share: float) -> _Limb:
    changed: dict[str, object] = {}
    for field in fields(a):
        first, second = getattr(a, field.name), getattr(b, field.name)
        if isinstance(first, int | float):
            changed[field.name] = _lerp(first, second, share)
        elif isinstance(first, tuple) and isinstance(second, tuple):
            changed[field.name] = tuple(_lerp(x, y, share) for x, y in zip(first, second, strict=True))
    return replace(a, **changed)  # type: ignore[arg-type]  # the fields are its own


def _foot(a: Foot | Literal["free"], b: Foot | Literal["free"], share: float) -> Foot | Literal["free"]:
    if not isinstance(a, Foot) or not isinstance(b, Foot) or a == b:
        return a
    numbers = (name for name in Foot.model_fields if name not in ("on", "rolls"))
    moved = {name: _lerp(getattr(a, name), getattr(b, name), share) for name in numbers}
    if a.place != b.place:
        moved["up"] += STEP_HEIGHT * sin(pi * share)
    return a.model_copy(update=moved)
