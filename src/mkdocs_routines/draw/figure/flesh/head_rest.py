"""Rest of the head: how far it nods or tilts until it lies on the mat, on a hand or on the floor."""

from mkdocs_routines.draw.figure.flesh.moment import flesh_at
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.model.figure import Figure

_LIES = ("pelvis", "shoulders")
"""Anchors of a trunk that lies, and with it the head."""
_ON_HAND, _ON_HANDS, _ON_ARM, _ON_MAT = 0.020, 0.048, 0.052, -0.0025
"""Height of the lowest of the head above the mat, in body heights: hands and arms are so thick, and hair gives way."""
_MOST = {"head_nod": (-50.0, 50.0), "head_tilt": (-48.0, 48.0)}
"""Degrees within which a neck bends."""
_ROUNDS, _STRIDE = 9, 25.0
"""Steps of the search, and the most degrees in one: on the curve of a skull the next one may overshoot."""


def with_heads_at_rest(figure: Figure, sample: Sample) -> Figure:
    """The figure with the head of a body that lies on its trunk at rest, until a pose says how far it nods."""
    if figure.body == "upright" or figure.anchor not in _LIES:
        return figure
    name = "head_tilt" if figure.body.endswith("-side") else "head_nod"
    for index, pose in enumerate(figure.poses):
        if pose.head_nod is not None or pose.head_tilt is not None:
            break
        figure = _resting(figure, index, name, sample)
    return figure


def _resting(figure: Figure, pose: int, name: str, sample: Sample) -> Figure:
    """The figure with the head at rest in one pose, by the secant method."""
    under = sum(hand in ("under-head", "behind-head") for hand in postures(figure)[pose].hands.values())
    on_one = _ON_ARM if name == "head_tilt" else _ON_HAND
    wanted = (_ON_MAT, on_one, _ON_HANDS if figure.body == "face-down" else _ON_HAND)[under]
    least, most = _MOST[name]

    def turned(angle: float) -> Figure:
        changed = figure.poses[pose].model_copy(update={name: round(angle, 3)})
        return figure.model_copy(update={"poses": (*figure.poses[:pose], changed, *figure.poses[pose + 1 :])})

    def gap(angle: float) -> float:
        return float(flesh_at(turned(angle), pose, sample).vertices[sample.parts["head"], 1].min()) - wanted

    before, angle = 0.0, 8.0
    gap_before = gap(before)
    for _ in range(_ROUNDS):
        gap_now = gap(angle)
        if abs(gap_now) < 2e-4 or abs(gap_now - gap_before) < 1e-7:
            break
        step = -gap_now * (angle - before) / (gap_now - gap_before)
        before, gap_before = angle, gap_now
        angle = min(max(angle + min(max(step, -_STRIDE), _STRIDE), least), most)
    return turned(angle)
