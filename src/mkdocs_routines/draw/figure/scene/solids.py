"""Solids: cuboids, cylinders and bands as triangles in space, with the shapes of which they are made."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_FACES = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
"""Corners of the faces of a cuboid, counted forward, up, right in twos, each seen anticlockwise from outside."""


@dataclass(frozen=True)
class Rod:
    """A cylinder between the middles of its ends."""

    start: Array
    end: Array
    radius: float


@dataclass(frozen=True)
class Ribbon:
    """A band of cloth around a closed line."""

    ring: Array
    """Points of the line, of shape (n, 3)."""
    along: Array
    """Unit vector across the line, in which the band is wide."""
    half_width: float


@dataclass(frozen=True)
class Solid:
    """A closed surface of one material."""

    vertices: Array
    """Of shape (n, 3), in body heights."""
    triangles: Indices
    """Of shape (m, 3)."""
    faces: tuple[tuple[int, ...], ...] = ()
    """Its plane faces where it is convex: the vertices of each, anticlockwise from outside."""
    rods: tuple[Rod, ...] = ()
    """The cylinders of which it is made."""
    ribbons: tuple[Ribbon, ...] = ()
    """The bands of which it is made."""


def joined(solids: Iterable[Solid]) -> Solid:
    """Several solids as one."""
    vertices: list[Array] = []
    triangles: list[Indices] = []
    count = 0
    made_of = tuple(solids)
    for solid in made_of:
        vertices.append(solid.vertices)
        triangles.append(solid.triangles + count)
        count += len(solid.vertices)
    rods = tuple(rod for solid in made_of for rod in solid.rods)
    ribbons = tuple(band for solid in made_of for band in solid.ribbons)
    return Solid(np.vstack(vertices), np.vstack(triangles), rods=rods, ribbons=ribbons)


def cuboid(top: tuple[float, float, float], length: float, height: float, width: float) -> Solid:
    """A cuboid below the centre of its top: `length` forward, `width` to the right.

    Each face has corners of its own, so that the light on it is even.
    """
    corners = np.array([[x, y, z] for x in (-0.5, 0.5) for y in (-1.0, 0.0) for z in (-0.5, 0.5)])
    corners = corners * [length, height, width] + top
    vertices = np.vstack([corners[list(face)] for face in _FACES])
    triangles = [[4 * face, 4 * face + second, 4 * face + second + 1] for face in range(6) for second in (1, 2)]
    faces = tuple(tuple(range(4 * face, 4 * face + 4)) for face in range(6))
    return Solid(vertices, np.array(triangles), faces)


def cylinder(start: Array, end: Array, radius: float, count: int = 18) -> Solid:
    """A cylinder between the middles of its two ends, which are closed."""
    axis = (end - start) / max(float(np.linalg.norm(end - start)), 1e-12)
    across = np.cross(axis, [0.31, 0.93, 0.2])
    across /= max(float(np.linalg.norm(across)), 1e-12)
    angle = np.arange(count) * 2 * np.pi / count
    ring = radius * (np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * np.cross(axis, across))
    here, there = np.arange(count), (np.arange(count) + 1) % count
    mantle = [np.stack([here, there, here + count], 1), np.stack([there, there + count, here + count], 1)]
    low, high = 2 * count, 3 * count  # the rims of the ends, whose light is that of the ends
    caps = [
        np.stack([np.full(count, 4 * count), there + low, here + low], 1),
        np.stack([np.full(count, 4 * count + 1), here + high, there + high], 1),
    ]
    rims = [start + ring, end + ring]
    faces = tuple(range(high - 1, low - 1, -1)), tuple(range(high, high + count))
    vertices = np.vstack([*rims, *rims, start[None], end[None]])
    return Solid(vertices, np.vstack([*mantle, *caps]), faces, rods=(Rod(start, end, radius),))


def ribbon(ring: Array, along: Array, half_width: float) -> Solid:
    """A band of cloth around a closed line of points (n, 3), as wide as it runs in direction `along`."""
    count = len(ring)
    here, there = np.arange(count), (np.arange(count) + 1) % count
    triangles = np.vstack([np.stack([here, there, here + count], 1), np.stack([there, there + count, here + count], 1)])
    vertices = np.vstack([ring - along * half_width, ring + along * half_width])
    return Solid(vertices, triangles, ribbons=(Ribbon(ring, along, half_width),))
