"""Raster of a picture: the pixels that lie over a rectangle of the picture plane."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Raster:
    """A grid of square pixels, whose first corner lies at (left, top) in picture units."""

    left: float
    top: float
    columns: int
    rows: int
    density: float
    """Pixels for each picture unit."""

    def to_pixels(self, points: Array) -> Array:
        """Points (n, 2) of the picture, in pixels."""
        pixels: Array = (points - [self.left, self.top]) * self.density
        return pixels

    def to_picture(self, pixels: Array) -> Array:
        """Points (n, 2) in pixels, in picture units."""
        points: Array = pixels / self.density + [self.left, self.top]
        return points

    def pixel_at(self, point: Array) -> tuple[int, int] | None:
        """Row and column of the pixel over a point of the picture; none outside the grid."""
        column, row = (int(value) for value in np.floor(self.to_pixels(point[None])[0]))
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None


def raster_around(points: Array, margin: float, density: float) -> Raster:
    """The raster around points (n, 2) of the picture, with a margin in picture units."""
    left, top = np.floor(points.min(axis=0) - margin)
    right, bottom = np.ceil(points.max(axis=0) + margin)
    return Raster(float(left), float(top), int((right - left) * density), int((bottom - top) * density), density)


def projected(vertices: Array, camera: Camera) -> tuple[Array, Array]:
    """Points (n, 2) of the picture, in units with y downwards, and their nearness (n,) in body heights."""
    seen = vertices @ np.array([camera.right, camera.up, camera.viewer]).T
    return seen[:, :2] * [UNITS, -UNITS], seen[:, 2]
