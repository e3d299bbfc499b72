"""Contact shadows: what is near the floor, or near the top of a step or a seat, laid flat on it."""

from collections.abc import Iterator, Sequence

import numpy as np

from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.render.blur import Mask
from mkdocs_routines.draw.figure.render.raster import Array, projected, raster_around
from mkdocs_routines.draw.figure.render.regions import Region, region
from mkdocs_routines.draw.figure.render.zbuffer import Indices, nearest
from mkdocs_routines.draw.figure.scene.furniture import Furnishing, footprint
from mkdocs_routines.draw.figure.scene.solids import Solid

_REACH = 0.12
"""Height above a surface up to which the body darkens it, in body heights."""
_SPREAD = 0.013
"""How far a shadow reaches out around what casts it."""
_ABOVE = 0.004
"""So far above its surface a shadow lies, so that it is never below it by a rounding error."""
_DENSITY = 0.75
_ERROR = 2.0
"""Pixels for each picture unit, and units by which a curve may miss: a shadow has no fine edge."""


def contact_shadow(vertices: Array, triangles: Indices, furniture: Sequence[Furnishing], camera: Camera) -> Region:
    """The curves around the shadows of a body, where no furniture hides them."""
    cast = list(_cast(vertices, triangles, furniture))
    if not cast:
        return ()
    shadows = sum(len(solid.triangles) for solid in cast)
    solids = [*cast, *(furnishing.solid for furnishing in furniture if furnishing.look != "mat")]
    starts = np.cumsum([0, *(len(solid.vertices) for solid in solids)])
    points, depth = projected(np.vstack([solid.vertices for solid in solids]), camera)
    joined = np.vstack([solid.triangles + start for solid, start in zip(solids, starts, strict=False)])
    raster = raster_around(points[: starts[len(cast)]], 12, _DENSITY)
    hits = nearest(raster.to_pixels(points), depth, joined, raster.columns, raster.rows)
    dark = (hits.triangle >= 0) & (hits.triangle < shadows)
    return region(dark, raster, error=_ERROR, blur=3.0, least=120, corner=100)


def _cast(vertices: Array, triangles: Indices, furniture: Sequence[Furnishing]) -> Iterator[Solid]:
    """The shadow on each surface. A body in the air has its shadow below its lowest part."""
    free, lifted = np.ones(len(vertices), bool), True
    for furnishing in furniture:
        if furnishing.bears:
            low, high, top = footprint(furnishing.solid)
            flat = vertices[:, [0, 2]]
            over = (flat > low).all(axis=1) & (flat < high).all(axis=1) & (vertices[:, 1] > top - 0.02)
            free, lifted = free & ~over, lifted and not over.any()
            yield from _spread(vertices, triangles, over & (vertices[:, 1] < top + _REACH), top, (low, high))
    ground = max(0.0, float(vertices[:, 1].min())) if lifted else 0.0
    everywhere = np.full(2, -np.inf), np.full(2, np.inf)
    yield from _spread(vertices, triangles, free & (vertices[:, 1] < ground + _REACH), 0.0, everywhere)


def _spread(
    vertices: Array, triangles: Indices, near: Mask, height: float, within: tuple[Array, Array]
) -> Iterator[Solid]:
    """The triangles near a surface laid on it, moved a little to each side."""
    chosen = triangles[near[triangles].all(axis=1)]
    if not len(chosen):
        return
    used, indices = np.unique(chosen, return_inverse=True)
    flat = vertices[used][:, [0, 2]]
    for angle in np.arange(6) * np.pi / 3:
        moved = np.clip(flat + _SPREAD * np.array([np.cos(angle), np.sin(angle)]), *within)
        laid = np.stack([moved[:, 0], np.full(len(moved), height + _ABOVE), moved[:, 1]], axis=1)
        yield Solid(laid, indices.reshape(chosen.shape))
