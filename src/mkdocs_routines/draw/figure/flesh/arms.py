"""Bones of the arms: the shoulder girdle goes along with the upper arm, two bones reach the wrist, fingers bend."""

from functools import lru_cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.chain import Chain
from mkdocs_routines.draw.figure.flesh.hands import HandPose
from mkdocs_routines.draw.figure.flesh.rest import Rest, palm
from mkdocs_routines.draw.figure.flesh.rotation import (
    Array,
    about,
    axes,
    axis_angle,
    cross,
    matrix,
    normalized,
    share_of,
    swing,
    twist,
)
from mkdocs_routines.draw.figure.flesh.surfaces import surfaces_of
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person

_FREE_ELEVATION, _GIRDLE_SHARE, _GIRDLE_LIMIT = 25.0, 0.28, 32.0
"""The shoulder blade rests while the arm is raised so many degrees; then it turns by this share of more, up to a limit.
Rounded from the scapulohumeral rhythm (Inman 1944: about one degree for two of the joint itself)."""
_HALF_HAND = 0.037
"""From the middle of a hanging hand to the thigh beside it, in body heights."""
_ARM_BONES = (("r-shoulder", "r-elbow"), ("r-elbow", "r-hand"))
_HALF_ARM_TWIST = 0.45
_FOREARM_TWIST = {"lowerarm01": 0.25, "lowerarm02": 0.7}
"""Shares of the twist between elbow and wrist that the bones in between make."""


def pose_arm(chain: Chain, rest: Rest, skeleton: Skeleton, side: str, chest: Array, hand: HandPose) -> None:
    s, suffix, sign = side[0], side[0].upper(), SIGN[side]
    joint = chain.person.joints
    upper, fore = (matrix(skeleton[f"{side}_{name}"].frame) for name in ("upper_arm", "forearm"))
    if hand.wrist is None:
        clear = _clear_of_hips(chain.person, upper, chest, sign)
        upper, fore = clear @ upper, clear @ fore
    for _ in range(2):  # the shoulder moves with the arm, and the arm then reaches from there
        shoulder = _pose_girdle(chain, side, chest, upper, hand.girdle)
        if hand.wrist is not None:
            pole = hand.elbow if hand.elbow is not None else upper @ np.array([0.3, -1.0, 0.35 * sign])
            lengths = (
                float(np.linalg.norm(joint[f"{s}-elbow"] - joint[f"{s}-shoulder"])),
                float(np.linalg.norm(joint[f"{s}-hand"] - joint[f"{s}-elbow"])),
            )
            upper, fore = _reaching(shoulder, hand.wrist, lengths, pole)
    length = rest.limbs[side, "upper_arm"][:, 0]
    rotation = upper @ rest.limbs[side, "upper_arm"].T
    swung = swing(chest @ length, upper[:, 0]) @ chest
    half_twist = twist(swung.T @ rotation, length) * _HALF_ARM_TWIST
    chain.pin(f"upperarm01.{suffix}", swung @ about(length, half_twist), joint[f"{s}-shoulder"], shoulder)
    elbow = chain.pin(f"upperarm02.{suffix}", rotation, joint[f"{s}-shoulder"], shoulder).moved(joint[f"{s}-elbow"])
    _pose_forearm(chain, rest, side, fore, elbow, hand)


def _clear_of_hips(person: Person, upper: Array, chest: Array, sign: float) -> Array:
    """The rotation that brings a hanging arm clear of the hips: outwards, the less the higher it is raised.

    Hips and thighs are broader than the shoulders, of one person more than of another.
    """
    ahead, up, right = chest.T
    joint = person.joints
    arm = sum(float(np.linalg.norm(joint[end] - joint[start])) for start, end in _ARM_BONES)
    beyond = surfaces_of(person).hips + _HALF_HAND - abs(float(joint["r-shoulder"][2]))
    clear = float(np.degrees(np.arcsin(np.clip(beyond / arm, 0.0, 0.5))))
    hangs = np.sqrt(max(-float(upper[:, 0] @ up), 0.0))
    out = float(np.degrees(np.arcsin(np.clip(float(upper[:, 0] @ right) * sign, -1, 1))))
    return about(ahead, -sign * hangs * max(clear - out, 0.0))


def _pose_girdle(chain: Chain, side: str, chest: Array, upper: Array, follows: float) -> Array:
    """The bones of the shoulder girdle. Returns where the shoulder joint then is."""
    suffix, sign = side[0].upper(), SIGN[side]
    axis, elevation = axis_angle(swing(chest @ np.array([0.0, -1.0, 0.12 * sign]), upper[:, 0]))
    angle = min(max((elevation - _FREE_ELEVATION) * _GIRDLE_SHARE, 0.0), _GIRDLE_LIMIT) * follows
    girdle = about(axis, angle) @ chest
    chain.hang(f"clavicle.{suffix}", share_of(girdle @ chest.T, 0.7) @ chest)
    return chain.hang(f"shoulder01.{suffix}", girdle).moved(chain.person.joints[f"{side[0]}-shoulder"])


def _reaching(shoulder: Array, wrist: Array, lengths: tuple[float, float], pole: Array) -> tuple[Array, Array]:
    """Axes of upper arm and forearm that bring the wrist to its place, by the law of cosines.

    The elbow points to `pole`. A place out of reach is pointed at with the arm stretched out.
    """
    upper, fore = lengths
    direction = normalized(wrist - shoulder)
    reach = min(float(np.linalg.norm(wrist - shoulder)), (upper + fore) * 0.9995)
    bend = normalized(pole - direction * float(pole @ direction))
    cosine = float(np.clip((upper**2 + reach**2 - fore**2) / (2 * upper * reach), -1, 1))
    down = cosine * direction + np.sqrt(1 - cosine**2) * bend
    below = normalized(reach * direction - upper * down)
    ahead = below - down * float(below @ down)
    upper_axes = axes(down, ahead if float(np.linalg.norm(ahead)) > 1e-6 else -bend)
    return upper_axes, axes(below, cross(upper_axes[:, 2], below))


def _pose_forearm(chain: Chain, rest: Rest, side: str, fore: Array, elbow: Array, hand: HandPose) -> None:
    s, suffix, sign = side[0], side[0].upper(), SIGN[side]
    joint = chain.person.joints
    straight = fore @ rest.limbs[side, "forearm"].T
    held = hand.axes if hand.axes is not None else fore @ about(np.array([1.0, 0.0, 0.0]), -sign * hand.pronation)
    rotation = held @ rest.limbs[side, "hand"].T
    length = rest.limbs[side, "forearm"][:, 0]
    turned = (twist(straight.T @ rotation, length) + 180) % 360 - 180
    for name, share in _FOREARM_TWIST.items():
        chain.pin(f"{name}.{suffix}", straight @ about(length, turned * share), joint[f"{s}-elbow"], elbow)
    wrist = straight @ (joint[f"{s}-hand"] - joint[f"{s}-elbow"]) + elbow
    chain.pin(f"wrist.{suffix}", rotation, joint[f"{s}-hand"], wrist)
    for index in range(1, 5):
        chain.hang(f"metacarpal{index}.{suffix}", rotation)
    pose_fingers(chain, side, rotation, hand)


def pose_fingers(chain: Chain, side: str, rotation: Array, hand: HandPose) -> None:
    suffix, sign = side[0].upper(), SIGN[side]
    palmward = palm(chain.person, side)
    for finger in range(2, 6):
        turned = rotation
        hinges = _hinges(chain.person, side, finger)
        for index, (hinge, bend) in enumerate(zip(hinges, hand.shape.curl, strict=True), 1):
            turned = turned @ about(hinge, bend * (1 + 0.06 * (finger - 3)))
            if index == 1:
                turned = turned @ about(palmward, sign * hand.shape.spread * (finger - 3.2))
            chain.hang(f"finger{finger}-{index}.{suffix}", turned)
    turned = rotation
    (hinge,) = _hinges(chain.person, side, 1)
    for index, bend in enumerate(hand.shape.thumb, 1):
        turned = turned @ about(hinge, bend)
        chain.hang(f"finger1-{index}.{suffix}", turned)


@lru_cache(maxsize=256)
def _hinges(person: Person, side: str, finger: int) -> tuple[Array, ...]:
    """The axes at rest about which the bones of a finger bend; the thumb, which is the first, bends about one."""
    place = [person.joints[f"{side[0]}-finger-{finger}-{number}"] for number in range(1, 5)]
    ends = ((0, 3),) if finger == 1 else ((0, 1), (1, 2), (2, 3))
    return tuple(cross(normalized(place[end] - place[start]), palm(person, side)) for start, end in ends)
