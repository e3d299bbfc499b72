"""Picture of a view: what is seen of a scene, as paths by structure, and a point on each for its label."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.anatomy.scene import Scene
from mkdocs_routines.draw.anatomy.tissues import Solid
from mkdocs_routines.draw.anatomy.window import DENSITY, WIDTH, Window
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.mesh.arrays import Floats, vertex_normals
from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import blurred, bounds
from mkdocs_routines.draw.figure.render.fibres import fibres
from mkdocs_routines.draw.figure.render.lines import inner_lines
from mkdocs_routines.draw.figure.render.regions import region
from mkdocs_routines.draw.figure.render.surface import CODES, NOTHING, Surface
from mkdocs_routines.draw.figure.render.zbuffer import interpolator, nearest

Mask = NDArray[np.bool_]

ERROR = 1.1
"""Units by which a curve may miss."""
_FIRST = 100
"""Code of the first solid: beyond the materials of the body, whose codes have rules of their own."""
_ONE_THING = CODES["shirt"]
"""Code of all solids together: lines then run only where one hides another, and not along every border."""
_LIGHT = np.array([0.42, 0.62, 0.66])
_DARK, _BRIGHT = 0.22, 0.80
"""Cosines to the light below which a surface is in shade, and above which it is lit."""
_FIBRED = ("muscle", "band")
_LEAST_FOR_LABEL = 90.0
"""Square units of a structure that are seen, from which it has a label."""


@dataclass(frozen=True)
class Part:
    """What is seen of one structure."""

    name: str
    look: str
    path: str
    fibres: str
    dark: str
    bright: str
    spot: tuple[float, float] | None
    """The point that lies deepest within it; none where too little is seen."""


@dataclass(frozen=True)
class Picture:
    """The layers of a view, in units of the plate."""

    height: int
    skin: str
    """Outline of the person."""
    parts: tuple[Part, ...]
    lines: str
    """Contours of what hides something, and of all bones and muscles together."""
    joints: Mapping[str, tuple[float, float]]
    """Where the joints of both legs are: `left-hip`, `right-knee`, `right-ankle`, …"""


def picture_of(scene: Scene, window: Window) -> Picture:
    surface, across = _surface(scene, window)
    names = list(dict.fromkeys(solid.name for solid in scene.solids))
    parts = [part for name in names if (part := _part(name, scene.solids, surface, across)).path]
    hiding = replace(surface, code=np.where(surface.solid, _ONE_THING, NOTHING))
    lines = inner_lines(hiding, np.zeros(surface.code.shape), error=ERROR)
    edges = region(surface.solid, surface.raster, error=ERROR, blur=0.8, least=12)
    return Picture(
        window.height,
        _skin(scene, window),
        tuple(parts),
        curves.paths((*lines.thin, *lines.heavy), closed=False) + curves.paths(edges, closed=True),
        _joints(scene, window),
    )


def _joints(scene: Scene, window: Window) -> Mapping[str, tuple[float, float]]:
    names = [(side, joint) for side in LEFT_OR_RIGHT for joint in ("hip", "knee", "ankle")]
    points, _ = window.points(np.array([scene.joint(*name) for name in names]), scene)
    rounded = [(round(float(x), 1), round(float(y), 1)) for x, y in points]
    return {"-".join(name): point for name, point in zip(names, rounded, strict=True)}


def _surface(scene: Scene, window: Window) -> tuple[Surface, Floats]:
    """What is seen of the solids, and an image that rises across the fibres of each."""
    volumes = [solid.volume for solid in scene.solids]
    starts = np.cumsum([0, *(len(volume.vertices) for volume in volumes)])
    vertices = np.vstack([volume.vertices for volume in volumes])
    triangles = np.vstack([volume.triangles + start for volume, start in zip(volumes, starts, strict=False)])
    codes = np.repeat(np.arange(len(volumes)) + _FIRST, [len(volume.triangles) for volume in volumes])
    raster = window.raster
    points, depth = window.points(vertices, scene)
    hits = nearest(raster.to_pixels(points), depth, triangles, raster.columns, raster.rows)
    flat, interpolate = interpolator(hits, triangles)
    axes = np.array([scene.camera.right, scene.camera.up, scene.camera.viewer])
    code = np.zeros(hits.triangle.size, np.int64)
    code[flat] = codes[hits.triangle.ravel()[flat]]
    normal = np.zeros((hits.triangle.size, 3))
    normal[flat] = interpolate(vertex_normals(vertices, triangles) @ axes.T)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    normal[normal[:, 2] < 0] *= -1  # a mesh that is open shows its inside
    across = np.zeros(hits.triangle.size)
    fields = [volume.fibre_field(axes[0], axes[2]) for volume in volumes]
    across[flat] = interpolate(np.concatenate(fields))
    shape = hits.triangle.shape
    surface = Surface(raster, code.reshape(shape), hits.depth, normal.reshape(*shape, 3), flat, interpolate)
    return surface, across.reshape(shape)


def _part(name: str, solids: Sequence[Solid], surface: Surface, across: Floats) -> Part:
    codes = [index + _FIRST for index, solid in enumerate(solids) if solid.name == name]
    look = next(solid.look for solid in solids if solid.name == name)
    mask: Mask = np.isin(surface.code, codes)
    blades = [
        blade
        for code in (codes if look in _FIBRED else ())
        for blade in fibres(surface.code == code, across, surface.raster, 2.4)
    ]
    light = _light(surface, mask)
    return Part(
        name,
        look,
        "".join(_around(surface.code == code, surface, error=0.8, blur=0.8, least=12.0) for code in codes),
        curves.paths(blades, closed=True),
        _around(mask & (light < _DARK), surface, error=2.0, blur=2.5, least=110.0),
        _around(mask & (light > _BRIGHT), surface, error=2.0, blur=2.5, least=110.0) if look in _FIBRED else "",
        _spot(mask, surface),
    )


def _light(surface: Surface, mask: Mask) -> Floats:
    """Cosine to the light on a structure, evened out over it alone."""
    softness = 3.0 * DENSITY
    light = np.zeros(mask.shape)
    if (window := bounds(mask, round(3 * softness))) is not None:
        cut = mask[window]
        weight = np.maximum(blurred(cut.astype(float), softness), 1e-3)
        light[window] = blurred(np.where(cut, surface.normal[window] @ _LIGHT, 0.0), softness) / weight
    return light


def _around(mask: Mask, surface: Surface, *, error: float = ERROR, blur: float = 1.0, least: float = 27.0) -> str:
    outlines = region(mask, surface.raster, error=error, blur=blur, least=least, corner=60)
    return curves.paths(outlines, closed=True)


def _spot(mask: Mask, surface: Surface) -> tuple[float, float] | None:
    """The point deepest within what is seen of a structure in the picture."""
    raster = surface.raster
    beyond = round(-raster.left * raster.density)
    inside = np.zeros_like(mask)
    window = slice(beyond, mask.shape[0] - beyond), slice(beyond, mask.shape[1] - beyond)
    inside[window] = mask[window]
    if inside.sum() < _LEAST_FOR_LABEL * raster.density**2:
        return None
    box = bounds(inside, 30)
    assert box is not None, "something of it is seen"
    cut = inside[box][::3, ::3].astype(float)
    depth = sum(blurred(cut, sigma * raster.density / 3, alike=True) for sigma in (2.0, 5.0, 12.0))
    row, column = np.unravel_index(int(np.argmax(np.where(cut > 0, depth, 0))), cut.shape)
    x, y = raster.to_picture(np.array([[box[1].start + 3 * column + 0.5, box[0].start + 3 * row + 0.5]]))[0]
    return round(float(x), 1), round(float(y), 1)


def _skin(scene: Scene, window: Window) -> str:
    """The outline of the person without arms."""
    raster = window.raster
    points, depth = window.points(scene.skin, scene)
    hits = nearest(raster.to_pixels(points), depth, scene.skin_triangles, raster.columns, raster.rows)
    return curves.paths(region(hits.triangle >= 0, raster, error=1.6, blur=5.0, least=400), closed=True)


def spots(picture: Picture, names: Sequence[str]) -> Iterator[tuple[str, tuple[float, float]]]:
    """Those of the named structures that are seen well enough for a label, with the point it leads to."""
    for part in picture.parts:
        if part.name in names and part.spot is not None and 0 < part.spot[0] < WIDTH:
            yield part.name, part.spot
