"""Grounding: a figure as it is for one person, whose flesh touches what it lies on, and whose furniture fits."""

from functools import lru_cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.fitting import SINK, fitted, knee_of, seat_of
from mkdocs_routines.draw.figure.flesh.head_rest import with_heads_at_rest
from mkdocs_routines.draw.figure.flesh.leg_rest import with_legs_at_rest
from mkdocs_routines.draw.figure.flesh.moment import flesh_at
from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.flesh.sample import Mask, Sample, sample_of
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import At, Figure, Pose
from mkdocs_routines.model.limbs import Foot
from mkdocs_routines.model.prop import Prop

_ABOUT = 0.07
"""Height of a joint above what its flesh lies on, before it is known."""
_SIDE_OF_HIP, _ON_SEAT = 0.2, 0.19
"""From the hip joint, how far the thigh bears somebody who lies on that side, or sits on a chair, in body heights."""
_STEPS = 4
"""Rounds in which the height of the anchor is found; legs that stand turn the thighs meanwhile."""


@lru_cache(maxsize=4096)
def settled(figure: Figure, person: Person) -> Figure:
    """The figure to solve for a person: every contact that it gives in words has its height, and heads lie."""
    sample = sample_of(person)
    figure = _with_feet_on_things(figure)
    if figure.anchor_at is not None and figure.anchor_at.on is not None:
        figure = _grounded(figure, figure.anchor_at, sample)
    figure = with_legs_at_rest(_with_feet_on_things(fitted(figure, sample)), sample)
    return with_heads_at_rest(figure, sample)


def _with_feet_on_things(figure: Figure) -> Figure:
    """The figure whose feet have the height of what they stand on."""

    def standing(pose: Pose) -> Pose:
        feet = {
            name: foot.model_copy(update={"up": figure.height_of(foot.on)})
            for name in ("left_foot", "right_foot")
            if isinstance(foot := getattr(pose, name), Foot) and foot.on is not None
        }
        return pose.model_copy(update=feet)

    return figure.model_copy(update={"poses": tuple(standing(pose) for pose in figure.poses)})


def _grounded(figure: Figure, at: At, sample: Sample) -> Figure:
    """The figure whose anchor is at the height at which its flesh just touches what it lies on, in every pose."""
    surface = next((prop for prop in figure.props if prop.kind == at.on), Prop(kind="mat"))
    touching = _touching(figure, sample)
    ups = [figure.height_of(at.on) + _ABOUT] * len(figure.poses)
    for _ in range(_STEPS):
        figure = _with_anchor(figure, at, ups)
        flesh = (flesh_at(figure, pose, sample).vertices[touching] for pose in range(len(ups)))
        gaps = [_gap(points, surface) for points in flesh]
        ups = [up - gap - SINK for up, gap in zip(ups, gaps, strict=True)]
    return _with_anchor(figure, at, ups)


def _with_anchor(figure: Figure, at: At, ups: list[float]) -> Figure:
    """The figure with its anchor at a height of its own in each pose."""
    settles = [round(up - ups[0], 6) for up in ups]
    poses = tuple(pose.model_copy(update={"settles": by}) for pose, by in zip(figure.poses, settles, strict=True))
    anchor_at = at.model_copy(update={"up": round(ups[0], 6)})
    return figure.model_copy(update={"anchor_at": anchor_at, "poses": poses})


def _gap(points: Array, surface: Prop) -> float:
    """Height of the lowest point above a surface, among those that are over it."""
    over = points
    if surface.kind not in ("mat", "floor"):
        length, width = surface.size
        from_middle = np.abs(points - [surface.forward, 0.0, surface.out])
        over = points[(from_middle[:, 0] < length / 2) & (from_middle[:, 2] < width / 2)]
    return float((over if len(over) else points)[:, 1].min()) - (0.0 if surface.kind == "mat" else surface.up)


def _touching(figure: Figure, sample: Sample) -> Mask:
    """Which vertices lie on what the anchor is on: those around its joint, or those of trunk and buttocks."""
    side, _, joint = figure.anchor.partition("-")
    if joint == "knee":
        return knee_of(sample, side)
    if joint == "forearm":
        return sample.parts[f"{side} forearm"]
    if figure.body.endswith("-side"):
        return seat_of(sample, _SIDE_OF_HIP) | sample.parts[f"{figure.body.split('-')[2]} upper arm"]
    return seat_of(sample, _ON_SEAT) if figure.anchor_at and figure.anchor_at.on == "chair" else seat_of(sample)
