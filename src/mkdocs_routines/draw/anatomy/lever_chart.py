"""Chart of the levers of a muscle by the bend of its joint, from the picture with the joint straight to the bent one.

Its axis is marked "model": the values are the mean of the paths of MyoLeg, calculated with one skeleton, minus the
change of length by the change of angle.
"""

from collections.abc import Sequence
from math import ceil, floor

from mkdocs_routines.draw.chart.text import escaped
from mkdocs_routines.draw.chart.text import number as written
from mkdocs_routines.model.plate import Bends, Lever

Point = tuple[float, float]

_WIDTH, _HEIGHT = 360, 168
_LEFT, _RIGHT, _TOP, _BOTTOM = 30.0, 346.0, 42.0, 142.0
_LETTER = 7.0
"""Width of a letter."""
_ROOM_BELOW = 1.0
"""Centimetres below a second curve that passes 0, for its word."""
_STEP = 10
"""Degrees between values."""


def lever_chart(bends: Bends, id_: str) -> str:
    """The chart as inline SVG, coloured by the style sheet of the page; nothing without levers."""
    if not bends.levers:
        return ""
    levers = [_upright(lever) for lever in bends.levers]
    lowest = min(min(values) for values, _, _ in levers)
    low = floor(lowest - _ROOM_BELOW) if lowest < 0 and len(levers) > 1 else min(0, floor(lowest))
    high = ceil(max(max(values) for values, _, _ in levers))
    most = _STEP * (len(bends.levers[0].centimetres) - 1)

    def at(bend: float, value: float) -> Point:
        return _LEFT + bend / most * (_RIGHT - _LEFT), _BOTTOM - (value - low) / (high - low) * (_BOTTOM - _TOP)

    curves = [[at(_STEP * index, value) for index, value in enumerate(values)] for values, _, _ in levers]
    ticks = [tick for tick in range(low, high + 1) if tick % 2 == 0]
    title = f"Levers of the muscle in the model, by how far the {bends.joint} is bent"
    pieces = [
        *(_line("bends__axis", at(0, tick), at(most, tick)) for tick in ticks),
        *(_text("bends__scale", (_LEFT - 8, at(0, tick)[1] + 4), written(tick), "end") for tick in ticks),
        *(_text("bends__scale", (at(bend, 0)[0], _HEIGHT - 6), f"{bend}°", "middle") for bend in (0, most // 2, most)),
        _text("bends__scale", (2, 16), "Lever, cm (model)", "start"),
    ]
    for number, (curve, (_, towards, away)) in enumerate(zip(curves, levers, strict=True), start=1):
        pieces.append(f'<path class="bends__curve bends__curve--{number}" d="{_way(curve)}"/>')
        pieces += (
            f'<circle class="bends__dot bends__curve--{number}" cx="{x:.0f}" cy="{y:.0f}" r="5"/>'
            for x, y in (curve[0], curve[-1])
        )
        pieces += _names(curve, curves, number, towards, away)
    return (
        f'<svg class="bends__chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="{id_}">'
        f'<title id="{id_}">{escaped(title)}</title>{"".join(pieces)}</svg>'
    )


def _upright(lever: Lever) -> tuple[Sequence[float], str, str | None]:
    """Values, and what the muscle does above and below 0: a lever that is always below is drawn upwards."""
    if lever.towards is None:
        return [-value for value in lever.centimetres], lever.away or "", None
    return lever.centimetres, lever.towards, lever.away


def _names(
    curve: Sequence[Point], curves: Sequence[Sequence[Point]], number: int, towards: str, away: str | None
) -> list[str]:
    """What the lever does: above all curves for the first, below them for the second, where it does it."""
    look = f"bends__word bends__word--{number}"
    over = number == 1
    at_end = away is not None or not over
    names = [_text(look, _beside(curves, towards, at_end, over), towards, "end" if at_end else "start")]
    if away is not None:
        names.append(_text(look, _beside([curve], away, False, over), away, "start"))
    return names


def _beside(curves: Sequence[Sequence[Point]], word: str, at_end: bool, over: bool) -> Point:
    """The place of a word at the left or right edge, clear of curves over its width."""
    wide = len(word) * _LETTER
    near = [y for curve in curves for x, y in curve if (_RIGHT - x if at_end else x - _LEFT) <= wide + 12]
    return _RIGHT if at_end else _LEFT + 4, min(near) - 10 if over else max(near) + 19


def _way(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _line(look: str, start: Point, end: Point) -> str:
    return f'<path class="{look}" d="{_way((start, end))}"/>'


def _text(look: str, at: Point, text: str, anchor: str) -> str:
    return f'<text class="{look}" x="{at[0]:.0f}" y="{at[1]:.0f}" text-anchor="{anchor}">{escaped(text)}</text>'
