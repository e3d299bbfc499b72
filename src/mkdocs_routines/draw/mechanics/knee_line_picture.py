"""Picture of the knee line: a leg from the front, with the line from hip to knee to ankle and its angle."""

from math import atan2, cos, degrees, hypot, radians, sin

from mkdocs_routines.domain.mechanics.knee_line import Vector, directions, video_angle
from mkdocs_routines.domain.mechanics.reading import Constants, State, whole
from mkdocs_routines.draw.mechanics.bones import FEMUR, HALF_PELVIS, SOLE, TIBIA, TRUNK
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
    text_at,
    turned,
    way,
)

SCALE = 0.56
MIDDLE, ANKLE_Y = 150.0, 356.0
"""Half-way between hip and ankle across the picture, and the height of the ankle."""
LABEL = 278.0
KNEECAP = 24
"""How far the kneecap stands before the knee, in thousandths of body height."""
BEYOND = 0.625
"""Length of the line that goes straight on beyond the knee, in lengths of the thigh in the picture."""
SIDE, SIDE_SCALE = (296.0, 150.0), 0.13
"""Ankle of the small figure that stands for the same leg from the side, and its size."""
RADIUS = 74
"""Of the arc between the line of the thigh and the shin."""

PICTURE = Picture(
    400,
    (
        path("floor", way((0, ANKLE_Y + SOLE * SCALE), (360, ANKLE_Y + SOLE * SCALE))),
        skin("trunk-front", "trunk"),
        skin("shin-front", "free-shin"),
        skin("thigh-front", "free-thigh"),
        skin("shin-front", "shin-skin"),
        skin("thigh-front", "thigh-skin"),
        bone("foot-front", "foot"),
        bone("tibia-front", "shin"),
        bone("pelvis-front", "pelvis"),
        bone("femur-front", "thigh"),
        bone("patella-front", "kneecap"),
        path("wedge", name="wedge"),
        path("dashes", name="straight-on"),
        path("line-over", name="line-over"),
        path("line", name="line"),
        disc("hip-joint", 6, "hip"),
        disc("knee-joint", 5.5, "knee"),
        disc("ankle-joint", 5, "ankle"),
        label("", None, "number", "start", "angle"),
        label("on video", None, "label", "start", "angle-label"),
        path("line", name="side"),
        disc("ankle-joint", 8, "side-head"),
        label("from the side", (SIDE[0], SIDE[1] + 22), "label", "middle"),
    ),
)


def moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state."""
    thigh, shin, ahead = directions(state, constants)
    width = (shin[2] * TIBIA + thigh[2] * FEMUR) * SCALE
    ankle = (MIDDLE - width / 2, ANKLE_Y)
    knee = _up(ankle, shin, TIBIA)
    hip = _up(knee, thigh, FEMUR)
    drop, line = state["drop"], video_angle(state, constants)
    middle = (hip[0] + HALF_PELVIS * SCALE * cos(radians(drop)), hip[1] + HALF_PELVIS * SCALE * sin(radians(drop)))
    free = (2 * middle[0] - hip[0], 2 * middle[1] - hip[1])
    leaning = cos(radians(state["lean"]))
    on = (knee[0] + BEYOND * (knee[0] - hip[0]), knee[1] + BEYOND * (knee[1] - hip[1]))
    along_thigh, along_shin = _along(thigh), _along(shin)
    return {
        "trunk": {"transform": placed(middle, 0, leaning, SCALE)},
        "free-thigh": {"transform": placed(free, -2, 0.94, SCALE, mirrored=True)},
        "free-shin": {"transform": placed(turned((0, 0.94 * FEMUR), -2, free, SCALE), -2, 0.6, SCALE, mirrored=True)},
        "shin-skin": {"transform": placed(knee, *along_shin, SCALE)},
        "thigh-skin": {"transform": placed(hip, *along_thigh, SCALE)},
        "foot": {"transform": placed(ankle, 0, 1, SCALE)},
        "shin": {"transform": placed(knee, *along_shin, SCALE)},
        "pelvis": {"transform": placed(middle, drop, 1, SCALE)},
        "thigh": {"transform": placed(hip, *along_thigh, SCALE)},
        "kneecap": {
            "transform": placed(
                (knee[0] - KNEECAP * SCALE * ahead[2], knee[1] - KNEECAP * SCALE * ahead[1] - 3),
                (along_thigh[0] + along_shin[0]) / 2,
                1,
                SCALE,
            )
        },
        "wedge": {"d": _wedge(knee, along_thigh[0], along_shin[0])},
        "straight-on": {"d": way(knee, on)},
        "line-over": {"d": way(hip, knee, ankle)},
        "line": {"d": way(hip, knee, ankle)},
        "hip": here(hip),
        "knee": here(knee),
        "ankle": here(ankle),
        "angle": text_at((LABEL, knee[1] + 18), f"{whole(abs(line))}°"),
        "angle-label": {"x": fixed(LABEL), "y": fixed(knee[1] + 36)},
        **_side(state, constants),
    }


def _side(state: State, constants: Constants) -> Moves:
    """The same leg from the side, looking to the right."""
    thigh, lean = constants["thigh-share"] * state["bend"], state["lean"]
    knee = turned((0, -TIBIA), state["bend"] - thigh, SIDE, SIDE_SCALE)
    hip = turned((0, -FEMUR), -thigh, knee, SIDE_SCALE)
    shoulder = turned((0, -TRUNK), lean, hip, SIDE_SCALE)
    return {
        "side": {"d": way(SIDE, knee, hip, shoulder)},
        "side-head": here(turned((0, -90), lean * 0.5, shoulder, SIDE_SCALE)),
    }


def _up(lower: Point, down: Vector, length: float) -> Point:
    """The upper end of a segment in the picture, whose right is the left of the body."""
    return lower[0] + down[2] * length * SCALE, lower[1] + down[1] * length * SCALE


def _along(down: Vector) -> tuple[float, float]:
    """Turn of a segment in the picture, clockwise from straight down in degrees, and how much it is shortened."""
    return degrees(atan2(down[2], -down[1])), hypot(down[1], down[2])


def _wedge(knee: Point, thigh: float, shin: float) -> str:
    """Sector at the knee between the line of the thigh and the shin."""
    angles = (radians(thigh), radians(shin))
    start, end = ((knee[0] - RADIUS * sin(angle), knee[1] + RADIUS * cos(angle)) for angle in angles)
    sweep = 1 if shin > thigh else 0
    arc = f"A{RADIUS} {RADIUS} 0 0 {sweep} {fixed(end[0])} {fixed(end[1])}"
    return f"{way(knee, start)}{arc}Z"
