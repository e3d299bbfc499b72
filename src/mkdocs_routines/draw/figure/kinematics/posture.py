"""Postures: the poses of a figure with every joint angle filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, TypeVar

from mkdocs_routines.model.figure import Figure, Pose
from mkdocs_routines.model.limbs import Arm, Foot, Hand, Leg

_Limb = TypeVar("_Limb", "LegAngles", "ArmAngles")


@dataclass(frozen=True)
class LegAngles:
    """Joint angles in degrees, as in `model.figure.Leg`."""

    hip_flexion: float = 0
    hip_abduction: float = 0
    hip_rotation: float = 0
    knee_flexion: float = 0
    knee_swing: float = 0
    ankle_dorsiflexion: float = 0
    ankle_eversion: float = 0

    @property
    def hip(self) -> tuple[float, float, float]:
        """Flexion, abduction and internal rotation."""
        return self.hip_flexion, self.hip_abduction, self.hip_rotation


@dataclass(frozen=True)
class ArmAngles:
    """Joint angles in degrees, as in `model.figure.Arm`, or the place of the wrist, from which they follow."""

    shoulder_flexion: float = 0
    shoulder_abduction: float = 0
    shoulder_rotation: float = 0
    elbow_flexion: float = 0
    reaches: tuple[float, ...] | None = None

    @property
    def shoulder(self) -> tuple[float, float, float]:
        """Flexion, abduction and internal rotation."""
        return self.shoulder_flexion, self.shoulder_abduction, self.shoulder_rotation


@dataclass(frozen=True)
class Posture:
    """A pose with nothing left out. Angles in degrees, `rise` in body heights."""

    legs: Mapping[str, LegAngles]
    arms: Mapping[str, ArmAngles]
    feet: Mapping[str, Foot | Literal["free"]]
    hands: Mapping[str, Hand]
    trunk_lean: float = 0
    trunk_side_lean: float = 0
    trunk_turn: float = 0
    back_bend: float = 0
    back_side_bend: float = 0
    back_turn: float = 0
    head_nod: float = 0
    head_tilt: float = 0
    rise: float = 0
    settles: float = 0


_NEUTRAL = Posture(
    legs={"left": LegAngles(), "right": LegAngles()},
    arms={"left": ArmAngles(), "right": ArmAngles()},
    feet={"left": "free", "right": "free"},
    hands={"left": "relaxed", "right": "relaxed"},
)
TRUNK_FIELDS = tuple(field.name for field in fields(Posture) if field.name not in ("legs", "arms", "feet", "hands"))


def postures(figure: Figure) -> tuple[Posture, ...]:
    """The posture of each pose, with what it leaves out taken from the pose before."""
    filled: list[Posture] = []
    for pose in figure.poses:
        filled.append(_filled(pose, filled[-1] if filled else _NEUTRAL))
    return tuple(filled)


def _filled(pose: Pose, before: Posture) -> Posture:
    trunk = {name: value for name in TRUNK_FIELDS if (value := getattr(pose, name)) is not None}
    return replace(
        before,
        legs={side: _overlaid(getattr(pose, f"{side}_leg"), leg) for side, leg in before.legs.items()},
        arms={side: _overlaid_arm(getattr(pose, f"{side}_arm"), arm) for side, arm in before.arms.items()},
        feet={side: getattr(pose, f"{side}_foot") or foot for side, foot in before.feet.items()},
        hands={side: getattr(pose, f"{side}_hand") or hand for side, hand in before.hands.items()},
        **trunk,
    )


def _overlaid(limb: Leg | Arm, before: _Limb) -> _Limb:
    given = {field.name: value for field in fields(before) if (value := getattr(limb, field.name)) is not None}
    return replace(before, **given)


def _overlaid_arm(arm: Arm, before: ArmAngles) -> ArmAngles:
    if arm.free:
        before = replace(before, reaches=None)
    return _overlaid(arm, before)
