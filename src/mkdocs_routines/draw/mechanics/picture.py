"""Picture of a mechanics model: pieces that stay, and pieces that a state moves, as one SVG.

A script moves the same pieces by the same names, so each attribute that a state sets is set by both. Colours are
classes of `assets/css/parts/model.css`. One unit is about a pixel on a phone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import cos, hypot, radians, sin

from mkdocs_routines.draw.chart.text import escaped
from mkdocs_routines.draw.mechanics.bones import BONES, SKIN

WIDTH = 360
Point = tuple[float, float]
Moves = Mapping[str, Mapping[str, str]]
"""Name of a piece → its attributes in a state. `text` is its text."""


@dataclass(frozen=True)
class Piece:
    """Element of a picture."""

    tag: str
    look: str = ""
    """Classes, without the prefix `model__`."""
    name: str = ""
    """Its name, where a state moves it."""
    still: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    within: tuple["Piece", ...] = ()


@dataclass(frozen=True)
class Picture:
    """Pieces in the order in which they are painted, and where a state moves them."""

    height: int
    pieces: tuple[Piece, ...]


def fixed(value: float) -> str:
    """A coordinate as it is written, with one decimal."""
    return f"{value:.1f}"


def placed(at: Point, angle: float = 0, along: float = 1, scale: float = 1, mirrored: bool = False) -> str:
    """Transform of a bone: moved to a joint, turned clockwise in degrees, and shortened along its axis."""
    stretch = f"scale({-scale if mirrored else scale:.3f} {scale * along:.3f})"
    return f"translate({fixed(at[0])} {fixed(at[1])}) rotate({fixed(angle)}) {stretch}"


def way(*points: Point) -> str:
    """Path through points, in straight lines."""
    return "M" + "L".join(f"{fixed(x)} {fixed(y)}" for x, y in points)


def arrow(start: Point, end: Point, head: float = 9) -> str:
    """Path of an arrow with an open head; nothing where it has no length."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < 2:
        return way(start, start)
    x, y = (end[0] - start[0]) / length * head, (end[1] - start[1]) / length * head
    left, right = (end[0] - x - y * 0.6, end[1] - y + x * 0.6), (end[0] - x + y * 0.6, end[1] - y - x * 0.6)
    return way(start, end) + way(left, end, right)


def turned(point: Point, angle: float, about: Point = (0, 0), scale: float = 1) -> Point:
    """A point turned clockwise about the origin, in degrees, scaled, and moved by `about`."""
    c, s = cos(radians(angle)) * scale, sin(radians(angle)) * scale
    return about[0] + c * point[0] - s * point[1], about[1] + s * point[0] + c * point[1]


def bone(kind: str, name: str) -> Piece:
    """A bone with its shade."""
    outline, shade = BONES[kind]
    shapes = (path("bone", outline), path("bone-shade", shade))
    return Piece("g", name=name, within=shapes)


def skin(kind: str, name: str) -> Piece:
    """The soft outline of a part of the body."""
    return path("skin", SKIN[kind], name)


def path(look: str, d: str = "", name: str = "") -> Piece:
    return Piece("path", look, name, {"d": d} if d else {})


def disc(look: str, radius: float, name: str = "", at: Point | None = None) -> Piece:
    centre = {"cx": fixed(at[0]), "cy": fixed(at[1])} if at else {}
    return Piece("circle", look, name, {"r": f"{radius:g}", **centre})


def label(text: str, at: Point | None, look: str = "label", anchor: str = "start", name: str = "") -> Piece:
    place = {"x": fixed(at[0]), "y": fixed(at[1])} if at else {}
    return Piece("text", look, name, {**place, "text-anchor": anchor}, text)


def here(at: Point) -> Mapping[str, str]:
    """Attributes of a disc at a point."""
    return {"cx": fixed(at[0]), "cy": fixed(at[1])}


def text_at(at: Point, text: str) -> Mapping[str, str]:
    """Attributes of a label at a point."""
    return {"x": fixed(at[0]), "y": fixed(at[1]), "text": text}


def svg(picture: Picture, moves: Moves, description: str) -> str:
    """The picture in a state, on one line."""
    box = f'viewBox="0 0 {WIDTH} {picture.height}"'
    opened = f'<svg class="model__svg" {box} role="img" aria-label="{escaped(description)}">'
    return opened + "".join(_elements(picture.pieces, moves)) + "</svg>"


def _elements(pieces: Iterable[Piece], moves: Moves) -> Iterable[str]:
    for piece in pieces:
        moved = moves.get(piece.name, {}) if piece.name else {}
        looks = " ".join(f"model__{look}" for look in piece.look.split())
        attributes = {
            **({"class": looks} if looks else {}),
            **({"data-part": piece.name} if piece.name else {}),
            **piece.still,
            **{name: value for name, value in moved.items() if name != "text"},
        }
        written = "".join(f' {name}="{value}"' for name, value in attributes.items())
        within = escaped(moved.get("text", piece.text)) + "".join(_elements(piece.within, moves))
        yield f"<{piece.tag}{written}>{within}</{piece.tag}>" if within else f"<{piece.tag}{written}/>"
