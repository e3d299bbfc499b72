"""Pictures of a squat from the side: the force on the kneecap joint, and the shares of knee and hip."""

from collections.abc import Sequence
from math import cos, degrees, radians, sin

from mkdocs_routines.domain.mechanics.reading import Constants, State, fives
from mkdocs_routines.domain.mechanics.squat import knee_share, kneecap_force, squat
from mkdocs_routines.draw.mechanics import gauge
from mkdocs_routines.draw.mechanics.bones import FEMUR, SOLE, TIBIA
from mkdocs_routines.draw.mechanics.picture import (
    Moves,
    Picture,
    Piece,
    Point,
    arrow,
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

SCALE = 0.39
ANKLE = (158.0, 372.0)
FLOOR = ANKLE[1] + SOLE * SCALE
SHOULDER = (0.0, -288.0)
GAUGE = 432.0
MOST = 10
"""End of the number line, in body weights."""
PRESS = 10.0
"""Length of the arrow on the kneecap for each body weight."""
SEAT = 26.0
"""Radius of the soft outline behind the hip."""

_BODY: Sequence[Piece] = (
    path("floor", way((0, FLOOR), (360, FLOOR))),
    skin("head-side", "head"),
    skin("trunk-side", "trunk"),
    skin("thigh-side", "thigh-skin"),
    skin("shin-side", "shin-skin"),
    disc("skin", SEAT, "seat"),
    bone("foot-side", "foot"),
    bone("pelvis-side", "pelvis"),
    bone("tibia-side", "shin"),
    bone("femur-side", "thigh"),
    path("gluteus", name="gluteus"),
    path("quadriceps", name="quadriceps"),
    path("tendon", name="tendon"),
    bone("patella-side", "kneecap"),
    skin("arm", "arm"),
)
_LEVERS: Sequence[Piece] = (
    path("dashes", name="push-line"),
    path("force", name="push"),
    label("the floor pushes up", (0, FLOOR + 16), "label", "middle", "push-word"),
    path("knee-lever", name="knee-lever"),
    path("hip-lever", name="hip-lever"),
    disc("knee-joint", 6, "knee"),
    disc("hip-joint", 6, "hip"),
)
KNEECAP_PICTURE = Picture(
    480,
    (
        *_BODY,
        path("press", name="press"),
        label("force", None, "knee-word", "start", "press-word"),
        *gauge.line("On the kneecap joint, times body weight", GAUGE, MOST, 2),
    ),
)
SHARES_PICTURE = Picture(466, (*_BODY, *_LEVERS, *gauge.shares(GAUGE)))


def kneecap_moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state, and the range of the force."""
    force = kneecap_force(state["bend"], state["lean"], constants)
    body, kneecap, looks = _body(state, constants)
    start, end = (
        (kneecap[0] + away * cos(radians(looks)), kneecap[1] + away * sin(radians(looks)))
        for away in (5 + PRESS * force, 5)
    )
    low, high = force * constants["band-low"], force * constants["band-high"]
    return {
        **body,
        "press": {"d": arrow(start, end if force > 0 else start)},
        "press-word": {"x": fixed(kneecap[0] + 8), "y": fixed(kneecap[1] - 22)},
        "band": gauge.band(low, high, MOST, GAUGE),
    }


def shares_moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state, the two levers, and the shares."""
    body, _, _ = _body(state, constants)
    share = knee_share(state["bend"], state["lean"], constants)
    _, knee, hip = _joints(state, constants)
    x = ANKLE[0] + constants["pressure"] * 1000 * SCALE
    words = f"knee {fives(share)}%", f"hip {fives(1 - share)}%"
    return {
        **body,
        "push-line": {"d": way((x, FLOOR), (x, min(hip[1], knee[1]) - 40))},
        "push": {"d": arrow((x, FLOOR), (x, FLOOR - 46))},
        "push-word": {"x": fixed(x)},
        "knee-lever": {"d": way((x, knee[1]), knee)},
        "hip-lever": {"d": way((x, hip[1]), hip)},
        "knee": here(knee),
        "hip": here(hip),
        **gauge.share_moves(share, *words, GAUGE),
    }


def _joints(state: State, constants: Constants) -> tuple[float, Point, Point]:
    """Tilt of the shin in degrees, and where knee and hip are."""
    tilt = degrees(squat(state["bend"], state["lean"], constants).tilt)
    knee = turned((0, -TIBIA), tilt, ANKLE, SCALE)
    return tilt, knee, turned((0, -FEMUR), tilt - state["bend"], knee, SCALE)


def _body(state: State, constants: Constants) -> tuple[Moves, Point, float]:
    """Where the body is, the middle of the kneecap, and where it looks, in degrees clockwise from ahead."""
    tilt, knee, hip = _joints(state, constants)
    lean, thigh = state["lean"], tilt - state["bend"]
    looks = tilt - 0.55 * state["bend"]
    kneecap = turned((31, -2), looks, knee, SCALE)
    top, tip = turned((0, -13), looks, kneecap, SCALE), turned((-2, 13), looks, kneecap, SCALE)

    def on_thigh(x: float, y: float) -> str:
        return _written(turned((x, y), thigh, hip, SCALE))

    def on_pelvis(x: float, y: float) -> str:
        return _written(turned((x, y), lean, hip, SCALE))

    shoulder = turned(SHOULDER, lean, hip, SCALE)
    front = f"M{on_thigh(4, 26)}C{on_thigh(46, 60)} {on_thigh(52, 170)} {_written(top)}"
    back = f"C{on_thigh(24, 196)} {on_thigh(10, 100)} {on_thigh(4, 26)}Z"
    between = (lean + thigh) / 2

    def behind(x: float, y: float) -> str:
        return _written(turned((x, y), between, hip, SCALE))

    outer = f"M{on_pelvis(-48, -66)}C{on_pelvis(-76, -50)} {behind(-86, -22)} {behind(-80, 18)}"
    lower = f"C{behind(-76, 44)} {on_thigh(-46, 62)} {on_thigh(-12, 96)}"
    inner = f"C{on_thigh(-14, 50)} {behind(-34, 18)} {on_pelvis(-48, -66)}Z"
    return (
        {
            "head": {"transform": placed(shoulder, lean * 0.5, 1, SCALE) + " translate(0 288)"},
            "trunk": {"transform": placed(hip, lean, 1, SCALE)},
            "thigh-skin": {"transform": placed(hip, thigh, 1, SCALE)},
            "shin-skin": {"transform": placed(knee, tilt, 1, SCALE)},
            "seat": here(turned((-26, 4), between, hip, SCALE)),
            "gluteus": {"d": outer + lower + inner},
            "foot": {"transform": placed(ANKLE, 0, 1, SCALE)},
            "pelvis": {"transform": placed(hip, lean, 1, SCALE)},
            "shin": {"transform": placed(knee, tilt, 1, SCALE)},
            "thigh": {"transform": placed(hip, thigh, 1, SCALE)},
            "quadriceps": {"d": front + back},
            "tendon": {"d": way(tip, turned((15, 32), tilt, knee, SCALE))},
            "kneecap": {"transform": placed(kneecap, looks, 1, SCALE)},
            "arm": {"transform": placed(shoulder, -88, 1, SCALE)},
        },
        kneecap,
        looks,
    )


def _written(point: Point) -> str:
    return f"{fixed(point[0])} {fixed(point[1])}"
