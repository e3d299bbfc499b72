"""Rig of the live body: some sixty bones that follow from the turns of nineteen segments and the shapes of two hands.

The baked rig has 163 bones; those that always turn together are one here. A bone is turned in one of four ways:

- "turn": as its segment is;
- "mix": between two segments, by a share of the angle (spine, neck, collarbones);
- "twist": as one segment with a share of the twist towards the next (halves of thigh, upper arm and forearm);
- "bend": as its parent, and by the shape of the hand (fingers).

`live_body/rig.js` poses it on a page by the same rules.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import Person

SIDES = ("left", "right")


@dataclass(frozen=True)
class Segment:
    """A part of the body whose turn a track has."""

    name: str
    parent: str
    """The segment against which it turns; an empty text for the pelvis, which turns in space."""
    bone: str
    """The bone of the baked rig that turns as it does."""


@dataclass(frozen=True)
class LiveBone:
    """A bone that moves vertices on the page."""

    name: str
    parent: str
    """The bone that carries its head; an empty text for the pelvis."""
    joint: str
    """The joint of the person at its head, or "bone:" and the bone of the baked rig whose head that is."""
    kind: str
    """ "turn", "mix", "twist" or "bend"."""
    first: str = ""
    second: str = ""
    """Segments between which it is mixed or twisted; of a turn, the first alone."""
    share: float = 0.0
    swings: bool = False
    """Of a twist: whether it points where the second segment does. It points where the first does otherwise."""
    tip: str = ""
    """Of a twist: the joint at its far end."""


def segments() -> Iterator[Segment]:
    """The nineteen segments, each after the one against which it turns."""
    yield Segment("pelvis", "", "root")
    yield Segment("chest", "pelvis", "spine01")
    yield Segment("head", "chest", "head")
    for side in SIDES:
        end = side[0].upper()
        yield Segment(f"{side} thigh", "pelvis", f"upperleg02.{end}")
        yield Segment(f"{side} shank", f"{side} thigh", f"lowerleg01.{end}")
        yield Segment(f"{side} foot", f"{side} shank", f"foot.{end}")
        yield Segment(f"{side} toes", f"{side} foot", f"toe1-1.{end}")
        yield Segment(f"{side} girdle", "chest", f"shoulder01.{end}")
        yield Segment(f"{side} upper arm", "chest", f"upperarm02.{end}")
        yield Segment(f"{side} forearm", f"{side} upper arm", f"lowerarm01.{end}")
        yield Segment(f"{side} hand", f"{side} forearm", f"wrist.{end}")


def bones() -> Iterator[LiveBone]:
    """Every bone after the one that carries it. Shares are those of `flesh.trunk`, `flesh.legs` and `flesh.arms`."""
    yield LiveBone("pelvis", "", "hips", "turn", "pelvis")
    yield LiveBone("spine04", "pelvis", "bone:spine04", "mix", "pelvis", "chest", 0.3)
    yield LiveBone("spine03", "spine04", "bone:spine03", "mix", "pelvis", "chest", 0.65)
    yield LiveBone("chest", "spine03", "bone:spine02", "turn", "chest")
    parent = "chest"
    for name, share in (("neck01", 0.3), ("neck02", 0.55), ("neck03", 0.8)):
        yield LiveBone(name, parent, f"bone:{name}", "mix", "chest", "head", share)
        parent = name
    yield LiveBone("head", "neck03", "bone:head", "turn", "head")
    for side in SIDES:
        yield from _leg(side)
        yield from _arm(side)


def _leg(side: str) -> Iterator[LiveBone]:
    s, thigh = side[0], f"{side} thigh"
    hip, knee = f"{s}-upper-leg", f"{s}-knee"
    yield LiveBone(f"{side} hip", "pelvis", hip, "twist", "pelvis", thigh, 0.5, swings=True, tip=knee)
    yield LiveBone(thigh, "pelvis", hip, "turn", thigh)
    yield LiveBone(f"{side} shank", thigh, knee, "turn", f"{side} shank")
    yield LiveBone(f"{side} foot", f"{side} shank", f"{s}-ankle", "turn", f"{side} foot")
    yield LiveBone(f"{side} toes", f"{side} foot", f"{s}-toe-3-1", "turn", f"{side} toes")


def _arm(side: str) -> Iterator[LiveBone]:
    s, end = side[0], side[0].upper()
    girdle, upper, fore, hand = (f"{side} {name}" for name in ("girdle", "upper arm", "forearm", "hand"))
    shoulder, elbow, wrist = f"{s}-shoulder", f"{s}-elbow", f"{s}-hand"
    yield LiveBone(f"{side} collarbone", "chest", f"bone:clavicle.{end}", "mix", "chest", girdle, 0.7)
    yield LiveBone(girdle, f"{side} collarbone", f"bone:shoulder01.{end}", "turn", girdle)
    yield LiveBone(f"{side} shoulder", girdle, shoulder, "twist", "chest", upper, 0.45, swings=True, tip=elbow)
    yield LiveBone(upper, girdle, shoulder, "turn", upper)
    yield LiveBone(fore, upper, elbow, "turn", fore)
    yield LiveBone(f"{side} wrist", upper, elbow, "twist", fore, hand, 0.6, tip=wrist)
    yield LiveBone(hand, fore, wrist, "turn", hand)
    for finger in range(1, 6):
        parent = hand
        for part in range(1, 4):
            name = f"{side} finger{finger}-{part}"
            yield LiveBone(name, parent, f"bone:finger{finger}-{part}.{end}", "bend")
            parent = name


@cache
def bone_of() -> Mapping[str, str]:
    """Bone of the baked rig → the live bone with which it moves. All others move with the head."""
    same = {
        "root": "pelvis",
        "spine05": "pelvis",
        "spine04": "spine04",
        "spine03": "spine03",
        "spine02": "chest",
        "spine01": "chest",
        "neck01": "neck01",
        "neck02": "neck02",
        "neck03": "neck03",
    }
    paired = {
        "pelvis": "pelvis",
        "breast": "chest",
        "clavicle": " collarbone",
        "shoulder01": " girdle",
        "upperleg01": " hip",
        "upperleg02": " thigh",
        "lowerleg01": " shank",
        "lowerleg02": " shank",
        "foot": " foot",
        "upperarm01": " shoulder",
        "upperarm02": " upper arm",
        "lowerarm01": " forearm",
        "lowerarm02": " wrist",
        "wrist": " hand",
        **{f"metacarpal{index}": " hand" for index in range(1, 5)},
        **{f"toe{toe}-{part}": " toes" for toe in range(1, 6) for part in range(1, 4)},
        **{f"finger{finger}-{part}": f" finger{finger}-{part}" for finger in range(1, 6) for part in range(1, 4)},
    }
    for side in SIDES:
        for name, live in paired.items():
            same[f"{name}.{side[0].upper()}"] = side + live if live.startswith(" ") else live
    return same


def heads(person: Person) -> Floats:
    """The head of each bone at rest, of shape (bones, 3), in body heights."""
    return np.array([joint_of(person, bone.joint) for bone in bones()])


def joint_of(person: Person, joint: str) -> Floats:
    if joint == "hips":
        middle: Floats = (person.joints["l-upper-leg"] + person.joints["r-upper-leg"]) / 2
        return middle
    if joint.startswith("bone:"):
        head: Floats = person.heads[person.bone_index[joint.removeprefix("bone:")]]
        return head
    return person.joints[joint]


def weights(person: Person) -> Floats:
    """How much each live bone moves each vertex, of shape (n, bones). Rows add up to 1."""
    names = [bone.name for bone in bones()]
    column = np.array([names.index(bone_of().get(bone, "head")) for bone in person.bones])
    total = np.zeros((len(person.rest), len(names)))
    np.add.at(total, (np.arange(len(total))[:, None], column[person.weight_bone]), person.weight)
    return total


def turns(posed: PosedPerson) -> Mapping[str, Floats]:
    """Segment → how it is turned against its rest, in space, as a matrix of 3 × 3."""
    return {segment.name: posed.chain.bones[segment.bone].rotation for segment in segments()}
