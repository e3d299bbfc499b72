"""SVG elements of the panels of a picture."""

import re

from mkdocs_routines.draw.figure.drawing.picture import Panel
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.geometry.piece import STILL, Piece

_NOT_PLAIN = re.compile(r"[^\w\s.,;()’-]")


def escaped(text: str) -> str:
    """Text in which nothing has a meaning, neither in SVG nor in the Markdown around it."""
    return _NOT_PLAIN.sub(lambda match: f"&#{ord(match[0])};", text)


def panel_elements(panel: Panel, view_box: ViewBox) -> str:
    """The floor and the pieces of a panel, the farthest first."""
    floor = f'<path class="f-floor" d="M{view_box.left} 0h{view_box.width}"/>'
    return floor + "".join(map(_group, (*panel.behind, *panel.moving, *panel.over)))


def _group(piece: Piece) -> str:
    paths = "".join(f'<path class="{_classes(shape.look)}" d="{shape.path}"/>' for shape in piece.shapes)
    at = piece.placement
    if (at.x, at.y, at.angle) == (STILL.x, STILL.y, STILL.angle):
        return paths
    rotation = f"rotate({_number(at.angle)})" if at.angle else ""
    return f'<g transform="translate({at.x:.0f} {at.y:.0f}){rotation}">{paths}</g>'


def _classes(look: str) -> str:
    return " ".join(f"f-{name}" for name in look.split())


def _number(value: float) -> str:
    number = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if number in ("-0", "") else number
