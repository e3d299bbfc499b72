"""Things around the live body: furniture, and what is worn or held, as boxes, rods and bands."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.flesh.moment import Moment
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.scene.furniture import furniture
from mkdocs_routines.draw.figure.scene.held import held_things
from mkdocs_routines.draw.figure.scene.solids import Solid
from mkdocs_routines.model.figure import Figure

BAND_POINTS = 16
"""Points around a band, which are joined by a smooth curve."""
_ON_ONE_LINE = 1e-4
"""How far the ends of rods may lie beside the line of the longest one, in body heights."""


@dataclass(frozen=True)
class Thing:
    """Something that keeps its shape while points of it move.

    A "box" has the middle of its top and its length, height and width; a "rod" the two ends of a line; a "band" the
    points of a closed line.
    """

    look: str
    """Class of its colours, as in the palettes of the drawings."""
    kind: str
    points: Floats
    """Of shape (moments, k, 3), or (1, k, 3) where nothing moves."""
    sizes: tuple[tuple[float, ...], ...]
    """Of a rod, the cylinders along the line: where each begins and ends (0 and 1 are the ends of the line) and its
    radius. Of a band: half its width, and the direction across it, which does not change."""


def things_of(figure: Figure, moments: Sequence[Moment]) -> list[Thing]:
    """All of them through the moments of a movement. The figure is settled."""
    standing = [_standing(furnishing.look, furnishing.solid) for furnishing in furniture(figure)]
    frames = [list(held_things(figure, moment.flesh, moment.skeleton)) for moment in moments]
    held = [
        thing for pieces in zip(*frames, strict=True) for thing in _moving(pieces[0][0], [solid for _, solid in pieces])
    ]
    return [*standing, *held]


def _standing(look: str, solid: Solid) -> Thing:
    return next(iter(_moving(look, [solid])))


def _moving(look: str, solids: Sequence[Solid]) -> list[Thing]:
    if solids[0].ribbons:
        return [_band(look, solids, index) for index in range(len(solids[0].ribbons))]
    if solids[0].rods:
        return _rods(look, solids)
    corners = [solid.vertices.min(axis=0) for solid in solids], [solid.vertices.max(axis=0) for solid in solids]
    low, high = np.array(corners[0]), np.array(corners[1])
    top = np.stack([(low[:, 0] + high[:, 0]) / 2, high[:, 1], (low[:, 2] + high[:, 2]) / 2], axis=1)
    return [Thing(look, "box", _still(np.stack([top, high - low], axis=1)), ())]


def _rods(look: str, solids: Sequence[Solid]) -> list[Thing]:
    """One line with cylinders along it where all lie on that, or a line for each."""
    ends = np.array([[(rod.start, rod.end) for rod in solid.rods] for solid in solids])
    radii = [rod.radius for rod in solids[0].rods]
    spans = np.linalg.norm(ends[0, :, 1] - ends[0, :, 0], axis=1)
    start, end = ends[:, spans.argmax(), 0], ends[:, spans.argmax(), 1]
    axis = (end - start) / ((end - start) ** 2).sum(axis=1, keepdims=True)
    along = ((ends - start[:, None, None]) * axis[:, None, None]).sum(axis=3)
    beside = ends - start[:, None, None] - along[..., None] * (end - start)[:, None, None]
    if np.abs(beside).max() < _ON_ONE_LINE:
        sizes = tuple((float(a), float(b), radius) for (a, b), radius in zip(along[0], radii, strict=True))
        return [Thing(look, "rod", _still(np.stack([start, end], axis=1)), sizes)]
    return [Thing(look, "rod", _still(ends[:, index]), ((0.0, 1.0, radius),)) for index, radius in enumerate(radii)]


def _band(look: str, solids: Sequence[Solid], index: int) -> Thing:
    """A band through the moments. Its points begin where the first ring does, as near as each ring has one."""
    rings: list[Floats] = []
    for solid in solids:
        ribbon = solid.ribbons[index]
        ring = ribbon.ring
        step = len(ring) // BAND_POINTS
        if rings:
            here = np.linalg.norm(ring - rings[-1][0], axis=1).argmin()
            ring = np.roll(ring, -here, axis=0)
            forth, back = ring[::step][:BAND_POINTS], np.roll(ring[::-1], 1, axis=0)[::step][:BAND_POINTS]
            ring = min((forth, back), key=lambda points: float(np.abs(points - rings[-1]).sum()))
        else:
            ring = ring[::step][:BAND_POINTS]
        rings.append(ring)
    across = np.mean([solid.ribbons[index].along for solid in solids], axis=0)
    across /= np.linalg.norm(across)
    size = (solids[0].ribbons[index].half_width, *(float(value) for value in across))
    return Thing(look, "band", _still(np.array(rings)), (size,))


def _still(points: Floats) -> Floats:
    """Points through the moments, or those of one moment where they stay."""
    return points[:1] if np.ptp(points, axis=0).max() < _ON_ONE_LINE else points
