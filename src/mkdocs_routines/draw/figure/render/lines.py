"""Inner lines: where one part of the body hides another, and where one material ends and the next begins.

Both are cracks between pixels of one graph, so that no line breaks where one kind turns into the other.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.surface import CODES, NOTHING, Surface
from mkdocs_routines.draw.figure.render.zbuffer import Array

JUMP = 0.010
"""Difference in depth between neighbouring pixels, in body heights, from which one part hides another."""
_CREASE = 0.8
"""Cosine between the normals of neighbouring pixels of a thing, below which an edge lies between them."""
_FACE_LINES = 30.0
"""Lines of the face up to this length in picture units are left to the drawn features."""

Mask = NDArray[np.bool_]
Node = tuple[int, int]
"""A corner of pixels: column and row."""


@dataclass(frozen=True)
class InnerLines:
    """Open lines of Bézier curves, in picture units."""

    heavy: Sequence[Sequence[Array]]
    """Contours of what hides something."""
    thin: Sequence[Sequence[Array]]
    """Borders on one surface, such as hems."""


def inner_lines(surface: Surface, head: Array, *, error: float, least: float = 12.0) -> InnerLines:
    """The lines within the silhouette, those shorter than `least` units left out. `head`: image of its share."""
    upright, upright_jumps = _cracks(surface, axis=1)
    level, level_jumps = _cracks(surface, axis=0)
    heavy: list[Sequence[Array]] = []
    thin: list[Sequence[Array]] = []
    density = surface.raster.density
    for line in _polylines(upright, level):
        if len(line) < least * density or _is_feature(surface, head, line, density):
            continue
        jumps = [
            upright_jumps[min(y0, y1), x0 - 1] if x0 == x1 else level_jumps[y0 - 1, min(x0, x1)]
            for (x0, y0), (x1, y1) in pairwise(line)
        ]
        points, closed = _smoothed(np.array(line, float))
        fitted = curves.fitted(surface.raster.to_picture(points), closed=closed, error=error, corner=80)
        (heavy if float(np.median(jumps)) > JUMP * 0.7 else thin).append(fitted)
    return InnerLines(heavy, thin)


def _is_feature(surface: Surface, head: Array, line: Sequence[Node], density: float) -> bool:
    """Whether a short line lies on the skin of the face: lips, nostrils and lids are drawn as features."""
    column, row = line[len(line) // 2]
    row, column = min(row, surface.code.shape[0] - 1), min(column, surface.code.shape[1] - 1)
    on_skin = surface.code[row, column] in (CODES["skin"], CODES["eye"])
    return bool(on_skin and head[row, column] > 0.6 and len(line) < _FACE_LINES * density)


def _cracks(surface: Surface, axis: int) -> tuple[Mask, Array]:
    """The cracks between neighbours along an axis that belong to a line, and the jump of depth at each."""
    code = np.where(surface.code == CODES["eye"], CODES["skin"], surface.code)
    after = (slice(1, None),) if axis == 0 else (slice(None), slice(1, None))
    before = (slice(None, -1),) if axis == 0 else (slice(None), slice(None, -1))
    both = (code[after] != NOTHING) & (code[before] != NOTHING)
    jump = np.abs(np.diff(surface.depth, axis=axis))
    slope = np.minimum(*_neighbouring_jumps(jump, axis))
    steepest = np.maximum(*_neighbouring_jumps(jump, axis))
    hides = (jump > JUMP + 1.5 * slope) & (jump >= steepest)
    cosine = (surface.normal[after] * surface.normal[before]).sum(axis=-1)
    crease = (cosine < _CREASE) & (code[after] == code[before]) & (code[after] >= CODES["band"])
    return ((code[after] != code[before]) | crease | hides) & both, jump


def _neighbouring_jumps(jump: Array, axis: int) -> tuple[Array, Array]:
    """The jumps one crack before and after each one; those at the border of the silhouette count as none."""
    before, after = np.zeros_like(jump), np.zeros_like(jump)
    if axis == 1:
        before[:, 1:], after[:, :-1] = jump[:, :-1], jump[:, 1:]
    else:
        before[1:], after[:-1] = jump[:-1], jump[1:]
    return np.where(before > 0.3, 0, before), np.where(after > 0.3, 0, after)


def _polylines(upright: Mask, level: Mask) -> list[list[Node]]:
    """Chains of corners along the cracks, cut where three or more meet."""
    neighbours: dict[Node, list[Node]] = defaultdict(list)
    for row, column in np.argwhere(upright).tolist():
        _join(neighbours, (column + 1, row), (column + 1, row + 1))
    for row, column in np.argwhere(level).tolist():
        _join(neighbours, (column, row + 1), (column + 1, row + 1))
    seen: set[tuple[Node, Node]] = set()
    ends = [node for node, others in neighbours.items() if len(others) != 2]
    return [
        _walked(neighbours, seen, node, other)
        for start in (ends, list(neighbours))
        for node in start
        for other in neighbours[node]
        if (node, other) not in seen
    ]


def _join(neighbours: dict[Node, list[Node]], a: Node, b: Node) -> None:
    neighbours[a].append(b)
    neighbours[b].append(a)


def _walked(neighbours: dict[Node, list[Node]], seen: set[tuple[Node, Node]], a: Node, b: Node) -> list[Node]:
    """The chain from `a` over `b` to the next end or crossing, or around to where it began."""
    line = [a, b]
    seen |= {(a, b), (b, a)}
    while len(neighbours[b]) == 2:
        first, second = neighbours[b]
        onward = second if first == a else first
        if (b, onward) in seen:
            break
        seen |= {(b, onward), (onward, b)}
        line.append(onward)
        a, b = b, onward
    return line


def _smoothed(points: Array, rounds: int = 14) -> tuple[Array, bool]:
    """The line without the steps of the pixels, by repeated means of neighbours, and whether it is closed."""
    closed = len(points) > 8 and bool(np.allclose(points[0], points[-1]))
    for _ in range(rounds):
        mean = points.copy()
        mean[1:-1] = (points[:-2] + 2 * points[1:-1] + points[2:]) / 4
        if closed:
            mean[0] = mean[-1] = (points[-2] + 2 * points[0] + points[1]) / 4
        points = mean
    return points, closed
