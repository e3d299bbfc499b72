"""Picture of the groove under the kneecap: the end of a right thigh bone from below, turned under a kneecap that stays.

An illustration: neither the shapes nor the angle are measured, and nothing in it is a pressure.
"""

from math import cos, radians, sin

from mkdocs_routines.domain.mechanics.groove import turned as turned_in
from mkdocs_routines.domain.mechanics.reading import Constants, State
from mkdocs_routines.draw.mechanics.picture import Moves, Picture, Piece, fixed, label, path, way

SCALE = 2.1
MIDDLE = (180.0, 214.0)
THIGH = (
    "M-4-24C-11-25-16-35-25-38C-37-40-44-24-44-6C-46 14-42 38-29 40C-16 42-11 28-8 16C-5 9 4 9 7 16"
    "C9 28 14 40 26 38C39 36 43 14 41-4C40-18 33-30 23-31C14-32 5-25-4-24Z"
)
SHADE = (
    "M-29 40C-16 42-11 28-8 16C-5 9 4 9 7 16C9 28 14 40 26 38C39 36 43 14 41-4C38 12 30 26 22 24C14 6-14 6-26 28"
    "C-34 26-40 12-44-6C-46 14-42 38-29 40Z"
)
CARTILAGE = (
    "M-4-24C-11-25-16-35-25-38C-37-40-44-24-44-6C-41-20-36-33-26-33C-18-31-13-20-4-19C5-20 14-27 22-26"
    "C31-25 37-16 41-4C40-18 33-30 23-31C14-32 5-25-4-24Z"
)
KNEECAP = "M-40-57C-32-69 18-70 27-60C24-51 9-46-4-38C-18-44-36-48-40-57Z"
KNEECAP_SHADE = "M-40-57C-36-48-18-44-4-38C9-46 24-51 27-60C19-56 8-54-4-48C-18-53-30-54-40-57Z"
KNEECAP_CARTILAGE = "M-40-57C-36-48-18-44-4-38C9-46 24-51 27-60C20-54 8-50-4-43C-18-48-32-51-40-57Z"
LONG = 92.0
"""Of the line through the groove, upwards from the middle of the bone."""
RADIUS = 170.0
"""Of the arc between the two lines."""
_STILL = {"transform": f"translate({fixed(MIDDLE[0])} {fixed(MIDDLE[1])}) scale({SCALE})"}

KNEECAP_PIECES = (path("bone", KNEECAP), path("bone-shade", KNEECAP_SHADE), path("cartilage", KNEECAP_CARTILAGE))

PICTURE = Picture(
    372,
    (
        Piece(
            "g",
            name="thigh",
            within=(path("bone", THIGH), path("bone-shade", SHADE), path("cartilage", CARTILAGE)),
        ),
        Piece("g", still=_STILL, within=KNEECAP_PIECES),
        path("wedge", name="wedge"),
        path("dashes", way((MIDDLE[0] - 4 * SCALE, MIDDLE[1] - 30), (MIDDLE[0] - 4 * SCALE, 34))),
        path("hip-lever", name="groove-line"),
        label("kneecap", (MIDDLE[0] + 70, 88), "label"),
        label("cartilage", (MIDDLE[0] + 98, 172), "knee-word"),
        label("outer side", (16, MIDDLE[1] + 116), "label"),
        label("inner side", (344, MIDDLE[1] + 116), "label", "end"),
        label("thigh bone", (MIDDLE[0], MIDDLE[1] + 116), "label", "middle"),
        label("kneecap ridge", (MIDDLE[0] - 18, 28), "label", "end"),
        label("right knee from below, front at the top", (MIDDLE[0], MIDDLE[1] + 146), "label", "middle"),
        label("groove", None, "hip-word", "start", "groove-word"),
    ),
)


def moves(state: State, constants: Constants) -> Moves:
    """Where the pieces are in a state."""
    angle = turned_in(state)
    x, y = MIDDLE[0] - 4 * SCALE, MIDDLE[1]
    s, c = sin(radians(angle)), cos(radians(angle))
    far, near = (x + LONG * SCALE * s, y - LONG * SCALE * c), (x + 10 * SCALE * s, y - 10 * SCALE * c)
    end = (x + RADIUS * s, y - RADIUS * c)
    sector = f"A{RADIUS:g} {RADIUS:g} 0 0 1 {fixed(end[0])} {fixed(end[1])}"
    return {
        "thigh": {"transform": f"{_STILL['transform']} rotate({fixed(angle)} -4 0)"},
        "wedge": {"d": f"{way((x, y), (x, y - RADIUS))}{sector}Z"},
        "groove-line": {"d": way(near, far)},
        "groove-word": {"x": fixed(far[0] + 12), "y": "28.0"},
    }
