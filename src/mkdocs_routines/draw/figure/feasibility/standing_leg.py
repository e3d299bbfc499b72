"""Standing leg: the leg whose foot never moves in a drawing, how far its knee bends, and what it carries."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import get_args

from mkdocs_routines.domain.knee_bend import DrawnBend, Stance
from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot

_NEAR = 10
"""Degrees from the furthest bend within which a stance still belongs to it."""

_Place = tuple[float, float, str | None, float] | None
"""Where a foot stands; none when it is lifted."""


@lru_cache(maxsize=2048)
def standing_bend(figure: Figure) -> DrawnBend | None:
    """The furthest bend of the standing leg of the person who is drawn; none where no foot is the anchor."""
    if figure.anchor != "feet" and not figure.anchor.endswith("-foot"):
        return None
    sides = LEFT_OR_RIGHT if figure.anchor == "feet" else (figure.anchor.removesuffix("-foot"),)
    person = people()[figure.person]
    skeletons = key_skeletons(settled(figure, person), person.body)
    bends = [max(joint_angles(skeleton, side)["knee flexion"] for side in sides) for skeleton in skeletons]
    if any(posture.rise for posture in postures(figure)):
        return DrawnBend(round(max(bends)), "landing")
    if figure.anchor == "feet":
        return DrawnBend(round(max(bends)), "two-feet")
    stances = [stance for stance, bend in _stances(figure, bends) if bend >= max(bends) - _NEAR]
    return DrawnBend(round(max(bends)), max(stances, key=get_args(Stance).index))


def _stances(figure: Figure, bends: list[float]) -> Iterator[tuple[Stance, float]]:
    """Each stance of a drawing that is anchored by one foot, with the bend up to which it lasts.

    Between two positions the other foot may be set down elsewhere: that is done before the knee bends further. Where it
    is lifted or comes down, the standing leg may have to carry all at the further bend of the two.
    """
    other = "left" if figure.anchor == "right-foot" else "right"
    places = [_place(posture.feet[other]) for posture in postures(figure)]
    yield from (("stride" if place else "one-foot", bend) for place, bend in zip(places, bends, strict=True))
    for (before, bend), (after, next_bend) in pairwise(zip(places, bends, strict=True)):
        if before != after:
            yield "one-foot", min(bend, next_bend) if before and after else max(bend, next_bend)


def _place(foot: Foot | str) -> _Place:
    return foot.place if isinstance(foot, Foot) else None
