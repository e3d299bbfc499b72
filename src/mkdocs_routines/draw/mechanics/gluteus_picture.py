"""Picture of one muscle with two jobs: the hip from the side, and the two arms of the muscle by hip bend."""

from collections.abc import Sequence

from mkdocs_routines.domain.mechanics.gluteus_medius import LIFTS, TURNS, arm
from mkdocs_routines.domain.mechanics.reading import Constants, State
from mkdocs_routines.draw.chart.text import number
from mkdocs_routines.draw.mechanics.picture import (
    Moves,
    Picture,
    Point,
    bone,
    disc,
    fixed,
    here,
    label,
    path,
    placed,
    skin,
    turned,
    way,
)

SCALE = 0.6
HIP = (124.0, 110.0)
TROCHANTER = (-12.0, 7.0)
CREST: Sequence[Point] = ((34, -62), (14, -88), (-12, -92), (-36, -78))
"""Where fibres begin on the pelvis, from front to back."""
FIBRES: Sequence[Point] = ((24, -74), (2, -88), (-22, -84))
"""Where lines on the muscle begin."""
LEFT, RIGHT, TOP, BOTTOM = 44.0, 336.0, 338.0, 470.0
"""Edges of the chart."""
MOST, LEAST = 5.0, -2.0
"""Ends of its upright axis, in cm."""
SPAN = 90
"""Hip bend at its right edge, in degrees."""


def _at(bend: float, centimetres: float) -> Point:
    """A point of the chart."""
    return LEFT + bend / SPAN * (RIGHT - LEFT), BOTTOM - (centimetres - LEAST) / (MOST - LEAST) * (BOTTOM - TOP)


def _curve(coefficients: Sequence[float]) -> str:
    return way(*(_at(bend, arm(coefficients, bend)) for bend in range(0, SPAN + 1, 5)))


PICTURE = Picture(
    522,
    (
        skin("trunk-side", "trunk"),
        skin("thigh-side", "thigh-skin"),
        bone("pelvis-side", "pelvis"),
        bone("femur-side", "thigh"),
        path("gluteus", name="muscle"),
        path("fibres", name="fibres"),
        disc("hip-joint", 5, at=HIP),
        path("cover", "M0 296H360V522H0Z"),
        label("Leverage of the muscle, cm (model)", (20, 320), "label"),
        *(path("axis", way(_at(0, tick), _at(SPAN, tick))) for tick in (-2, 0, 2, 4)),
        *(label(number(tick), (LEFT - 8, _at(0, tick)[1] + 4), "scale", "end") for tick in (-2, 0, 2, 4)),
        *(label(f"{bend}°", (_at(bend, 0)[0], BOTTOM + 20), "scale", "middle") for bend in (0, 30, 60, 90)),
        label("hip bend", ((LEFT + RIGHT) / 2, BOTTOM + 40), "label", "middle"),
        path("cursor", name="cursor"),
        path("curve-hip", _curve(LIFTS)),
        path("curve-knee", _curve(TURNS)),
        label("moves the thigh out", (_at(6, 0)[0], _at(0, 4.6)[1]), "hip-word"),
        label("turns it in", (_at(86, 0)[0], _at(0, 4.25)[1]), "knee-word", "end"),
        label("turns it out", (_at(12, 0)[0], _at(0, -1.35)[1]), "knee-word"),
        disc("hip-joint", 6.5, "lifts"),
        disc("knee-joint", 6.5, "turns"),
    ),
)


def moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state."""
    bend = state["bend"]
    trochanter = turned(TROCHANTER, -bend, HIP, SCALE)
    crest = [turned(point, 0, HIP, SCALE) for point in CREST]
    a, b, c, d = (f"{fixed(x)} {fixed(y)}" for x, y in crest)
    tip = f"{fixed(trochanter[0])} {fixed(trochanter[1])}"
    below = f"{fixed(trochanter[0] - 4)} {fixed(trochanter[1] + 5)}"
    lifts, turns = _at(bend, arm(LIFTS, bend)), _at(bend, arm(TURNS, bend))
    return {
        "trunk": {"transform": placed(HIP, 0, 1, SCALE)},
        "thigh-skin": {"transform": placed(HIP, -bend, 1, SCALE)},
        "pelvis": {"transform": placed(HIP, 0, 1, SCALE)},
        "thigh": {"transform": placed(HIP, -bend, 1, SCALE)},
        "muscle": {"d": f"M{a}C{b} {c} {d}L{below}L{tip}Z"},
        "fibres": {"d": "".join(way(turned(point, 0, HIP, SCALE), trochanter) for point in FIBRES)},
        "cursor": {"d": way((lifts[0], TOP), (lifts[0], BOTTOM))},
        "lifts": here(lifts),
        "turns": here(turns),
    }
