"""Picture of the pelvis lever: somebody on one leg from the front, with the pull, the weight and their two arms."""

from mkdocs_routines.domain.mechanics.reading import Constants, State
from mkdocs_routines.domain.mechanics.stance_lever import stance
from mkdocs_routines.draw.mechanics import gauge
from mkdocs_routines.draw.mechanics.bones import FEMUR, HALF_PELVIS
from mkdocs_routines.draw.mechanics.picture import (
    Moves,
    Picture,
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

SCALE = 0.5
HIP = (136.0, 232.0)
KNEE = (HIP[0], HIP[1] + FEMUR * SCALE)
SHOULDERS = (-86.0, -272.0), (86.0, -272.0)
HAND = 338
GAUGE = 436.0
MOST = 6
"""End of the number line, in body weights."""
LEVERS = HIP[1] + 64
MEASURED = 2.38
"""Body weights that four people with instrumented hips had when they walked; on one leg they had slightly less."""

PICTURE = Picture(
    500,
    (
        path("stick", name="stick"),
        skin("arm", "near-arm"),
        skin("arm", "far-arm"),
        skin("head-front", "head"),
        skin("trunk-front", "trunk"),
        skin("thigh-front", "free-thigh"),
        skin("shin-front", "shin-skin"),
        skin("thigh-front", "thigh-skin"),
        bone("tibia-front", "shin"),
        bone("femur-front", "free-bone"),
        bone("pelvis-front", "pelvis"),
        bone("femur-front", "thigh"),
        bone("patella-front", "kneecap"),
        path("gluteus", name="muscle"),
        path("fibres", name="fibres"),
        disc("weight", 0, "load"),
        path("force-over", name="weight-over"),
        path("force", name="weight"),
        path("pull", name="pull"),
        path("levers-over", name="levers-over"),
        path("weight-lever", name="weight-lever"),
        path("hip-lever", name="muscle-lever"),
        disc("hip-joint", 6, at=HIP),
        label("muscles", (12, 186), "hip-word"),
        label("pull", (12, 204), "hip-word"),
        label("carried weight", None, "label", "start", "weight-word"),
        label("two levers", None, "label", "start", "levers-word"),
        *gauge.line("In the hip joint, times body weight", GAUGE, MOST, 1),
        path("measured", f"M{fixed(gauge.place(MEASURED, MOST))} {fixed(GAUGE - 3)}v{gauge.THICK + 6:g}"),
        label("4 people, level: just under 2.38", (gauge.place(MEASURED, MOST), GAUGE + 52), "label", "middle"),
    ),
)


def moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state."""
    now = stance(state, constants)
    drop, tips = state["drop"], -state["lean"]
    middle = turned((HALF_PELVIS, 0), drop, HIP, SCALE)
    free = turned((2 * HALF_PELVIS, 0), drop, HIP, SCALE)
    near, far = (turned(shoulder, tips, middle, SCALE) for shoulder in SHOULDERS)
    hand = (near if state["load"] < 0 else far)[0], (near if state["load"] < 0 else far)[1] + HAND * SCALE
    grip = (far[0] + 46, far[1] + 0.94 * HAND * SCALE)
    across = HIP[0] + now.arm / constants["height"] * 1000 * SCALE
    muscle = HIP[0] - constants["muscle-arm"] / constants["height"] * 1000 * SCALE
    top = HIP[1] - 92

    def on_pelvis(x: float, y: float) -> Point:
        return turned((x, y), drop, middle, SCALE)

    trochanter, crest = (HIP[0] - 40 * SCALE, HIP[1] + 8 * SCALE), on_pelvis(-70, -84)
    reach = 0.4 + 0.2 * now.pull
    tip = (trochanter[0] + (crest[0] - trochanter[0]) * reach, trochanter[1] + (crest[1] - trochanter[1]) * reach)
    outline = (on_pelvis(-46, -94), on_pelvis(-78, -90), on_pelvis(-88, -64), on_pelvis(-84, -50), on_pelvis(-44, -46))
    a, b, c, d, e = (f"{fixed(x)} {fixed(y)}" for x, y in outline)
    behind = f"{fixed(trochanter[0] - 2)} {fixed(trochanter[1] + 6)}"
    before = f"{fixed(trochanter[0] + 5)} {fixed(trochanter[1] - 2)}"
    low, high = now.hip * constants["range-low"], now.hip * constants["range-high"]
    weight = arrow((across, top), (across, top + 20 + 64 * now.carried))
    levers = way((muscle, LEVERS), (across, LEVERS)) + "".join(map(_mark, (muscle, HIP[0], across)))
    return {
        "stick": {"d": way(grip, (grip[0] + 8, 410)) if state["stick"] > 0 else ""},
        "near-arm": {"transform": placed(near, 0, 1, SCALE)},
        "far-arm": {"transform": placed(far, -15 if state["stick"] > 0 else 0, 1, SCALE)},
        "head": {"transform": placed(middle, tips, 1, SCALE)},
        "trunk": {"transform": placed(middle, tips, 1, SCALE)},
        "free-thigh": {"transform": placed(free, -4, 0.9, SCALE, mirrored=True)},
        "free-bone": {"transform": placed(free, -4, 0.9, SCALE, mirrored=True)},
        "shin-skin": {"transform": placed(KNEE, 0, 1, SCALE)},
        "thigh-skin": {"transform": placed(HIP, 0, 1, SCALE)},
        "shin": {"transform": placed(KNEE, 0, 1, SCALE)},
        "pelvis": {"transform": placed(middle, drop, 1, SCALE)},
        "thigh": {"transform": placed(HIP, 0, 1, SCALE)},
        "kneecap": {"transform": placed((KNEE[0], KNEE[1] - 6), 0, 1, SCALE)},
        "muscle": {"d": f"M{a}C{b} {c} {d}L{behind}L{before}L{e}Z"},
        "fibres": {"d": "".join(way(on_pelvis(x, y), trochanter) for x, y in ((-78, -70), (-66, -76), (-56, -62)))},
        "load": {**here((hand[0], hand[1] + 8)), "r": fixed(1.6 * abs(state["load"]) ** 0.72)},
        "weight-over": {"d": weight},
        "weight": {"d": weight},
        "pull": {"d": arrow(trochanter, tip) if now.moment > 0 else ""},
        "levers-over": {"d": levers},
        "weight-lever": {"d": way((HIP[0], LEVERS), (across, LEVERS)) + _mark(across)},
        "muscle-lever": {"d": _mark(muscle) + way((muscle, LEVERS), (HIP[0], LEVERS))},
        "weight-word": {"x": fixed(across + 9), "y": fixed(top + 10)},
        "levers-word": {"x": fixed(across + 9), "y": fixed(LEVERS + 5)},
        "band": gauge.band(low, high, MOST, GAUGE),
    }


def _mark(x: float) -> str:
    """Upright mark at the end of a lever."""
    return way((x, LEVERS - 6), (x, LEVERS + 6))
