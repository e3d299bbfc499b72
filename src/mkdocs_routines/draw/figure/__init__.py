"""Joint angles → drawings: the one free style of the exercises on this site."""

from mkdocs_routines.draw.figure.anatomy import faults
from mkdocs_routines.draw.figure.picture import Frame
from mkdocs_routines.draw.figure.raster import PNG_MAKER, png
from mkdocs_routines.draw.figure.style import page_css
from mkdocs_routines.draw.figure.svg import alone, frame, panels, paper, shaded, size, thumb
from mkdocs_routines.draw.figure.words import description, swapped, title, view

__all__ = [
    "PNG_MAKER",
    "Frame",
    "alone",
    "description",
    "faults",
    "frame",
    "page_css",
    "panels",
    "paper",
    "png",
    "shaded",
    "size",
    "swapped",
    "thumb",
    "title",
    "view",
]
