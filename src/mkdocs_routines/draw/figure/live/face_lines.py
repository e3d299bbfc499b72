"""Face of the live body: brows, lids, nose and mouth as ribbons, and irises as discs, just before the skin."""

from collections.abc import Sequence

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.draw.figure.render.features import nails_of

_BEFORE = 0.0016
"""From the skin to a line before it, in body heights."""
_HALF_WIDTH = {"brow": 0.0017, "lid": 0.0011, "mouth": 0.0011, "nose": 0.0009}
"""Half the width of each line in its middle, in body heights. It tapers to both ends."""
_IRIS, _CORNERS = 0.0029, 8
"""Radius of an iris, in body heights, and corners by which a disc is drawn."""


def face_lines(cast: Sequence[Person]) -> list[tuple[str, Floats, Indices]]:
    """Material ("brow" or "face"), vertices of each person, of shape (people, n, 3), and triangles of each line."""
    lines: list[tuple[str, Floats, Indices]] = []
    for name, side in nails_of(cast[0]):
        shapes = []
        for person in cast:
            nails = nails_of(person)[name, side]
            points = (person.rest.astype(float)[nails.corners] * nails.weights[:, :, None]).sum(axis=1)
            shapes.append(_disc(points[0]) if name == "iris" else _ribbon(points, _HALF_WIDTH[name]))
        triangles = _fan() if name == "iris" else _strip(len(shapes[0]) // 2)
        lines.append(("brow" if name == "brow" else "face", np.stack(shapes), triangles))
    return lines


def _ribbon(points: Floats, half_width: float) -> Floats:
    """Vertices above and below each point of a line across the face, which looks along x."""
    taper = np.sin(np.linspace(0.35, np.pi - 0.35, len(points)))[:, None]
    up, before = np.array([0.0, half_width, 0.0]), np.array([_BEFORE, 0.0, 0.0])
    return np.stack([points + before + up * taper, points + before - up * taper], axis=1).reshape(-1, 3)


def _strip(count: int) -> Indices:
    """Triangles between so many pairs of vertices, in the order in which those stand."""
    above = 2 * np.arange(count - 1)
    pairs = np.stack([above, above + 1, above + 2, above + 2, above + 1, above + 3], axis=1)
    return pairs.reshape(-1, 3)


def _disc(middle: Floats) -> Floats:
    angle = np.arange(_CORNERS) * 2 * np.pi / _CORNERS
    rim = np.stack([np.zeros(_CORNERS), np.sin(angle), np.cos(angle)], axis=1) * _IRIS
    disc: Floats = middle + np.array([_BEFORE / 2, 0.0, 0.0]) + np.concatenate([np.zeros((1, 3)), rim])
    return disc


def _fan() -> Indices:
    rim = np.arange(_CORNERS)
    return np.stack([np.zeros(_CORNERS, int), 1 + rim, 1 + (rim + 1) % _CORNERS], axis=1)
