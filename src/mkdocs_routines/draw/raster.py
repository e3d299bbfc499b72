"""Rasterisation of SVG to PNG. Meanwhile the interpreter is free for other threads."""

from importlib.metadata import version
from pathlib import Path

import resvg_py

_CHART_ZOOM = 2
"""Pixels of a chart for each unit of its drawing."""
_PAPER = "#fffdfa"
"""The ground of a drawing of the body."""
CARD_MAKER = f"resvg {version('resvg-py')}"
"""All that a card depends on beside its SVG and its typeface."""
DRAWING_MAKER = f"{CARD_MAKER}, 1.0"
"""All that a drawing of the body depends on beside its SVG: of pixels it has as many as of CSS pixels."""
CHART_MAKER = f"{CARD_MAKER}, {_CHART_ZOOM}"
"""All that a chart depends on beside its SVG and its typeface."""


def card_png(svg: str, typeface: Path) -> bytes:
    """A link card, in the typeface of that file alone."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(typeface)], skip_system_fonts=True))


def drawing_png(svg: str) -> bytes:
    """A drawing without words, for programs that cannot show SVG."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=1.0, background=_PAPER, skip_system_fonts=True))


def chart_png(svg: str, typeface: Path | None) -> bytes:
    """A chart, in the typeface of that file alone, or in one of the machine where there is none."""
    fonts = [str(typeface)] if typeface else None
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, zoom=_CHART_ZOOM, font_files=fonts, skip_system_fonts=bool(fonts))
    )
