"""Drawings beside the rows of a chart: each once, and used again where its exercise or task comes again."""

from mkdocs_routines.draw.figure import Thumbnail

WIDE, HIGH = 58, 54
"""The box of a drawing, in units of the chart."""
COLUMN = WIDE + 10
"""From the left edge to the text of a row."""
LOWERED = 8
"""From the top of a drawing to the text of its row, which then stands beside its middle."""


def row_picture(picture: Thumbnail, y: float, id_prefix: str, drawn: dict[str, float]) -> str:
    """The drawing in a box at the left edge, from `y` at the top.

    `drawn` holds the top of each one that stands in the chart already, and is added to.
    """
    id_ = f"{id_prefix}-{picture.id}"
    if id_ in drawn:
        return f'<use href="#{id_}" y="{y - drawn[id_]:g}"/>'
    drawn[id_] = y
    box = picture.box
    scale = min(WIDE / box.width, HIGH / box.height)
    x, top = (WIDE - box.width * scale) / 2 - box.left * scale, y + (HIGH - box.height * scale) / 2 - box.top * scale
    place = f"translate({x:.1f} {top:.1f})scale({scale:.4f})"
    return f'<g id="{id_}" class="figure--{picture.person}" transform="{place}">{picture.elements}</g>'
