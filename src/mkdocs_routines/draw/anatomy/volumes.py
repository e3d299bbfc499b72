"""Volumes: closed surfaces along the lines of tissues, with the direction of their fibres."""

from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices, unit
from mkdocs_routines.model.tissue import Piece

_AROUND = 16
"""Corners of the cross-section of a spindle."""
_ACROSS = 11
"""Rows of points across a sheet."""


@dataclass(frozen=True, eq=False)
class Volume:
    """A closed surface in space. Fields are per vertex."""

    vertices: Floats
    triangles: Indices
    middle: Floats
    """The point of the middle line beside a vertex, of shape (n, 3)."""
    along: Floats
    """Unit direction of the fibres, of shape (n, 3)."""
    across: Floats | None = None
    """Where a vertex is across a sheet; none for a spindle, whose fibres the viewer sees at its near side."""

    def fibre_field(self, right: Floats, viewer: Floats) -> Floats:
        """Per vertex a value that rises across the fibres, as the viewer sees them."""
        if self.across is not None:
            return self.across
        beside = np.cross(self.along, viewer)
        beside = np.where((np.linalg.norm(beside, axis=1) > 0.2)[:, None], beside, right)
        offset = self.vertices - self.middle
        reach = np.maximum(np.linalg.norm(offset, axis=1), 1e-6)
        field: Floats = (offset * beside).sum(axis=1) / (reach * np.linalg.norm(beside, axis=1))
        return field


def spindle(line: Floats, piece: Piece, size: float, faces: Floats | None) -> Volume:
    """A tapering tube around a line. `size`: body heights for each metre; `faces`: the direction of its flat side."""
    along = unit(np.gradient(line, axis=0))
    hint = np.array([0.17, 0.23, 0.96]) if faces is None else faces
    side = unit(np.cross(along, hint))
    front = unit(np.cross(side, along))
    angle = np.arange(_AROUND) * 2 * np.pi / _AROUND
    thick = _thickness(piece, size)[:, None, None]
    ring = piece.flat * np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * front[:, None]
    grid = line[:, None] + thick * ring
    return Volume(
        grid.reshape(-1, 3),
        _closed(len(line), _AROUND),
        np.repeat(line, _AROUND, axis=0),
        np.repeat(along, _AROUND, axis=0),
    )


def sheet(lines: Floats, piece: Piece, size: float) -> Volume:
    """A flat body through lines (k, n, 3), an ellipse across each row."""
    count = len(lines)
    at = np.linspace(-piece.beyond, count - 1 + piece.beyond, _ACROSS)
    first = np.clip(np.floor(at).astype(int), 0, count - 2)
    share = (at - first)[:, None, None]
    middle = lines[first] * (1 - share) + lines[first + 1] * share
    along = unit(np.gradient(middle, axis=1))
    normal = unit(np.cross(along, unit(np.gradient(middle, axis=0))))
    across = np.linspace(-1, 1, _ACROSS)
    bulge = np.sqrt(np.clip(1 - across**2, 0, 1))[:, None, None] * _thickness(piece, size)[None, :, None] * normal
    faces = np.concatenate([middle + bulge, (middle - bulge)[::-1][1:-1]]).transpose(1, 0, 2)

    def around(field: Floats) -> Floats:
        both: Floats = np.concatenate([field, field[::-1][1:-1]]).transpose(1, 0, 2).reshape(-1, field.shape[2])
        return both

    rows = np.repeat(across[:, None, None], lines.shape[1], axis=1)
    triangles = _closed(lines.shape[1], faces.shape[1])
    return Volume(faces.reshape(-1, 3), triangles, around(middle), around(along), around(rows)[:, 0])


def _thickness(piece: Piece, size: float, points: int = 40) -> Floats:
    """Half thickness along a line, in body heights."""
    at = np.linspace(0, 1, points)
    start, end = piece.swells
    belly = np.sin(np.pi * np.clip((at - start) / (end - start), 0, 1)) ** 0.75
    thickness: Floats = piece.thick * size * (piece.ends + (1 - piece.ends) * belly)
    return thickness


def _closed(rows: int, columns: int) -> Indices:
    """Triangles of a tube of rings, with a lid at both ends."""
    row, column = (axis.ravel() for axis in np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij"))
    following = (column + 1) % columns
    a, b = row * columns + column, (row + 1) * columns + column
    c, d = (row + 1) * columns + following, row * columns + following
    lids = [
        [start, start + column, start + column + 1]
        for start in (0, (rows - 1) * columns)
        for column in range(1, columns - 1)
    ]
    return np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1), np.array(lids)])
