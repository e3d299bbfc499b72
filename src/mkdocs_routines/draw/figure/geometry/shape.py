"""Shapes: the paths of a picture with the names by which they are coloured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """One path of a picture."""

    look: str
    """Its classes without their prefix, by which `svg.style` colours it: "wood top"."""
    path: str
    """SVG path data in picture units."""
