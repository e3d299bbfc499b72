"""Z-buffer: for each pixel of the picture the triangle that is nearest to the viewer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.integer[Any]]

_SIZES = (3, 5, 8, 12, 18, 27, 40, 64)
"""Classes of triangles by the sides of their box in pixels, each of which is tested as one block."""
_BLOCK = 60_000
"""Pixels that are tested at once: what is worked out for them fits into the cache of a processor."""
_FLAT = 1e-9
"""Twice the area, in square pixels, below which a triangle is seen edge on: it covers nothing."""
_EDGE = 1e-6
"""Share of a triangle by which a pixel may lie outside of it, so that nothing shows through between two."""
FAR = -9.0
"""Depth of a pixel in which nothing is seen."""


@dataclass(frozen=True)
class Hits:
    """What is seen in each pixel. Rows run down, columns to the right."""

    triangle: Indices
    """Index of the nearest triangle; -1 where there is none. Of shape (rows, columns)."""
    barycentric: Array
    """Weights of its three corners. Of shape (rows, columns, 3)."""
    depth: Array
    """Of shape (rows, columns); larger is nearer."""


def nearest(points: Array, depth: Array, triangles: Indices, columns: int, rows: int) -> Hits:
    """The nearest triangle of each pixel, by its centre.

    `points` (n, 2) are the vertices in pixels, `depth` (n,) their nearness, `triangles` (m, 3) indices of vertices.
    """
    corners = points[triangles]
    low = np.floor(corners.min(axis=1)).astype(np.int64)
    high = np.ceil(corners.max(axis=1)).astype(np.int64)
    inside = (high[:, 0] >= 0) & (high[:, 1] >= 0) & (low[:, 0] < columns) & (low[:, 1] < rows)
    frame = np.array([columns, rows])
    covered = [_covered(corners, low, np.zeros(0, np.int64), (1, 1), frame)]  # there may be no triangle in the picture
    small = inside & ((high - low).max(axis=1) < _SIZES[-1])
    wide, tall = np.searchsorted(_SIZES, high - low + 1).T
    kind = np.where(small, wide * len(_SIZES) + tall, -1)
    for one in np.unique(kind[small]).tolist():
        size = _SIZES[one // len(_SIZES)], _SIZES[one % len(_SIZES)]
        covered.append(_covered(corners, low, np.flatnonzero(kind == one), size, frame))
    for large in np.flatnonzero(inside & ~small):  # few, such as the halves of a wall
        first, last = np.maximum(low[large], 0), np.minimum(high[large] + 1, frame)
        columns_rows = int(last[0] - first[0]), int(last[1] - first[1])
        covered.append(_covered(corners[[large]], first[None], np.zeros(1, np.int64), columns_rows, frame, int(large)))
    pixel, triangle, weights = (np.concatenate(parts) for parts in zip(*covered, strict=True))
    near = np.asarray(sum(weights[:, corner] * depth[triangles[:, corner]][triangle] for corner in range(3)))
    hit, nearest_one = _foremost(pixel, near, columns * rows)
    seen = np.full(columns * rows, -1)
    barycentric, nearness = np.zeros((columns * rows, 3)), np.full(columns * rows, FAR)
    seen[hit], barycentric[hit], nearness[hit] = triangle[nearest_one], weights[nearest_one], near[nearest_one]
    shape = rows, columns
    return Hits(seen.reshape(shape), barycentric.reshape(*shape, 3), nearness.reshape(shape))


def _foremost(pixel: Indices, near: Array, pixels: int) -> tuple[Indices, Indices]:
    """The pixels of a picture of so many that are covered, and for each the index of the nearest of what covers it."""
    last = np.full(pixels, -1)
    nearer = np.arange(len(near))
    while len(nearer):
        last[pixel[nearer]] = nearer
        so_far = last[pixel[nearer]]
        # of several that are equally near, the last one stays
        beaten = (near[nearer] > near[so_far]) | ((near[nearer] == near[so_far]) & (nearer > so_far))
        nearer = nearer[beaten]
    (hit,) = np.nonzero(last >= 0)
    return hit, last[hit]


def _covered(
    corners: Array, low: Indices, chosen: Indices, size: tuple[int, int], frame: Indices, first_index: int = 0
) -> tuple[Indices, Indices, Array]:
    """Pixel, triangle and barycentric weights of every pixel within triangles whose boxes are up to `size` large.

    `low` is where each box begins, `frame` the size of the picture; indices are counted on from `first_index`.
    """
    columns, rows = frame.tolist()
    found: list[tuple[Indices, Indices, Array]] = [
        (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, 3))),
    ]
    step = max(1, _BLOCK // (size[0] * size[1]))
    for start in range(0, len(chosen), step):
        block = chosen[start : start + step]
        x, y = (low[block, axis][:, None] + np.arange(size[axis]) for axis in (0, 1))
        a, b, c = (corners[block, corner] for corner in range(3))
        area = (b[:, 1] - c[:, 1]) * (a[:, 0] - c[:, 0]) + (c[:, 0] - b[:, 0]) * (a[:, 1] - c[:, 1])
        flat = np.abs(area) < _FLAT
        area = np.where(flat, 1.0, area)[:, None]
        dx, dy = x + 0.5 - c[:, :1], y + 0.5 - c[:, 1:]
        first = _plane((b[:, 1:] - c[:, 1:]) * dx / area, (c[:, :1] - b[:, :1]) * dy / area)
        second = _plane((c[:, 1:] - a[:, 1:]) * dx / area, (a[:, :1] - c[:, :1]) * dy / area)
        within = (np.minimum(first, second) >= -_EDGE) & (first + second <= 1 + _EDGE)
        within &= ((x >= 0) & (x < columns) & ~flat[:, None])[:, None]
        within &= ((y >= 0) & (y < rows))[:, :, None]
        places = np.flatnonzero(within)
        line, column = np.divmod(places, size[0])
        index = line // size[1]
        one, other = first.ravel()[places], second.ravel()[places]
        pixel = y.ravel()[line] * columns + x[index, column]
        found.append((pixel, block[index] + first_index, np.stack([one, other, 1 - one - other], axis=1)))
    pixel, triangle, weights = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return pixel, triangle, weights


def _plane(across: Array, down: Array) -> Array:
    """What grows by `across` from column to column of each box and by `down` from row to row."""
    plane: Array = across[:, None] + down[:, :, None]
    return plane


Interpolate = Callable[[Array], Array]


def interpolator(hits: Hits, triangles: Indices) -> tuple[Indices, Interpolate]:
    """The pixels in which something is seen, as flat indices, and what interpolates a field of the vertices there."""
    pixels = np.flatnonzero(hits.triangle.ravel() >= 0)
    corners = np.ascontiguousarray(triangles[hits.triangle.ravel()[pixels]].T)
    weights = np.ascontiguousarray(hits.barycentric.reshape(-1, 3)[pixels].T)

    def interpolate(field: Array) -> Array:
        first, second, third = (
            field[corner] * (share if field.ndim == 1 else share[:, None])
            for corner, share in zip(corners, weights, strict=True)
        )
        values: Array = first + second + third
        return values

    return pixels, interpolate
