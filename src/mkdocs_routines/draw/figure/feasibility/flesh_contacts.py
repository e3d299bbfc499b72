"""Contacts of the flesh: what goes through the floor or a prop, hands that do not reach, and soles that slide."""

from collections.abc import Iterator

import numpy as np

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.flesh.moment import Moment
from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.limbs import Foot
from mkdocs_routines.model.prop import Prop

HEIGHT_MM = 1650
"""Millimetres of one body height."""
THROUGH = 8 / HEIGHT_MM
"""How deep flesh may go into what bears it, in body heights: it gives way."""
_MISSES = 8 / HEIGHT_MM
_FREE_FOOT = 4 / HEIGHT_MM
"""How far a hand may be from where it lies, and how deep the shoe of a lifted foot may go, in body heights."""
_SLIDES = 2 / HEIGHT_MM
"""How far the sole of a standing foot may move, in body heights."""
_NO_SOLID = ("mat", "bike")
"""Props that no part of a body can be in: a mat is as thin as flesh gives way, and a bike is all tubes."""
_SOFT = 40 / HEIGHT_MM
"""How deep a body may go into a cushion or a rolled towel, in body heights."""
MEND = {
    "foot": "bend the {side} knee more, or lift the {side} foot",
    "hand": "bend the {side} elbow, or say what the hand lies on",
    "head": "leave head_nod out, so that the head comes to rest",
    "thigh": "bend the {side} hip more, or lift the hips",
    "shank": "bend the {side} hip more",
}
"""Part of the body → what mends it, where it goes through something."""


def sunken(figure: Figure, moment: Moment, sample: Sample) -> Iterator[Fault]:
    """A fault for each part of the body that goes through the floor or a prop."""
    vertices = moment.flesh.vertices
    for part, chosen in sample.parts.items():
        points, name = vertices[chosen], _name(part)
        side, _, kind = part.rpartition(" ")
        stands = figure.anchor.endswith(("foot", "feet"))
        free = kind == "foot" and stands and not isinstance(moment.posture.feet[side], Foot)
        yield from _fault(name, "the floor", -float(points[:, 1].min()), _FREE_FOOT if free else THROUGH, side, kind)
        for prop in figure.props:
            if prop.place is None and prop.kind not in _NO_SOLID:
                allowed = _SOFT if prop.kind in ("cushion", "towel") else THROUGH
                yield from _fault(name, f"the {prop.kind}", _depth_in(prop, points), allowed, side, kind)


def _fault(name: str, thing: str, depth: float, allowed: float, side: str, kind: str) -> Iterator[Fault]:
    if depth > allowed:
        mend = MEND.get(kind, "move it, or the prop").format(side=side)
        verb = "go" if name.endswith("toes") else "goes"
        yield Fault(f"{name} {thing}", depth, f"the {name} {verb} {_length(depth)} through {thing}{{when}}: {mend}")


def _name(part: str) -> str:
    return part.replace("foot", "toes").replace("shank", "lower leg")


def _length(heights: float) -> str:
    """A length in the unit that a reader can picture, of a body of average height."""
    millimetres = heights * HEIGHT_MM
    return f"{millimetres / 10:.0f} cm" if millimetres >= 15 else f"{millimetres:.0f} mm"


def _depth_in(prop: Prop, points: Array) -> float:
    """How deep the deepest of some points is in a prop, by the shortest way out; 0 or less outside."""
    if prop.kind == "wall":
        behind = (points[:, 0] - prop.forward) * (1 if prop.faces == "backward" else -1)
        return float(behind.max())
    length, width = prop.size
    if prop.kind == "roller":
        from_axis = np.hypot(points[:, 0] - prop.forward, points[:, 1] - prop.up / 2)
        across = width / 2 - np.abs(points[:, 2] - prop.out)
        return float(np.minimum(prop.up / 2 - from_axis, across).max())
    thick = 0.028 if prop.kind == "chair" else prop.up
    half = np.array([length, thick, width]) / 2
    middle = np.array([prop.forward, prop.up - thick / 2, prop.out])
    return float((half - np.abs(points - middle)).min(axis=1).max())


def missed_hands(moment: Moment, sample: Sample) -> Iterator[Fault]:
    """A fault for each hand that is not where it lies or holds on."""
    for side in LEFT_OR_RIGHT:
        wrist = moment.hands[side].wrist
        if wrist is None:
            continue
        gap = float(np.linalg.norm(moment.flesh.chain.bones[f"wrist.{side[0].upper()}"].place - wrist))
        if gap > _MISSES:
            mend = "bring what it touches nearer, or lean towards it"
            yield Fault(f"{side} hand", gap, f"the {side} hand misses its place by {_length(gap)}{{when}}: {mend}")


def sliding_soles(figure: Figure, start: Moment, now: Moment, sample: Sample) -> Iterator[Fault]:
    """A fault for each foot that stands still and whose sole is not where it was at the start."""
    for side in LEFT_OR_RIGHT:
        foot = start.posture.feet[side]
        if isinstance(foot, Foot) and now.posture.feet[side] == foot and not foot.rolls and not now.posture.rise:
            under = sample.parts[f"{side} foot"] & sample.sole
            slide = float(np.linalg.norm(now.flesh.vertices[under] - start.flesh.vertices[under], axis=1).max())
            if slide > _SLIDES:
                mend = "it is out of reach of the hip, so bring it nearer, or lower the hips"
                yield Fault(f"{side} sole", slide, f"the {side} sole slides {_length(slide)}{{when}}: {mend}")
