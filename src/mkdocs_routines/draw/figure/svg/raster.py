"""Rasterisation of standalone SVG to PNG, for programs that cannot show SVG."""

from importlib.metadata import version

import resvg_py

_ZOOM = 1.0
"""Pixels of the PNG for each CSS pixel of the SVG."""

RASTERISER = f"resvg {version('resvg-py')}, {_ZOOM}"
"""All that a PNG depends on beside its SVG."""


def rasterise(svg: str) -> bytes:
    """The drawing as a PNG on paper-coloured ground. Meanwhile the interpreter is free for other threads."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, background="#fffdfa", skip_system_fonts=True))
