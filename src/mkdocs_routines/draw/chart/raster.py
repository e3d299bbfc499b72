"""Rasterisation of charts: SVG with text to PNG."""

from importlib.metadata import version
from pathlib import Path

import resvg_py

_ZOOM = 2
"""Pixels of the PNG for each unit of the drawing."""
PNG_MAKER = f"resvg {version('resvg-py')}, {_ZOOM}"
"""All that a PNG depends on beside its SVG and its typeface."""


def rasterise(svg: str, typeface: Path | None) -> bytes:
    """The file as a PNG, in the typeface of that file alone, or in one of the machine where there is none."""
    files = [str(typeface)] if typeface else None
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, font_files=files, skip_system_fonts=bool(files)))
