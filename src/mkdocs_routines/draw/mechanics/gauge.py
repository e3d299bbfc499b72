"""Gauge below a picture: a number line with the range of a result, or two shares side by side."""

from collections.abc import Mapping, Sequence

from mkdocs_routines.draw.mechanics.picture import WIDTH, Piece, fixed, label, path

EDGE = 24.0
"""From the edge of the picture to the ends of the line."""
THICK = 16.0


def place(value: float, most: float) -> float:
    """Where a value stands on a line from 0 to `most`."""
    return EDGE + min(max(value, 0), most) / most * (WIDTH - 2 * EDGE)


def line(title: str, y: float, most: int, step: int) -> Sequence[Piece]:
    """A number line below its title, from 0 to `most`, with a number at every step."""
    ticks = range(0, most + 1, step)
    return (
        path("cover", bar(0, WIDTH, y - 24, 90)),
        label(title, (EDGE, y - 8), "label"),
        path("track", bar(EDGE, WIDTH - EDGE, y)),
        path("band", name="band"),
        *(path("tick", f"M{fixed(place(tick, most))} {fixed(y + THICK)}v5") for tick in ticks),
        *(label(f"{tick}", (place(tick, most), y + THICK + 19), "scale", "middle") for tick in ticks),
    )


def bar(left: float, right: float, y: float, thick: float = THICK) -> str:
    """Path of a bar from left to right; its top is at y."""
    return f"M{fixed(left)} {fixed(y)}H{fixed(right)}v{thick:g}H{fixed(left)}Z"


def band(low: float, high: float, most: float, y: float) -> Mapping[str, str]:
    """Attributes of the range of a result."""
    return {"d": bar(place(low, most), place(high, most), y)}


def shares(y: float) -> Sequence[Piece]:
    """Two shares of a whole, knee at the left and hip at the right."""
    return (
        path("cover", bar(0, WIDTH, y - 24, 70)),
        path("knee-share", name="knee-share"),
        path("hip-share", name="hip-share"),
        label("knee", (EDGE, y - 8), "knee-word", "start", "knee-word"),
        label("hip", (WIDTH - EDGE, y - 8), "hip-word", "end", "hip-word"),
    )


def share_moves(knee: float, knee_words: str, hip_words: str, y: float) -> Mapping[str, Mapping[str, str]]:
    """Where the shares meet, and what stands above them. `knee` is its share, from 0 to 1."""
    middle = place(knee, 1)
    return {
        "knee-share": {"d": bar(EDGE, middle, y, 20)},
        "hip-share": {"d": bar(middle, WIDTH - EDGE, y, 20)},
        "knee-word": {"text": knee_words},
        "hip-word": {"text": hip_words},
    }
