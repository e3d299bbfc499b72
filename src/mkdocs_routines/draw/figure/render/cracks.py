"""Cracks between neighbouring pixels in which a line may run: where something hides, or where a material ends."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render.surface import CODES, NOTHING, Surface
from mkdocs_routines.draw.figure.render.zbuffer import Array

JUMP = 0.010
"""Difference in depth between neighbouring pixels, in body heights, from which one part hides another."""
_FADING = 0.4
"""Share of `JUMP` from which a line that is there anyway runs on."""
_CREASE = 0.8
"""Cosine between the normals of neighbouring pixels of a thing, below which an edge lies between them."""
_OUTSIDE = 0.3
"""Jump in depth that only the border of all that is seen has."""

Mask = NDArray[np.bool_]
Node = tuple[int, int]
"""A corner of pixels: column and row."""


@dataclass(frozen=True)
class Crack:
    """The step from one corner of pixels to the next, with a pixel on either side."""

    jump: float
    """Difference in depth of the two pixels, in body heights."""
    certain: bool
    """Whether there is a line; otherwise only one that begins elsewhere may run on here."""


def cracks(surface: Surface) -> dict[tuple[Node, Node], Crack]:
    """Every crack that may belong to a line, by its two ends."""
    found: dict[tuple[Node, Node], Crack] = {}
    for axis in (0, 1):
        certain, possible, jump = _along(surface, axis)
        places = np.argwhere(possible)
        values = jump[possible].tolist(), certain[possible].tolist()
        for (row, column), depth, sure in zip(places.tolist(), *values, strict=True):
            start = (column + 1, row) if axis == 1 else (column, row + 1)
            found[start, (column + 1, row + 1)] = Crack(depth, sure)
    return found


def _along(surface: Surface, axis: int) -> tuple[Mask, Mask, Array]:
    """Between neighbours along an axis: where a line is, where one may be, and the jump of depth."""
    code = np.where(surface.code == CODES["eye"], CODES["skin"], surface.code)
    after = (slice(1, None),) if axis == 0 else (slice(None), slice(1, None))
    before = (slice(None, -1),) if axis == 0 else (slice(None), slice(None, -1))
    inner = (code[after] != NOTHING) & (code[before] != NOTHING)
    jump = np.abs(np.diff(surface.depth, axis=axis))
    neighbours = _neighbouring_jumps(jump, axis)
    slope, steepest = np.minimum(*neighbours), np.maximum(*neighbours)
    cosine = (surface.normal[after] * surface.normal[before]).sum(axis=-1)
    crease = (cosine < _CREASE) & (code[after] == code[before]) & (code[after] >= CODES["band"])
    border = (code[after] != code[before]) | crease
    hides = (jump > JUMP + 1.5 * slope) & (jump >= steepest)
    fades = (jump > _FADING * JUMP + 1.5 * slope) & (jump >= steepest)
    return (border | hides) & inner, (border | hides | fades) & inner, jump


def _neighbouring_jumps(jump: Array, axis: int) -> tuple[Array, Array]:
    """The jumps one crack before and after each one; those at the border of the silhouette count as none."""
    before, after = np.zeros_like(jump), np.zeros_like(jump)
    if axis == 1:
        before[:, 1:], after[:, :-1] = jump[:, :-1], jump[:, 1:]
    else:
        before[1:], after[:-1] = jump[:-1], jump[1:]
    return np.where(before > _OUTSIDE, 0, before), np.where(after > _OUTSIDE, 0, after)
