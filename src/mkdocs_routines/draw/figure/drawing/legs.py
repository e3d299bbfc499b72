"""Drawings of the legs of a body that stands, with the places where a knee or a hip may hurt as zones.

A zone is a patch of skin of the right leg, on the chart on which muscles are painted, as far as the viewer sees it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.drawing.kept import kept_file
from mkdocs_routines.draw.figure.drawing.scene import Scene, scene_of
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Person
from mkdocs_routines.draw.figure.mesh.muscles import on_charts
from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import blurred
from mkdocs_routines.draw.figure.render.lines import inner_lines
from mkdocs_routines.draw.figure.render.raster import Array
from mkdocs_routines.draw.figure.render.regions import region
from mkdocs_routines.draw.figure.render.surface import CODES, Mesh, Surface, visible_surface
from mkdocs_routines.model.figure import Figure

LegView = Literal["front", "back"]
Box = tuple[float, float, float, float]
Mask = NDArray[np.bool_]

PERSON = "older"
PELVIS = 0.5
"""Height of the hip joints in body heights."""
_APART, _TURNED_IN = 3.0, 5.0
"""Degrees by which each leg is off the vertical, and turned in so that its kneecap faces the viewer."""
_WAIST = 0.66
"""Height in body heights above which nothing is drawn."""
_ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
_DENSITY, _ERROR = 1.5, 0.8
"""Pixels for each picture unit, and picture units by which a curve may miss."""
_LIGHT, _SHADE = np.array([0.42, 0.62, 0.66]), 0.24
"""Direction to the light in the axes of the camera, and the cosine to it below which skin is in shade."""


@dataclass(frozen=True)
class _Patch:
    """A patch of skin, from one height of the base mesh to another and to both sides of an angle."""

    low: float
    """Decimetres: the hip joint is at 0.5, the knee joint at -3.7, the ankle joint at -7.5."""
    high: float
    middle: float
    """Degrees about the leg: 0 forward, 90 outward, 180 backward."""
    half: float
    """Degrees to either side."""
    beside: int = 0
    """Picture units by which it reaches out over the side of the leg, for a thumb; to the left where negative."""
    round: bool = False
    """Whether it is an ellipse."""


_ZONES: Mapping[LegView, Mapping[str, _Patch]] = {
    "front": {
        "hip": _Patch(-0.95, 1.0, 45, 70, round=True),
        "front": _Patch(-4.5, -3.05, -2, 48),
        "outside": _Patch(-4.4, -3.1, 90, 42, beside=-23),
        "inside": _Patch(-4.4, -3.1, -90, 42, beside=23),
    },
    "back": {"back": _Patch(-4.45, -3.05, 180, 62)},
}
"""View → place → its zone. Where two meet, the first has the skin."""
_MARKS: Mapping[LegView, Mapping[str, _Patch]] = {
    "front": {"kneecap": _Patch(-3.98, -3.3, -1, 30, round=True)},
    "back": {
        "crease": _Patch(-3.82, -3.74, 180, 46, round=True),
        "calf": _Patch(-5.9, -4.75, 178, 3, round=True),
    },
}
"""View → what a leg is known by → where it is on both legs."""


@dataclass(frozen=True)
class Zone:
    """A place to tap."""

    path: str
    box: Box
    """Left, top, right and bottom in picture units."""


@dataclass(frozen=True)
class LegDrawing:
    """The legs from one side, without zones, and the zones over it. The sole stands near y = 0."""

    shapes: tuple[Shape, ...]
    zones: Mapping[str, Zone]
    """Place → its zone, on the right leg."""


@cache
def leg_drawing(view: LegView) -> LegDrawing:
    """The legs as the viewer sees them, drawn now unless an earlier build has kept them."""
    kept = json.loads(kept_file(f"legs, {view}", lambda: _drawn(view)))
    shapes = tuple(Shape(look, path) for look, path in kept["shapes"])
    return LegDrawing(shapes, {place: Zone(path, tuple(box)) for place, path, box in kept["zones"]})


def _drawn(view: LegView) -> bytes:
    scene = scene_of(_standing(view), 0, ())
    person = scene.posed.person
    surface = visible_surface([_below_waist(scene)], person.hair.astype(float), scene.camera, _DENSITY)
    chart = _Chart.of(person, surface)
    shapes = [(shape.look, shape.path) for shape in (*_body(surface), *_marks(chart, surface, view)) if shape.path]
    return json.dumps({"shapes": shapes, "zones": list(_zones(chart, surface, view))}).encode()


def _standing(view: LegView) -> Figure:
    leg = {"hip_abduction": _APART, "hip_rotation": _TURNED_IN}
    poses = ({"caption": "Stand.", "left_leg": leg, "right_leg": leg}, {"caption": "Stand."})
    place = {"anchor": "pelvis", "anchor_at": {"up": PELVIS}}
    return Figure.model_validate({"person": PERSON, "view": view, "seen_from_above": 0, **place, "poses": poses})


def _below_waist(scene: Scene) -> Mesh:
    """The body below the waist, without its arms."""
    person, vertices = scene.posed.person, scene.posed.vertices
    arm = np.array([name.startswith(_ARM) for name in person.bones])
    arm_share = (arm[person.weight_bone] * person.weight).sum(axis=1)
    shown = ((vertices[:, 1] < _WAIST) & (arm_share < 0.3))[person.triangles].all(axis=1)
    codes = np.array([CODES[name] for name in MATERIALS])[person.material[shown]]
    return Mesh(vertices, person.triangles[shown], codes)


def _body(surface: Surface) -> Iterator[Shape]:
    silhouette = _around(surface.solid, surface, blur=1.5)
    yield Shape("skin", silhouette)
    for name in ("shorts", "shirt", "shoe", "sole"):
        yield Shape(name, _around(surface.at(name), surface, corner=40))
    weight = np.maximum(blurred(surface.body.astype(float), 3.0), 1e-3)
    light = blurred(np.where(surface.body, surface.normal @ _LIGHT, 0.0), 3.0) / weight
    yield Shape("dark", _around(surface.at("skin") & (light < _SHADE), surface, blur=1.6, least=187, corner=70))
    lines = inner_lines(surface, np.zeros(surface.code.shape), error=_ERROR)
    yield Shape("hem", curves.paths(lines.thin, closed=False))
    yield Shape("line", curves.paths(lines.heavy, closed=False))
    yield Shape("edge", silhouette)


@dataclass(frozen=True)
class _Chart:
    """Images of where on the base mesh each pixel is."""

    height: Array
    angle: Array
    right: Mask
    """Whether it is on the right leg."""

    @classmethod
    def of(cls, person: Person, surface: Surface) -> "_Chart":
        leg = on_charts(person.canonical.astype(float))["leg"]
        turn = np.radians(leg.angle)  # its sine and cosine run on where the angle itself jumps
        angle = np.degrees(np.arctan2(surface.image(np.sin(turn)), surface.image(np.cos(turn))))
        return cls(surface.image(leg.height, np.nan), angle, surface.image(person.rest[:, 2].astype(float)) > 0)

    def within(self, patch: _Patch) -> Mask:
        offset = ((self.angle - patch.middle + 180) % 360 - 180) / patch.half
        rise = (2 * self.height - patch.low - patch.high) / (patch.high - patch.low)
        within: Mask = np.hypot(offset, rise) < 1 if patch.round else np.maximum(np.abs(offset), np.abs(rise)) < 1
        return within


def _marks(chart: _Chart, surface: Surface, view: LegView) -> Iterator[Shape]:
    for name, patch in _MARKS[view].items():
        seen = chart.within(patch)
        yield Shape(name, "".join(_around(seen & side, surface, blur=1.2) for side in (chart.right, ~chart.right)))


def _zones(chart: _Chart, surface: Surface, view: LegView) -> Iterator[tuple[str, str, Sequence[float]]]:
    """Place, path and box of each zone."""
    taken = np.zeros(chart.right.shape, bool)
    for place, patch in _ZONES[view].items():
        zone = _drawn_out(chart.within(patch) & chart.right, patch.beside, surface) & ~taken
        taken |= zone
        rows, columns = np.nonzero(zone)
        corners = np.array([[columns.min(), rows.min()], [columns.max() + 1, rows.max() + 1]])
        yield place, _around(zone, surface, blur=5.0), surface.raster.to_picture(corners).ravel().tolist()


def _drawn_out(mask: Mask, units: int, surface: Surface) -> Mask:
    """The mask, drawn out by so many picture units to the right, or to the left where they are negative."""
    steps = np.arange(round(abs(units) * surface.raster.density) + 1) * np.sign(units)
    drawn_out: Mask = np.logical_or.reduce([np.roll(mask, step, axis=1) for step in steps])
    return drawn_out


def _around(mask: Mask, surface: Surface, *, blur: float = 1.0, least: float = 27.0, corner: float = 60.0) -> str:
    outlines = region(mask, surface.raster, error=_ERROR, blur=blur, least=least, corner=corner)
    return curves.paths(outlines, closed=True)
