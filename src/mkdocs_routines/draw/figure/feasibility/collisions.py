"""Collisions: limbs that go through one another, through the trunk or through the head."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.feasibility.flesh_contacts import HEIGHT_MM
from mkdocs_routines.draw.figure.feasibility.measured_limbs import limbs_of
from mkdocs_routines.draw.figure.flesh.moment import Moment
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.arm import ON_BODY

_ALLOWED = 14 / HEIGHT_MM
_THIGHS, _HELD = 55 / HEIGHT_MM, 32 / HEIGHT_MM
"""How deep one part may go into another: flesh gives way, most of all thighs that touch and what a hand lies on."""
_AGAINST: Mapping[str, tuple[str, ...]] = {
    "thigh": ("thigh",),
    "shank": ("thigh", "shank"),
    "foot": ("thigh", "shank", "foot"),
}
"""Part of a leg → the parts of the other leg that it can meet."""
_ARM = ("forearm", "hand")


def collisions(moment: Moment, sample: Sample) -> Iterator[Fault]:
    """A fault for each part of a limb that is inside another."""
    for side, other in (LEFT_OR_RIGHT, LEFT_OR_RIGHT[::-1]):
        for part, met in _AGAINST.items():
            for name in met:
                yield from _fault(
                    moment,
                    sample,
                    f"{side} {part}",
                    f"{other} {name}",
                    _THIGHS if part == name == "thigh" else _ALLOWED,
                )
        held = moment.posture.hands[side] in ON_BODY
        for part in _ARM:
            allowed = _HELD if held else _ALLOWED
            for name in ("trunk", "head", *(f"{leg} {limb}" for leg in LEFT_OR_RIGHT for limb in ("thigh", "shank"))):
                yield from _fault(moment, sample, f"{side} {part}", name, allowed)


def _fault(moment: Moment, sample: Sample, part: str, other: str, allowed: float) -> Iterator[Fault]:
    points = moment.flesh.vertices[sample.parts[part]]
    depth = float(limbs_of(sample)[other].depth(moment.flesh, points).max())
    if depth > allowed:
        shown = f"{depth * HEIGHT_MM / 10:.0f} cm"
        names = [name.replace("shank", "lower leg") for name in (part, other)]
        message = f"the {names[0]} goes {shown} into the {names[1]}{{when}}: move one of them away"
        yield Fault(" ".join(sorted((part, other))), depth, message)
