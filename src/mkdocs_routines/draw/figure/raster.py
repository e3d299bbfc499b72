"""SVG → PNG, for programs that cannot show SVG."""

from importlib.metadata import version

import resvg_py

ZOOM = 1.0
"""Dots for each unit of the file's own size."""

PNG_MAKER = f"resvg {version('resvg-py')}, {ZOOM}"
"""What a PNG depends on beside its drawing."""


def png(svg: str) -> bytes:
    """The drawing on paper-coloured ground. The interpreter is free for other threads meanwhile."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM, background="#fffdfa", skip_system_fonts=True))
