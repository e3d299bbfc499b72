"""Features of the face: brows, lids, irises, nose and mouth, nailed to the skin at rest and carried along by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Person
from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.raster import Array, projected
from mkdocs_routines.draw.figure.render.regions import Region, region
from mkdocs_routines.draw.figure.render.surface import CODES, NOTHING, Surface
from mkdocs_routines.draw.figure.render.zbuffer import Indices

_NOSE, _MOUTH = 6.865, 6.65
"""Height of the wings of the nose and of the line of the mouth on the base mesh, in its decimetres."""
_LEAST_LENGTH = 5.0
"""Picture units below which a line of the face is left out."""
_BY_SILHOUETTE = 2.0
"""Picture units from the silhouette within which neither eye nor brow is drawn."""
_SEEN = {
    "mouth": (0.014, -0.1),
    "nose": (0.014, -0.1),
    "iris": (0.010, -0.2),
    "lid": (0.006, 0.1),
    "brow": (0.006, 0.2),
}
"""Feature → how far below the surface it may lie, in body heights, and the least cosine between skin and viewer."""


@dataclass(frozen=True)
class Nails:
    """Points on the skin: the corners of a triangle each, and their weights."""

    corners: Indices
    weights: Array


@dataclass(frozen=True)
class Face:
    """What is drawn of a face, in picture units."""

    lines: Mapping[str, Sequence[Sequence[Array]]]
    """"brow" and "feature" → open lines."""
    irises: Sequence[tuple[float, float]]


def face(person: Person, vertices: Array, surface: Surface, camera: Camera) -> Face:
    """The features that the viewer sees on the posed `vertices` of a person."""
    lines: dict[str, list[Sequence[Array]]] = {"brow": [], "feature": []}
    irises: list[tuple[float, float]] = []
    for (name, _), nails in nails_of(person).items():
        places = (vertices[nails.corners] * nails.weights[:, :, None]).sum(axis=1)
        points, depth = projected(places, camera)
        shown = [_shown(surface, point, near, name) for point, near in zip(points, depth, strict=True)]
        if name == "iris":
            irises += [(float(x), float(y)) for (x, y), visible in zip(points, shown, strict=True) if visible]
            continue
        if name == "nose" and not all(shown):
            continue
        for run in _runs(points, shown):
            if float(np.hypot(*np.diff(run, axis=0).T).sum()) > _LEAST_LENGTH:
                kind = "brow" if name == "brow" else "feature"
                lines[kind].append(curves.fitted(run, closed=False, error=0.4, corner=120))
    return Face(lines, irises)


def eyes(surface: Surface) -> Region:
    """The curves around the whites of the eyes."""

    def apart(outline: Array) -> bool:
        column, row = outline.mean(axis=0)
        return not _by_silhouette(surface, (int(row), int(column)))

    return region(surface.at("eye"), surface.raster, error=0.3, blur=0.6, least=3, keeps=apart)


def _runs(points: Array, shown: Sequence[bool]) -> list[Array]:
    """The stretches of a line of which all points are seen, of three points or more."""
    breaks = [-1, *(index for index, visible in enumerate(shown) if not visible), len(shown)]
    runs = (points[first + 1 : last] for first, last in pairwise(breaks))
    return [run for run in runs if len(run) > 2]


def _shown(surface: Surface, point: Array, near: float, name: str) -> bool:
    tolerance, least_facing = _SEEN[name]
    at = surface.raster.pixel_at(point)
    if at is None or surface.code[at] not in (CODES["skin"], CODES["eye"]):
        return False
    if name in ("iris", "lid", "brow") and _by_silhouette(surface, at):
        return False
    return bool(surface.depth[at] - near < tolerance and surface.normal[at][2] > least_facing)


def _by_silhouette(surface: Surface, pixel: tuple[int, int]) -> bool:
    """Whether an eye would only thicken the outline of the face there."""
    reach = round(_BY_SILHOUETTE * surface.raster.density)
    row, column = pixel
    around = surface.code[max(0, row - reach) : row + reach + 1, max(0, column - reach) : column + reach + 1]
    return bool((around == NOTHING).any())


@cache
def nails_of(person: Person) -> dict[tuple[str, int], Nails]:
    """Feature and side → its points on the skin, laid out on the front of the head of the base mesh."""
    eyes, skin = (person.triangles[person.material == MATERIALS.index(name)] for name in ("eye", "skin"))
    eye = person.canonical[eyes].reshape(-1, 3)
    eye = eye[eye[:, 2] > 0].mean(axis=0)
    share = np.linspace(0, 1, 9)
    nails: dict[tuple[str, int], Nails] = {}
    for side in (1, -1):
        # A brow that falls outwards looks worried, and one that falls inwards stern.
        rise = 0.228 + 0.042 * np.sin(np.pi * share) - 0.026 * share
        brow = np.stack([eye[1] + rise, side * (eye[2] - 0.15 + 0.40 * share)], axis=1)
        lid = np.stack([eye[1] + 0.015 + 0.075 * np.sin(np.pi * share), side * (eye[2] - 0.135 + 0.29 * share)], axis=1)
        nails["brow", side] = _nailed(person, brow, skin)
        nails["lid", side] = _nailed(person, lid, skin)
        nails["iris", side] = _nailed(person, np.array([[eye[1] + 0.012, side * eye[2]]]), eyes)
    bow = np.abs(share - 0.5) * 2
    nails["mouth", 0] = _nailed(person, np.stack([_MOUTH + 0.020 * bow**3, 0.42 * (share - 0.5)], axis=1), skin)
    nails["nose", 0] = _nailed(person, np.stack([_NOSE + 0.045 * bow**2, 0.23 * (share - 0.5)], axis=1), skin)
    return nails


def _nailed(person: Person, places: Array, triangles: Indices) -> Nails:
    """The foremost point of the head over each place (up, right) of the front view."""
    corners = person.canonical[triangles]
    corners, triangles = corners[corners[:, :, 1].min(axis=1) > 6.0], triangles[corners[:, :, 1].min(axis=1) > 6.0]
    found: list[tuple[Indices, Array]] = []
    a, b, c = (corners[:, index, 2:0:-1] for index in range(3))  # right and up
    area = (b[:, 1] - c[:, 1]) * (a[:, 0] - c[:, 0]) + (c[:, 0] - b[:, 0]) * (a[:, 1] - c[:, 1])
    area = np.where(np.abs(area) < 1e-12, 1e-12, area)
    for up, right in places:
        dx, dy = right - c[:, 0], up - c[:, 1]
        first = ((b[:, 1] - c[:, 1]) * dx + (c[:, 0] - b[:, 0]) * dy) / area
        second = ((c[:, 1] - a[:, 1]) * dx + (a[:, 0] - c[:, 0]) * dy) / area
        weights = np.stack([first, second, 1 - first - second], axis=1)
        over = np.flatnonzero(weights.min(axis=1) >= -1e-6)
        if len(over):
            foremost = over[(weights[over] * corners[over, :, 0]).sum(axis=1).argmax()]
            found.append((triangles[foremost], weights[foremost]))
    return Nails(np.array([nail for nail, _ in found]), np.array([weight for _, weight in found]))
