"""SVG → PNG, for programs that cannot show SVG."""

import resvg_py

ZOOM = 1.0
"""Dots for each unit of the file's own size."""


def png(svg: str) -> bytes:
    """The drawing on paper-coloured ground."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM, background="#fffdfa", skip_system_fonts=True))
