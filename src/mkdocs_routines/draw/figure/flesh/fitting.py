"""Fitting: props whose size or place is made for a body, as one person has it."""

from collections.abc import Callable, Mapping

import numpy as np

from mkdocs_routines.draw.figure.flesh.moment import flesh_at
from mkdocs_routines.draw.figure.flesh.sample import Mask, Sample
from mkdocs_routines.draw.figure.flesh.surface_hands import ABOVE, wrist_above
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.leg import planted_foot
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.limbs import Foot
from mkdocs_routines.model.prop import Prop

SINK = 0.0025
"""How far flesh gives way to what it lies on, in body heights: 4 mm."""
_NEAR_HIP, _NEAR_KNEE = 0.10, 0.07
"""Distance from a joint within which flesh counts as belonging to it, in body heights."""
_SITS, _ON_THE_WAY = 0.01, 4
"""How near to their lowest hips still sit, in body heights, and moments from pose to pose at which a back is asked."""


def fitted(figure: Figure, sample: Sample) -> Figure:
    """The figure with each prop that fits something at its height and place."""
    for index, prop in enumerate(figure.props):
        if prop.fits is not None:
            made = _FITS[prop.fits](figure, prop, sample)
            figure = figure.model_copy(update={"props": (*figure.props[:index], made, *figure.props[index + 1 :])})
    return figure


def seat_of(sample: Sample, near_hip: float = _NEAR_HIP) -> Mask:
    """Which vertices are those of trunk and buttocks, and of the thighs so near to the hips."""
    near = sample.parts["trunk"].copy()
    for side in LEFT_OR_RIGHT:
        joint = sample.person.joints[f"{side[0]}-upper-leg"]
        near |= sample.parts[f"{side} thigh"] & (np.linalg.norm(sample.person.rest - joint, axis=1) < near_hip)
    return near


def knee_of(sample: Sample, side: str) -> Mask:
    """Which vertices are those of a knee."""
    near: Mask = np.linalg.norm(sample.person.rest - sample.person.joints[f"{side[0]}-knee"], axis=1) < _NEAR_KNEE
    return near


def _fits_hips(figure: Figure, prop: Prop, sample: Sample) -> Prop:
    """A seat under the hips, in the pose in which they are lowest, or a saddle, with the axle between the feet."""
    hips = [skeleton["lower_trunk"].start for skeleton in key_skeletons(figure, sample.whole.body)]
    low = min(up for _, up, _ in hips)
    sits = [pose for pose, (_, up, _) in enumerate(hips) if up < low + _SITS]
    seat = sample.parts["trunk"] if prop.kind == "bike" else seat_of(sample)
    lowest = min(flesh_at(figure, pose, sample).vertices[seat, 1].min() for pose in sits)
    if prop.kind == "bike":
        return _moved(prop, _between_feet(figure, sample), float(lowest) + SINK)
    return _moved(prop, hips[sits[0]][0] + prop.forward, float(lowest) + SINK)


def _between_feet(figure: Figure, sample: Sample) -> float:
    """Forward of the middle between the balls of two feet on pedals."""
    body, feet = sample.whole.body, postures(figure)[0].feet
    planted = [planted_foot(foot, body, side, 0) for side, foot in feet.items() if isinstance(foot, Foot)]
    balls = [ankle[0] + frame.down[0] * body.ball - frame.ahead[0] * body.ankle_height for ankle, frame in planted]
    return sum(balls) / len(balls) if balls else 0.0


def _fits_back(figure: Figure, prop: Prop, sample: Sample) -> Prop:
    """A wall that the back touches where it is furthest behind, or a bench under the upper back in the last pose."""
    last = len(figure.poses) - 1
    if prop.kind == "roller":
        return _under_back(figure, last, prop, sample, prop.forward, 0.02)
    if prop.kind == "wall":
        moments = (step / _ON_THE_WAY for step in range(last * _ON_THE_WAY + 1))
        backs = [flesh_at(figure, moment, sample).vertices[sample.parts["trunk"], 0].min() for moment in moments]
        return _moved(prop, float(min(backs)) + 1.4 * SINK, prop.up)
    neck = key_skeletons(figure, sample.whole.body)[last]["upper_trunk"].end
    return _under_back(figure, last, prop, sample, neck[0] + prop.forward, prop.size[0] / 2)


def _under_back(figure: Figure, pose: int, prop: Prop, sample: Sample, forward: float, half: float) -> Prop:
    """A prop whose top the trunk touches; as high as it was where no trunk is over it, so near to its middle."""
    back = flesh_at(figure, pose, sample).vertices[sample.parts["trunk"]]
    over = back[np.abs(back[:, 0] - forward) < half, 1]
    return _moved(prop, forward, float(over.min()) + SINK if len(over) else prop.up)


def _fits_heel(side: str) -> Callable[[Figure, Prop, Sample], Prop]:
    def step(figure: Figure, prop: Prop, sample: Sample) -> Prop:
        """A step from which the heel just reaches the floor, in the last pose."""
        foot = flesh_at(figure, len(figure.poses) - 1, sample).vertices[sample.parts[f"{side} foot"], 1]
        return _moved(prop, prop.forward, prop.up - float(foot.min()))

    return step


def _fits_knee(side: str) -> Callable[[Figure, Prop, Sample], Prop]:
    def touching(figure: Figure, prop: Prop, sample: Sample) -> Prop:
        """A wall that the knee touches where it is furthest ahead, or a bench under the leg where its angles count."""
        if prop.kind == "bench":
            leg = sample.parts[f"{side} thigh"] | sample.parts[f"{side} shank"] | sample.parts[f"{side} foot"]
            rests = [getattr(pose, f"{side}_leg").rests for pose in figure.poses]
            first = next((pose for pose, surface in enumerate(rests) if surface != "bench"), 0)
            points, (length, width) = flesh_at(figure, first, sample).vertices[leg], prop.size
            away = np.abs(points - [prop.forward, 0.0, prop.out])
            over = points[(away[:, 0] < length / 2) & (away[:, 2] < width / 2), 1]
            return _moved(prop, prop.forward, float(over.min()) + SINK) if len(over) else prop
        knees = [
            flesh_at(figure, pose, sample).vertices[knee_of(sample, side), 0].max() for pose in range(len(figure.poses))
        ]
        return _moved(prop, float(max(knees)), prop.up)

    return touching


def _fits_hands(figure: Figure, prop: Prop, sample: Sample) -> Prop:
    """A wall where the hands that lie on it are in the first pose."""
    skeleton, hands = key_skeletons(figure, sample.whole.body)[0], postures(figure)[0].hands
    ahead = 1 if prop.faces == "backward" else -1
    lie = [side for side in LEFT_OR_RIGHT if hands[side] in ABOVE]
    reached = [skeleton[f"{side}_hand"].start[0] + ahead * wrist_above(skeleton, side, hands[side]) for side in lie]
    return _moved(prop, sum(reached) / len(reached), prop.up) if reached else prop


def _moved(prop: Prop, forward: float, up: float) -> Prop:
    return prop.model_copy(update={"forward": round(forward, 6), "up": round(up, 6), "fits": None})


_FITS: Mapping[str, Callable[[Figure, Prop, Sample], Prop]] = {
    "hips": _fits_hips,
    "back": _fits_back,
    "left-heel": _fits_heel("left"),
    "right-heel": _fits_heel("right"),
    "left-knee": _fits_knee("left"),
    "right-knee": _fits_knee("right"),
    "hands": _fits_hands,
}
