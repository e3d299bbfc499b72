"""Inner lines: where one part of the body hides another, and where one material ends and the next begins.

Both run in the cracks between pixels of one graph, so that no line breaks where one kind turns into the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import blurred
from mkdocs_routines.draw.figure.render.chains import Chain, chains
from mkdocs_routines.draw.figure.render.cracks import JUMP, Cracks, Node, cracks
from mkdocs_routines.draw.figure.render.surface import CODES, NOTHING, Surface
from mkdocs_routines.draw.figure.render.zbuffer import Array

_FACE_LINES = 30.0
"""Lines of the face up to this length in picture units are left to the drawn features."""
_LEAST = (14.0, 20.0, 34.0)
"""Shortest length of a line of which no end, one or both run out in a surface; a shorter one is a stray dash."""
_SPUR = 5.0
"""Length of a branch that ends in nothing, up to which it is left out."""
_STRETCH = 14.0
"""Least length of a stretch of one weight within a line of the other."""
_TAPER = 12.0
"""Length over which a heavy line that ends in a surface is thin."""
_MARGIN = 5.0
"""Distance from the silhouette within which a line would only make that one look double. All in picture units."""


@dataclass(frozen=True)
class InnerLines:
    """Open lines of Bézier curves, in picture units."""

    heavy: Sequence[Sequence[Array]]
    """Contours of what hides something."""
    thin: Sequence[Sequence[Array]]
    """Borders on one surface, such as hems, and the ends of contours."""


def inner_lines(surface: Surface, head: Array, *, error: float) -> InnerLines:
    """The lines within the silhouette. `head`: image of the weight of the bones of the head."""
    steps, density = cracks(surface), surface.raster.density
    lines = chains(steps.jumps, lambda piece: _is_certain(piece, steps), round(_SPUR * density))
    heavy: list[Sequence[Array]] = []
    thin: list[Sequence[Array]] = []
    margin = blurred((surface.code == NOTHING).astype(float), _MARGIN * density / 2)
    for line in lines:
        loose = sum(_runs_out(surface, end) for end in (line[0], line[-1])) if line[0] != line[-1] else 0
        if len(line) < _LEAST[loose] * density or _is_feature(surface, head, line) or _hugs(line, margin):
            continue
        weights = _weights(surface, line, steps)
        points, closed = _smoothed(np.array(line, float))
        points = surface.raster.to_picture(points)
        at = 0
        for is_heavy, run in groupby(weights):
            until = at + len(list(run))
            whole = closed and until - at == len(weights)
            fitted = curves.fitted(points[at : until + 1], closed=whole, error=error, corner=80)
            (heavy if is_heavy else thin).append(fitted)
            at = until
    return InnerLines(heavy, thin)


def _hugs(line: Chain, margin: Array) -> bool:
    """Whether most of a line runs along the silhouette. `margin`: image of how near that is."""
    column, row = np.minimum(np.array(line), np.array(margin.shape[::-1]) - 1).T
    return float(np.mean(margin[row, column] > 0.02)) > 0.7


def _is_certain(piece: Chain, steps: Cracks) -> bool:
    """Whether a third of a piece is certain to be a line."""
    certain = sum(step in steps.certain for step in pairwise(piece))
    return certain * 3 >= len(piece) - 1


def _weights(surface: Surface, line: Chain, steps: Cracks) -> list[bool]:
    """For each step of a line whether it is heavy; in stretches, and thin at an end that runs out in a surface."""
    density = surface.raster.density
    # A bridged gap has no crack of its own, and is as heavy as what is beside it.
    jumps = np.array([steps.jump(a, b) for a, b in pairwise(line)], dtype=float)
    known = np.flatnonzero(~np.isnan(jumps))
    jumps = np.interp(np.arange(len(jumps)), known, jumps[known])
    reach = round(_STRETCH * density / 2)
    padded = np.pad(jumps, reach, mode="edge")
    medians = np.median(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1), axis=1)
    heavy = _without_short_runs(list(medians > JUMP * 0.7), round(_STRETCH * density))
    taper = round(_TAPER * density)
    if len(line) > 3 * taper and line[0] != line[-1]:
        if heavy[0] and _runs_out(surface, line[0]):
            heavy[:taper] = [False] * taper
        if heavy[-1] and _runs_out(surface, line[-1]):
            heavy[-taper:] = [False] * taper
    return heavy


def _without_short_runs(weights: list[bool], least: int) -> list[bool]:
    """The weights with each run shorter than `least` turned into the other one, the shortest first."""
    while True:
        runs = [(weight, len(list(run))) for weight, run in groupby(weights)]
        shortest = min(range(len(runs)), key=lambda index: runs[index][1])
        if len(runs) == 1 or runs[shortest][1] >= least:
            return weights
        runs[shortest] = (not runs[shortest][0], runs[shortest][1])
        weights = [weight for weight, length in runs for _ in range(length)]


def _runs_out(surface: Surface, node: Node, reach: int = 4) -> bool:
    """Whether a line ends within one material, and not at another one or at the border of what is seen."""
    column, row = node
    around = surface.code[max(0, row - reach) : row + reach, max(0, column - reach) : column + reach]
    return bool(around.size and around.min() == around.max() != NOTHING)


def _is_feature(surface: Surface, head: Array, line: Chain) -> bool:
    """Whether a short line lies on the skin of the face: lips, nostrils and lids are drawn as features."""
    column, row = line[len(line) // 2]
    row, column = min(row, surface.code.shape[0] - 1), min(column, surface.code.shape[1] - 1)
    on_skin = surface.code[row, column] in (CODES["skin"], CODES["eye"])
    return bool(on_skin and head[row, column] > 0.6 and len(line) < _FACE_LINES * surface.raster.density)


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
