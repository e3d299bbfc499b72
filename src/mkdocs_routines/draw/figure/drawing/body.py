"""Drawing of a body: what is seen of a posed person, as layers of paths in the order in which they are painted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.drawing.muscles import LEAST_AREA, SeenMuscle, seen_muscles
from mkdocs_routines.draw.figure.drawing.scene import Scene
from mkdocs_routines.draw.figure.drawing.shadow import contact_shadow
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.geometry.path import ellipse
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import blurred
from mkdocs_routines.draw.figure.render.features import eyes, face
from mkdocs_routines.draw.figure.render.fibres import fibres
from mkdocs_routines.draw.figure.render.lines import inner_lines
from mkdocs_routines.draw.figure.render.raster import Array, projected
from mkdocs_routines.draw.figure.render.regions import Region, region
from mkdocs_routines.draw.figure.render.shade import light_on_body, shade
from mkdocs_routines.draw.figure.render.surface import Surface, visible_surface

Mask = NDArray[np.bool_]
Area = Callable[..., Region]

_LIT = 0.74
"""Cosine between a muscle and the light above which it has its lighter tone."""
_TENTHS = 10
"""Steps of a picture unit to which the features of a face are rounded; all else is in whole units."""
_CLOTHES = ("shorts", "shirt", "shoe", "sole", "hair", "band", "metal", "wood", "soft")
_DOTS = {"hip": ("thigh", 0.125, 13), "knee": ("shank", 0.06, 11)}
"""Joint → the segment that begins there, how far below the surface it may lie in body heights, and its radius."""


@dataclass(frozen=True)
class Detail:
    """How closely a drawing follows what is seen."""

    density: float
    """Pixels for each picture unit."""
    error: float
    """Picture units by which a curve may miss."""
    fine: bool
    """With hems, fibres and shade."""
    least: float = 27.0
    """Square units below which islands and holes are left out."""


FULL = Detail(1.5, 1.2, fine=True)
LEAN = Detail(1.0, 3.5, fine=False, least=120)


@dataclass(frozen=True)
class BodyDrawing:
    """The layers of one body, and what they show."""

    shapes: tuple[Shape, ...]
    box: tuple[float, float, float, float]
    """Left, top, right and bottom of all that is seen of the body and what it holds, in picture units."""
    muscles: tuple[str, ...]
    """Those of which something is seen."""


def body_drawing(scene: Scene, detail: Detail) -> BodyDrawing:
    """What is seen of a scene. Its furniture hides parts of the body, and is not drawn."""
    person = scene.posed.person
    surface = visible_surface(scene.meshes(), person.hair.astype(float), scene.camera, detail.density)
    painted = seen_muscles(person, surface, scene.on_side(surface, scene.works), scene.muscles)
    shapes = [shape for shape in _layers(scene, surface, painted, detail) if shape.path]
    pixels = np.argwhere(surface.solid if surface.solid.any() else ~surface.solid)[:, ::-1]  # all of it may be hidden
    corners = surface.raster.to_picture(np.array([pixels.min(axis=0), pixels.max(axis=0) + 1]))
    box = tuple(float(value) for value in corners.ravel())
    seen = tuple(name for name, muscle in painted.items() if muscle.area(detail.density) > LEAST_AREA)
    return BodyDrawing(tuple(shapes), box, seen)  # type: ignore[arg-type]  # four numbers


def _layers(scene: Scene, surface: Surface, painted: dict[str, SeenMuscle], detail: Detail) -> Iterator[Shape]:
    raster, error = surface.raster, detail.error
    head = surface.image(scene.head_share())

    def area(
        mask: Mask, extra: float = 0.0, blur: float = 1.0, least: float = detail.least, corner: float = 60.0
    ) -> Region:
        return region(mask, raster, error=error + extra, blur=blur, least=least, corner=corner)

    silhouette = _closed(area(surface.solid, blur=1.5))
    posed = scene.posed
    yield Shape("shade", _closed(contact_shadow(posed.vertices, posed.person.triangles, scene.furniture, scene.camera)))
    yield Shape("skin", silhouette)
    for name in _CLOTHES:
        yield Shape(name, _closed(area(surface.at(name), 0.3, 0.8, corner=60)))
    yield from _muscles(surface, list(painted.values()), area, detail)
    if detail.fine:
        yield Shape("dark", _closed(shade(surface, head, 2.2 * error)))
        yield Shape("eye", _closed(eyes(surface), _TENTHS))
    lines = inner_lines(surface, head, error=error)
    if detail.fine:
        yield Shape("hem", _open(lines.thin))
    yield Shape("line", _open(lines.heavy))
    yield Shape("edge", silhouette)
    yield from _face(scene, surface)
    yield from _dots(scene, surface)


def _muscles(surface: Surface, painted: Sequence[SeenMuscle], area: Area, detail: Detail) -> Iterator[Shape]:
    """Tendons, bellies, the light on them, and fibres."""
    heads = [head for muscle in painted for head in muscle.heads if head.mask.any()]
    if not heads:
        return
    bellies = np.logical_or.reduce([head.mask for head in heads])
    if not detail.fine:
        yield Shape("muscle", _closed(area(blurred(bellies.astype(float), 2.5) > 0.4, 0.3, 2.0, least=98, corner=70)))
        return
    tendons = np.logical_or.reduce([muscle.tendons for muscle in painted])
    yield Shape("tendon", _closed(area(tendons, 0.3, 1.2, least=60, corner=70)))
    yield Shape("muscle", _closed(area(bellies, 0.2, 1.0, least=60, corner=50)))
    lit = (light_on_body(surface) > _LIT) & (blurred(bellies.astype(float), 3.0) > 0.97)
    yield Shape("belly", _closed(area(lit, 0.6, 2.5, least=150, corner=90)))
    blades = [fibres(head.mask, head.across, surface.raster, 2 * detail.error) for head in heads]
    yield Shape("fibre", _closed([blade for lines in blades for blade in lines]))


def _face(scene: Scene, surface: Surface) -> Iterator[Shape]:
    seen = face(scene.posed.person, scene.posed.vertices, surface, scene.camera)
    yield Shape("face", _open(seen.lines["feature"], _TENTHS))
    yield Shape("brow", _open(seen.lines["brow"], _TENTHS))
    yield Shape("iris", "".join(ellipse(x, y, 2.5) for x, y in seen.irises))


def _dots(scene: Scene, surface: Surface) -> Iterator[Shape]:
    """A dot on each joint of the legs that lies just below what is seen there."""
    leg = surface.image(scene.leg_share())
    on_side = {side: scene.on_side(surface, side) for side in LEFT_OR_RIGHT}
    for joint, (segment, depth, radius) in _DOTS.items():
        for side in LEFT_OR_RIGHT:
            place = np.array(scene.skeleton[f"{side}_{segment}"].start)
            points, near = projected(place[None], scene.camera)
            at = surface.raster.pixel_at(points[0])
            if at is None or not on_side[side][at]:
                continue
            if surface.depth[at] - near[0] < depth and (joint == "hip" or leg[at] > 0.5):
                yield Shape(joint, ellipse(float(points[0, 0]), float(points[0, 1]), radius))


def _closed(lines: Sequence[Sequence[Array]], steps: int = 1) -> str:
    return curves.paths(lines, closed=True, steps=steps)


def _open(lines: Sequence[Sequence[Array]], steps: int = 1) -> str:
    return curves.paths(lines, closed=False, steps=steps)
