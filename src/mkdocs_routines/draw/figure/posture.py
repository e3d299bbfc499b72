"""The poses of a figure, each with every number filled in, and the postures between them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from math import pi, sin
from typing import Literal, TypeVar

from mkdocs_routines.model.figure import Arm, Figure, Foot, Leg, Pose, Touch

T = TypeVar("T", "LegAngles", "ArmAngles", "Posture")

STEP_HEIGHT = 0.03
"""How high a foot is lifted on its way from one place to the next, in body heights."""


@dataclass(frozen=True)
class LegAngles:
    """Degrees, as in `model.figure.Leg`."""

    hip_flexion: float = 0
    hip_abduction: float = 0
    hip_rotation: float = 0
    knee_flexion: float = 0
    knee_swing: float = 0
    ankle_dorsiflexion: float = 0
    ankle_eversion: float = 0

    @property
    def hip(self) -> tuple[float, float, float]:
        return self.hip_flexion, self.hip_abduction, self.hip_rotation


@dataclass(frozen=True)
class ArmAngles:
    """Degrees, as in `model.figure.Arm`, or what the hand touches."""

    shoulder_flexion: float = 0
    shoulder_abduction: float = 0
    shoulder_rotation: float = 0
    elbow_flexion: float = 0
    touches: Touch | None = None
    reaches: tuple[float, ...] | None = None

    @property
    def shoulder(self) -> tuple[float, float, float]:
        return self.shoulder_flexion, self.shoulder_abduction, self.shoulder_rotation


@dataclass(frozen=True)
class Posture:
    """A pose with nothing left out. Degrees, and `rise` in body heights."""

    legs: Mapping[str, LegAngles]
    arms: Mapping[str, ArmAngles]
    feet: Mapping[str, Foot | Literal["free"]]
    trunk_lean: float = 0
    trunk_side_lean: float = 0
    trunk_turn: float = 0
    back_bend: float = 0
    back_side_bend: float = 0
    back_turn: float = 0
    head_nod: float = 0
    rise: float = 0


_STILL = Posture(
    legs={"left": LegAngles(), "right": LegAngles()},
    arms={"left": ArmAngles(), "right": ArmAngles()},
    feet={"left": "free", "right": "free"},
)
_TRUNK = tuple(field.name for field in fields(Posture) if field.name not in ("legs", "arms", "feet"))


def postures(figure: Figure) -> tuple[Posture, ...]:
    """Each pose, with what it leaves out taken from the pose before."""
    filled: list[Posture] = []
    for pose in figure.poses:
        filled.append(_filled(pose, filled[-1] if filled else _STILL))
    return tuple(filled)


def _filled(pose: Pose, before: Posture) -> Posture:
    given = {name: value for name in _TRUNK if (value := getattr(pose, name)) is not None}
    return replace(
        before,
        legs={side: _given(getattr(pose, f"{side}_leg"), leg) for side, leg in before.legs.items()},
        arms={side: _arm(getattr(pose, f"{side}_arm"), arm) for side, arm in before.arms.items()},
        feet={side: getattr(pose, f"{side}_foot") or foot for side, foot in before.feet.items()},
        **given,
    )


def _given(said: Leg | Arm, before: T) -> T:
    given = {field.name: value for field in fields(before) if (value := getattr(said, field.name)) is not None}
    return replace(before, **given)


def _arm(said: Arm, before: ArmAngles) -> ArmAngles:
    if said.free or said.touches is not None or said.reaches is not None:
        before = replace(before, touches=None, reaches=None)
    return _given(said, before)


def between(a: Posture, b: Posture, share: float) -> Posture:
    """The posture after `share` (0 to 1) of the way from `a` to `b`, in the space of joint angles.

    A foot that stands in one place in both stays there. One that stands in two places is lifted from one to the other.
    """
    mixed = {name: _mix(getattr(a, name), getattr(b, name), share) for name in _TRUNK}
    return replace(
        a,
        legs={side: _mixed(leg, b.legs[side], share) for side, leg in a.legs.items()},
        arms={side: _mixed(arm, b.arms[side], share) for side, arm in a.arms.items()},
        feet={side: _foot(foot, b.feet[side], share) for side, foot in a.feet.items()},
        **mixed,
    )


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _mixed(a: T, b: T, share: float) -> T:
    changed: dict[str, object] = {}
    for field in fields(a):
        one, other = getattr(a, field.name), getattr(b, field.name)
        if isinstance(one, int | float):
            changed[field.name] = _mix(one, other, share)
        elif isinstance(one, tuple) and isinstance(other, tuple):
            changed[field.name] = tuple(_mix(x, y, share) for x, y in zip(one, other, strict=True))
    return replace(a, **changed)  # type: ignore[arg-type]  # the fields are its own


def _foot(a: Foot | Literal["free"], b: Foot | Literal["free"], share: float) -> Foot | Literal["free"]:
    if not isinstance(a, Foot) or not isinstance(b, Foot) or a == b:
        return a
    moved = {name: _mix(getattr(a, name), getattr(b, name), share) for name in Foot.model_fields}
    if (a.forward, a.out, a.up) != (b.forward, b.out, b.up):
        moved["up"] += STEP_HEIGHT * sin(pi * share)
    return a.model_copy(update=moved)
