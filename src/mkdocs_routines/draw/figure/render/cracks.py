"""Cracks between neighbouring pixels in which a line may run: where something hides, or where a material ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render.blur import bounds
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
Step = tuple[Node, Node]
"""A crack: from one corner of pixels to the next below it or to its right, with a pixel on either side."""


@dataclass(frozen=True)
class Cracks:
    """Every crack that may belong to a line."""

    jumps: Mapping[Step, float]
    """Crack → difference in depth of the two pixels, in body heights."""
    certain: frozenset[Step]
    """Those with a line for sure, and the same backwards; on the others only one that begins elsewhere may run on."""

    def jump(self, a: Node, b: Node) -> float | None:
        """The jump between two corners in either order; none where there is no crack."""
        return self.jumps.get((a, b) if a < b else (b, a))


def cracks(surface: Surface) -> Cracks:
    """The cracks between all that is seen."""
    jumps: dict[Step, float] = {}
    certain: list[Step] = []
    rows, columns = bounds(surface.solid, 1) or (slice(0, 0), slice(0, 0))
    for axis in (0, 1):
        sure, possible, jump = _along(surface, (rows, columns), axis)
        row, column = np.nonzero(possible)
        row, column = row + rows.start + 1, column + columns.start + 1
        ends = list(zip(column.tolist(), row.tolist(), strict=True))
        starts = zip((column - (axis == 0)).tolist(), (row - (axis == 1)).tolist(), strict=True)
        steps = list(zip(starts, ends, strict=True))
        jumps.update(zip(steps, jump[possible].tolist(), strict=True))
        certain += compress(steps, sure[possible].tolist())
    return Cracks(jumps, frozenset((*certain, *((end, start) for start, end in certain))))


def _along(surface: Surface, window: tuple[slice, slice], axis: int) -> tuple[Mask, Mask, Array]:
    """Between neighbours along an axis of a window: where a line is, where one may be, and the jump of depth."""
    code, normal = surface.code[window], surface.normal[window]
    code = np.where(code == CODES["eye"], CODES["skin"], code)
    after = (slice(1, None),) if axis == 0 else (slice(None), slice(1, None))
    before = (slice(None, -1),) if axis == 0 else (slice(None), slice(None, -1))
    inner = (code[after] != NOTHING) & (code[before] != NOTHING)
    jump = np.abs(np.diff(surface.depth[window], axis=axis))
    neighbours = _neighbouring_jumps(jump, axis)
    slope, steepest = np.minimum(*neighbours), np.maximum(*neighbours)
    border = code[after] != code[before]
    things = np.nonzero(~border & (code[after] >= CODES["band"]))
    border[things] = (normal[after][things] * normal[before][things]).sum(axis=-1) < _CREASE
    fades = (jump > _FADING * JUMP + 1.5 * slope) & (jump >= steepest)
    hides = (jump > JUMP + 1.5 * slope) & fades
    return (border | hides) & inner, (border | fades) & inner, jump


def _neighbouring_jumps(jump: Array, axis: int) -> tuple[Array, Array]:
    """The jumps one crack before and after each one; those at the border of the silhouette count as none."""
    before, after = np.zeros_like(jump), np.zeros_like(jump)
    if axis == 1:
        before[:, 1:], after[:, :-1] = jump[:, :-1], jump[:, 1:]
    else:
        before[1:], after[:-1] = jump[:-1], jump[1:]
    return np.where(before > _OUTSIDE, 0, before), np.where(after > _OUTSIDE, 0, after)
