"""SVG elements of the panels of a picture."""

import re
from collections.abc import Iterable, Mapping, Sequence

from mkdocs_routines.draw.figure.drawing.picture import Panel
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.geometry.piece import STILL, Piece, Placement

_NOT_PLAIN = re.compile(r"[^\w\s.,;()’-]")


def escaped(text: str) -> str:
    """Text in which nothing has a meaning, neither in SVG nor in the Markdown around it."""
    return _NOT_PLAIN.sub(lambda match: f"&#{ord(match[0])};", text)


def panel_elements(panel: Panel, view_box: ViewBox, motions: Mapping[str, str]) -> str:
    """The floor and the pieces of a panel. `motions`: moving piece → its `data-way`, as `motion_data` gives it."""
    floor = f'<path class="f-floor" d="M{view_box.left} 0h{view_box.width}"/>'
    return floor + _groups(panel.behind, {}) + _groups(panel.moving, motions) + _groups(panel.over, {})


def _groups(pieces: Iterable[Piece], motions: Mapping[str, str]) -> str:
    return "".join(_group(piece, motions.get(piece.name)) for piece in pieces)


def _group(piece: Piece, motion: str | None) -> str:
    paths = "".join(f'<path class="{_classes(shape.look)}" d="{shape.path}"/>' for shape in piece.shapes)
    at = piece.placement
    if (at.x, at.y, at.angle) == (STILL.x, STILL.y, STILL.angle):
        return paths
    data = f' data-way="{motion}"' if motion else ""
    rotation = f"rotate({_number(at.angle)})" if at.angle else ""
    return f'<g transform="translate({at.x:.0f} {at.y:.0f}){rotation}"{data}>{paths}</g>'


def _classes(look: str) -> str:
    return " ".join(f"f-{name}" for name in look.split())


def motion_data(samples: Sequence[Mapping[str, Placement]]) -> dict[str, str]:
    """Piece → its placements as `figure.js` reads them: `x y degrees stretch`, with a semicolon between samples.

    Angles are unwrapped, so that no piece turns the long way round. A piece that stays is left out.
    """
    motions: dict[str, str] = {}
    for name, first in samples[0].items():
        rows: list[tuple[float, float, float, float]] = []
        for sample in samples:
            at = sample[name]
            angle = at.angle if not rows else rows[-1][2] + (at.angle - rows[-1][2] + 180) % 360 - 180
            rows.append((at.x, at.y, angle, at.length / first.length if first.length > 1 else 1.0))
        if any(max(abs(a - b) for a, b in zip(row, rows[0], strict=True)) > 0.05 for row in rows):
            motions[name] = ";".join(f"{x:.0f} {y:.0f} {_number(a)} {_number(s, 2)}" for x, y, a, s in rows)
    return motions


def _number(value: float, digits: int = 1) -> str:
    number = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if number in ("-0", "") else number
