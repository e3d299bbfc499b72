"""Visible surface: what the viewer sees of a scene, pixel by pixel."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.mesh.arrays import unit, vertex_normals
from mkdocs_routines.draw.figure.render.raster import Array, Raster, projected, raster_around
from mkdocs_routines.draw.figure.render.zbuffer import Indices, Interpolate, interpolator, nearest

MATERIALS = ("skin", "shirt", "shorts", "shoe", "sole", "hair", "eye", "band", "metal", "wood", "soft", "hidden")
"""What things are made of. A thing of the last one hides what is behind it, and is not seen itself."""
CODES = {name: code for code, name in enumerate(MATERIALS, 1)}
NOTHING = 0
_BODY = frozenset({"skin", "shirt", "shorts", "shoe", "sole", "hair", "eye"})


@dataclass(frozen=True)
class Mesh:
    """Triangles in space."""

    vertices: Array
    """Of shape (n, 3), in body heights."""
    triangles: Indices
    """Of shape (m, 3)."""
    codes: Indices
    """Of shape (m,): the material of each triangle."""


@dataclass(frozen=True)
class Surface:
    """Images of shape (rows, columns), and what they show."""

    raster: Raster
    code: Indices
    """Material, or `NOTHING`."""
    depth: Array
    """In body heights; larger is nearer."""
    normal: Array
    """In the axes of the camera: right, up, to the viewer. Of shape (rows, columns, 3)."""
    pixels: Indices
    """Flat indices of the pixels in which something is."""
    interpolate: Interpolate
    """From a field of the vertices of the first mesh, which is the body, to its values in `pixels`."""

    @property
    def body(self) -> NDArray[np.bool_]:
        body: NDArray[np.bool_] = np.isin(self.code, [CODES[name] for name in _BODY])
        return body

    @property
    def solid(self) -> NDArray[np.bool_]:
        solid: NDArray[np.bool_] = self.code != NOTHING
        return solid

    def image(self, field: Array, empty: float = 0.0) -> Array:
        """An image of a field of the vertices of the body."""
        flat = np.full(self.code.size, empty)
        flat[self.pixels] = self.interpolate(field)
        return flat.reshape(self.code.shape)

    def at(self, name: str) -> NDArray[np.bool_]:
        """The pixels in which a material is seen."""
        mask: NDArray[np.bool_] = self.code == CODES[name]
        return mask


def visible_surface(
    meshes: Sequence[Mesh], hair: Array, camera: Camera, density: float, margin: float = 30.0
) -> Surface:
    """What is seen of the meshes, of which the first is the body. `hair`: per vertex of it, positive in hair."""
    counts = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes)])
    vertices = np.vstack([mesh.vertices for mesh in meshes])
    triangles = np.vstack([mesh.triangles + start for mesh, start in zip(meshes, counts, strict=False)])
    codes = np.concatenate([mesh.codes for mesh in meshes])
    points, depth = projected(vertices, camera)
    shown = np.unique(triangles[codes != CODES["hidden"]])
    raster = raster_around(points[shown], margin, density)
    pixels = raster.to_pixels(points)
    facing = _faces_viewer(pixels[triangles]) | ~np.isin(codes, [CODES["skin"], CODES["eye"]])
    triangles, codes = triangles[facing], codes[facing]
    hits = nearest(pixels, depth, triangles, raster.columns, raster.rows)
    flat, interpolate = interpolator(hits, triangles)

    def of_body(field: Array) -> Array:
        rest = np.zeros((len(vertices) - len(field), *field.shape[1:]))
        return interpolate(np.concatenate([field, rest]))

    code = np.zeros(hits.triangle.size, np.int64)
    code[flat] = codes[hits.triangle.ravel()[flat]]
    code[flat[(code[flat] == CODES["skin"]) & (of_body(hair) > 0)]] = CODES["hair"]
    code[code == CODES["hidden"]] = NOTHING
    normal = np.zeros((hits.triangle.size, 3))
    axes = np.array([camera.right, camera.up, camera.viewer])
    normal[flat] = unit(interpolate(vertex_normals(vertices, triangles) @ axes.T))
    shape = hits.triangle.shape
    return Surface(raster, code.reshape(shape), hits.depth, normal.reshape(*shape, 3), flat, of_body)


def _faces_viewer(corners: Array) -> NDArray[np.bool_]:
    """Which triangles (m, 3, 2) turn their outside to the viewer. Pixels count downwards, so they turn clockwise."""
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    outside: NDArray[np.bool_] = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0] < 0
    return outside
