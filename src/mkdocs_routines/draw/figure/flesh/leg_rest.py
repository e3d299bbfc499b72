"""Rest of a leg: the angle of its hip at which shank and foot just lie on something."""

import numpy as np

from mkdocs_routines.draw.figure.flesh.moment import flesh_at
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

_SINKS = 0.0015
"""How far the flesh gives way, in body heights."""
_ROUNDS, _STRIDE = 9, 12.0
"""Steps of the search, and the most degrees in one."""


def with_legs_at_rest(figure: Figure, sample: Sample) -> Figure:
    """The figure whose legs lie where a pose says so: of a body on its side the hip is abducted, else it is flexed."""
    for pose in range(len(figure.poses)):
        for side in LEFT_OR_RIGHT:
            if getattr(figure.poses[pose], f"{side}_leg").rests is not None:
                figure = _resting(figure, pose, side, sample)
    return figure


def _resting(figure: Figure, pose: int, side: str, sample: Sample) -> Figure:
    """The figure with one leg at rest in one pose, by the secant method."""
    leg = getattr(figure.poses[pose], f"{side}_leg")
    surface = next((prop for prop in figure.props if prop.kind == leg.rests and prop.place is None), Prop(kind="mat"))
    below = sample.parts[f"{side} shank"] | sample.parts[f"{side} foot"]
    if surface.kind != "mat":
        below = below | sample.parts[f"{side} thigh"]
    name = "hip_abduction" if figure.body.endswith("-side") else "hip_flexion"

    def turned(angle: float) -> Figure:
        changed = leg.model_copy(update={name: round(angle, 3)})
        there = figure.poses[pose].model_copy(update={f"{side}_leg": changed})
        return figure.model_copy(update={"poses": (*figure.poses[:pose], there, *figure.poses[pose + 1 :])})

    def gap(angle: float) -> float:
        points = flesh_at(turned(angle), pose, sample).vertices[below]
        if surface.kind == "mat":
            return float(points[:, 1].min()) + _SINKS
        away, (length, width) = np.abs(points - [surface.forward, 0.0, surface.out]), surface.size
        over = points[(away[:, 0] < length / 2) & (away[:, 2] < width / 2)]
        return float((over if len(over) else points)[:, 1].min()) + _SINKS - surface.up

    before = getattr(postures(figure)[pose].legs[side], name)
    angle, gap_before = before + 3.0, gap(before)
    for _ in range(_ROUNDS):
        gap_now = gap(angle)
        if abs(gap_now) < 2e-4 or abs(gap_now - gap_before) < 1e-7:
            break
        step = -gap_now * (angle - before) / (gap_now - gap_before)
        before, gap_before = angle, gap_now
        angle += min(max(step, -_STRIDE), _STRIDE)
    return turned(angle)
