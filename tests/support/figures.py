"""The drawings of the real exercises, measured in space."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.geometry.vector import Vector, along
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure
from mkdocs_routines.model.limbs import Foot
from tests.support import tree

ROOT = Path(__file__).parents[2]
LIBRARY = tree.content(ROOT).library
EXERCISES = {id_: entry.record for id_, entry in LIBRARY.exercises.items()}
FIGURES = {id_: exercise.figure for id_, exercise in EXERCISES.items()}
assert FIGURES
SLIDES = 0.01
"""How far what stands may move, in body heights."""
STEPS = 16
"""How often the way between two positions is looked at."""

_CHAINS = (
    ("lower_trunk", "upper_trunk", "head"),
    *((f"{side}_thigh", f"{side}_shank", f"{side}_foot") for side in ("left", "right")),
    *((f"{side}_upper_arm", f"{side}_forearm", f"{side}_hand") for side in ("left", "right")),
)
JOINED = tuple(pair for chain in _CHAINS for pair in pairwise(chain))
"""Segments one of which begins where the other ends."""


def figure(*poses: dict[str, Any], **rest: Any) -> Figure:
    """A figure whose last pose is repeated when there is one only."""
    given = [{"caption": "A position.", **pose} for pose in (*poses, *poses[-1:])[: max(2, len(poses))]]
    return Figure.model_validate({**rest, "poses": tuple(given)})


def segment_lengths(body: Body) -> dict[str, float]:
    """Segment → its length in body heights."""
    limbs = {
        "thigh": body.thigh,
        "shank": body.shank,
        "foot": body.foot - body.heel,
        "toes": body.foot - body.heel - body.ball,
        "upper_arm": body.upper_arm,
        "forearm": body.forearm,
        "hand": body.hand,
    }
    return {f"{side}_{name}": length for side in ("left", "right") for name, length in limbs.items()} | {
        "lower_trunk": body.trunk * body.lower_back,
        "upper_trunk": body.trunk * (1 - body.lower_back),
        "head": body.neck + body.head,
    }


@cache
def settled_figure(id_: str) -> Figure:
    """The figure of an exercise as it is solved: for its person, on what it lies on."""
    return settled(FIGURES[id_], people()[FIGURES[id_].person])


def body_of(figure: Figure) -> Body:
    """The lengths of the person of a figure."""
    return people()[figure.person].body


def moments(figure: Figure) -> Iterator[tuple[float, Skeleton]]:
    """The body at many moments of the movement."""
    for step in range((len(figure.poses) - 1) * STEPS + 1):
        yield step / STEPS, skeleton_at(figure, step / STEPS, body_of(figure))


def sole(skeleton: Skeleton, side: str, body: Body) -> dict[str, Vector]:
    """The points of the foot that touch the floor."""
    foot = skeleton[f"{side}_foot"]
    under = along(foot.start, foot.frame.ahead, -body.ankle_height)
    return {
        "heel": along(under, foot.frame.down, -body.heel),
        "ball": along(under, foot.frame.down, body.ball),
    }


def stays(figure: Figure, index: int) -> Iterator[tuple[str, str]]:
    """Side and point of each sole that stands in one place in a pose and in the next."""
    first, second = postures(figure)[index : index + 2]
    for side in ("left", "right"):
        a, b = first.feet[side], second.feet[side]
        if not isinstance(a, Foot) or not isinstance(b, Foot) or first.rise or second.rise or a.rolls:
            continue
        if (*a.place, a.toes_out) == (*b.place, b.toes_out):
            yield side, "ball"
            if a.heel_up == b.heel_up:
                yield side, "heel"
