"""SVG with text → PNG."""

from importlib.metadata import version
from pathlib import Path

import resvg_py

PNG_MAKER = f"resvg {version('resvg-py')}"
"""What a PNG depends on beside its SVG and its typeface."""


def png(svg: str, typeface: Path) -> bytes:
    """The card, set in the typeface of that file alone. The interpreter is free for other threads meanwhile."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(typeface)], skip_system_fonts=True))
