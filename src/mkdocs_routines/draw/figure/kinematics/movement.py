"""Movement of a figure: its key poses, and the in-betweens."""

from dataclasses import replace
from functools import lru_cache
from typing import Literal

from mkdocs_routines.draw.figure.geometry.frame import Frame, Segment
from mkdocs_routines.draw.figure.geometry.vector import (
    Vector,
    along,
    cross,
    distance,
    dot,
    lerp,
    normalized,
    perpendicular,
    scaled,
)
from mkdocs_routines.draw.figure.kinematics.arm import ON_BODY
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.interpolation import interpolated
from mkdocs_routines.draw.figure.kinematics.leg import toe_segment
from mkdocs_routines.draw.figure.kinematics.posture import Posture, postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton, solve
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot, Hand

_CHAINS = {"leg": ("thigh", "shank", "foot"), "arm": ("upper_arm", "forearm", "hand")}


@lru_cache(maxsize=4096)
def key_skeletons(figure: Figure, body: Body) -> tuple[Skeleton, ...]:
    """The skeleton of a body in each pose."""
    return tuple(solve(figure, posture, body) for posture in postures(figure))


def skeleton_at(figure: Figure, moment: float, body: Body) -> Skeleton:
    """The skeleton at `moment`: 0 is the first pose, 1 the second, 0.5 halfway between them in joint angles.

    A limb whose contact changes from one pose to the next (a foot that leaves the floor, a hand that moves to another
    target) has no common solution: it is interpolated by its orientation against the trunk.
    """
    keys = key_skeletons(figure, body)
    index = min(int(moment), len(keys) - 2)
    share = moment - index
    if share in (0.0, 1.0):
        return keys[index + int(share)]
    first, second = postures(figure)[index : index + 2]
    solved = solve(figure, interpolated(first, second, share), body)
    segments = dict(solved.segments)
    contact_gaps = dict(solved.contact_gaps)
    for side in ("left", "right"):
        if _foot_contact_changes(first, second, side):
            _blend(segments, keys[index], keys[index + 1], share, side, "leg", "lower_trunk")
            segments[f"{side}_toes"] = _blended_toes(segments, keys[index], keys[index + 1], share, side, body)
            contact_gaps.pop(f"{side} foot", None)
        if hand_lets_go(first, second, side):
            _blend(segments, keys[index], keys[index + 1], share, side, "arm", "upper_trunk")
            contact_gaps.pop(f"{side} hand", None)
    return Skeleton(segments, contact_gaps)


def posture_at(figure: Figure, moment: float) -> Posture:
    """The posture at `moment`, as for `skeleton_at`. A foot that changes its contact is free, and a hand relaxed."""
    filled = postures(figure)
    index = min(int(moment), len(filled) - 2)
    share = moment - index
    if share in (0.0, 1.0):
        return filled[index + int(share)]
    first, second = filled[index : index + 2]
    between = interpolated(first, second, share)
    moved = [side for side in ("left", "right") if hand_lets_go(first, second, side)]
    arms = {side: replace(arm, reaches=None) if side in moved else arm for side, arm in between.arms.items()}
    hands: dict[str, Hand] = {side: "relaxed" if side in moved else hand for side, hand in between.hands.items()}
    feet: dict[str, Foot | Literal["free"]] = {
        side: "free" if _foot_contact_changes(first, second, side) else foot for side, foot in between.feet.items()
    }
    return replace(between, arms=arms, hands=hands, feet=feet)


def _foot_contact_changes(a: Posture, b: Posture, side: str) -> bool:
    return (a.feet[side] == "free") != (b.feet[side] == "free")


def hand_lets_go(a: Posture, b: Posture, side: str) -> bool:
    """Whether a hand moves from one contact to another, or to none."""
    if a.hands[side] != b.hands[side] and {a.hands[side], b.hands[side]} & ON_BODY:
        return True
    return (a.arms[side].reaches is None) != (b.arms[side].reaches is None)


def _blend(
    segments: dict[str, Segment], a: Skeleton, b: Skeleton, share: float, side: str, limb: str, root: str
) -> None:
    """Replace a solved limb by one between `a` and `b`, interpolated in the frame of `root`, its lengths kept."""
    trunk = segments[root].frame
    start = segments[f"{side}_{_CHAINS[limb][0]}"].start
    for name in _CHAINS[limb]:
        first, second = (_to_local(key[f"{side}_{name}"].frame, key[root].frame) for key in (a, b))
        frame = _to_world(_interpolated(first, second, share), trunk)
        length = distance(a[f"{side}_{name}"].start, a[f"{side}_{name}"].end)
        end = along(start, frame.down, length)
        segments[f"{side}_{name}"] = Segment(start, end, frame)
        start = end


def _blended_toes(
    segments: dict[str, Segment], a: Skeleton, b: Skeleton, share: float, side: str, body: Body
) -> Segment:
    """The toes of a foot between `a` and `b`: those that lay flat stretch as it is lifted."""
    foot, toes = f"{side}_foot", f"{side}_toes"
    first, second = (_to_local(key[toes].frame, key[foot].frame) for key in (a, b))
    frame = _to_world(_interpolated(first, second, share), segments[foot].frame)
    straight = toe_segment(segments[foot].start, segments[foot].frame, body, flat=False)
    ball = along(straight.start, segments[foot].frame.ahead, -body.ankle_height)
    start = along(ball, frame.ahead, body.ankle_height)
    return Segment(start, along(start, frame.down, distance(straight.start, straight.end)), frame)


def _to_local(frame: Frame, parent: Frame) -> Frame:
    def local(direction: Vector) -> Vector:
        return dot(direction, parent.down), dot(direction, parent.ahead), dot(direction, parent.right)

    return Frame(local(frame.down), local(frame.ahead), local(frame.right))


def _to_world(frame: Frame, parent: Frame) -> Frame:
    def world(local: Vector) -> Vector:
        point = along(scaled(parent.down, local[0]), parent.ahead, local[1])
        return along(point, parent.right, local[2])

    return Frame(world(frame.down), world(frame.ahead), world(frame.right))


def _interpolated(a: Frame, b: Frame, share: float) -> Frame:
    """Axes interpolated one by one, and made perpendicular again."""
    down = normalized(lerp(a.down, b.down, share), a.ahead)
    ahead = perpendicular(down, lerp(a.ahead, b.ahead, share), a.ahead)
    return Frame(down, ahead, cross(down, ahead))
