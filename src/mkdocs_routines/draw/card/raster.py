"""Rasterisation of cards: SVG with text to PNG."""

from importlib.metadata import version
from pathlib import Path

import resvg_py

RASTERISER = f"resvg {version('resvg-py')}"
"""All that a PNG depends on beside its SVG and its typeface."""


def rasterise(svg: str, typeface: Path) -> bytes:
    """The card as a PNG, in the typeface of that file alone. Meanwhile the interpreter is free for other threads."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(typeface)], skip_system_fonts=True))
