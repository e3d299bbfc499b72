"""Elliptical cross-sections of a limb, and points on the surface that runs through them."""

from dataclasses import dataclass
from math import cos, sin

from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.geometry.vector import Vector, add, along, lerp, scaled


@dataclass(frozen=True)
class CrossSection:
    """An ellipse across a segment. Lengths in body heights."""

    at: float
    """Position along the segment: 0 at its start, 1 at its end."""
    half_depth: float
    """Semi-axis from front to back."""
    half_width: float
    """Semi-axis from side to side."""
    ahead: float = 0.0
    """Offset of its centre in front of the line between the joints."""
    right: float = 0.0
    """Offset of its centre to the right of that line."""


def centre(segment: Segment, section: CrossSection) -> Vector:
    point = along(lerp(segment.start, segment.end, section.at), segment.frame.ahead, section.ahead)
    return along(point, segment.frame.right, section.right)


def surface_point(segment: Segment, section: CrossSection, angle: float) -> Vector:
    """The point of the ellipse at the parameter `angle`, in radians: 0 is its front, pi / 2 its right."""
    frame = segment.frame
    radius = add(
        scaled(frame.ahead, cos(angle) * section.half_depth), scaled(frame.right, sin(angle) * section.half_width)
    )
    return add(centre(segment, section), radius)
