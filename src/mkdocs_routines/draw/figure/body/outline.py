"""Outline of a limb in the picture, from its cross-sections."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin

from mkdocs_routines.draw.figure.body.cross_section import CrossSection, centre, surface_point
from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.geometry.piece import segment_placement
from mkdocs_routines.draw.figure.geometry.plane import Point, convex_hull
from mkdocs_routines.draw.figure.geometry.vector import scaled


def outline(
    camera: Camera, segment: Segment, sections: Sequence[CrossSection], ends: tuple[float, float] = (0.8, 0.8)
) -> list[Point]:
    """Points of the picture, in order around the limb, for a smooth curve through them.

    A limb that points at the viewer is the convex hull of its cross-sections. Any other is as thick across its axis as
    they are, and bulges at its two ends by `ends`, in parts of the half thickness there.
    """
    line = segment_placement(camera, segment)
    girth = max(max(section.half_depth, section.half_width) for section in sections) * UNITS
    if line.length * (sections[-1].at - sections[0].at) < 1.1 * girth:
        corners = convex_hull(point for section in sections for point in _ellipse(camera, segment, section))
        return _resampled(corners, 14)
    normal = (-sin(line.angle * pi / 180), cos(line.angle * pi / 180))
    cuts = [_cut(camera, segment, section, normal) for section in sections]
    axis = (cos(line.angle * pi / 180), sin(line.angle * pi / 180))
    tips = [_tip(cuts[0], axis, -ends[0]), _tip(cuts[-1], axis, ends[1])]
    left = [(x + normal[0] * half, y + normal[1] * half) for (x, y), half in cuts]
    right = [(x - normal[0] * half, y - normal[1] * half) for (x, y), half in cuts]
    return [tips[0], *right, tips[1], *reversed(left)]


def _ellipse(camera: Camera, segment: Segment, section: CrossSection, count: int = 12) -> list[Point]:
    return [camera.project(surface_point(segment, section, step * 2 * pi / count)) for step in range(count)]


def _resampled(corners: Sequence[Point], count: int) -> list[Point]:
    """So many points at equal distances around a closed polygon."""
    edges = [(a, b, hypot(b[0] - a[0], b[1] - a[1])) for a, b in pairwise([*corners, corners[0]])]
    perimeter = sum(length for _, _, length in edges)
    points: list[Point] = []
    walked = 0.0
    for a, b, length in edges:
        while len(points) < count and len(points) * perimeter / count <= walked + length:
            share = (len(points) * perimeter / count - walked) / length
            points.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        walked += length
    return points


def _cut(camera: Camera, segment: Segment, section: CrossSection, normal: Point) -> tuple[Point, float]:
    """The projected centre of a cross-section, and its half thickness along `normal`."""
    depth = camera.project(scaled(segment.frame.ahead, section.half_depth))
    width = camera.project(scaled(segment.frame.right, section.half_width))
    half = hypot(depth[0] * normal[0] + depth[1] * normal[1], width[0] * normal[0] + width[1] * normal[1])
    return camera.project(centre(segment, section)), half


def _tip(cut: tuple[Point, float], axis: Point, bulge: float) -> Point:
    (x, y), half = cut
    return x + axis[0] * half * bulge, y + axis[1] * half * bulge
