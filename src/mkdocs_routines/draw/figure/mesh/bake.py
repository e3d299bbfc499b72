"""Baking: people and their clothes as one mesh, cut so that no skin lies under cloth, in one file.

Everybody has the same triangles, so that a drawing of one person can be made of another by exchanging the vertices.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Arrays
from mkdocs_routines.draw.figure.mesh.clip import Field, Surface, clip, compacted
from mkdocs_routines.draw.figure.mesh.dressing import Dressed, dressed
from mkdocs_routines.draw.figure.mesh.garments import Cloth, clothes, covered
from mkdocs_routines.draw.figure.mesh.hair import tied_triangles
from mkdocs_routines.draw.figure.mesh.source import LICENCE, TIGHTS, Source, open_source
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.person import HairStyles, People, Wardrobe

FOLDER = Path(__file__).parent
BONES_OF_A_VERTEX = 6
"""Largest weights of a vertex that are kept."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""Time of the files in the archive, so that the same people give the same bytes."""


def bake(wheel: Path, requirements: Path) -> bytes:
    """The file of all people, from the wheel that the requirements lock. Raises `SourceError`, `PackageFileError`."""
    source = open_source(wheel, requirements)
    people = read_record(FOLDER / "people.yml", People).people
    styles = read_record(FOLDER / "hair.yml", HairStyles).styles
    wardrobe = read_record(FOLDER / "garments.yml", Wardrobe)
    cloths = clothes(wardrobe, source.places(source.obj.vertices))
    cast = {name: dressed(source, person, styles[person.hair.style], cloths) for name, person in people.items()}
    layers = _layers(source, list(cast.values()), cloths, wardrobe)
    return _archive(_arrays(source, cast, layers))


def _layers(
    source: Source, cast: list[Dressed], cloths: Mapping[str, Cloth], wardrobe: Wardrobe
) -> list[tuple[str, Surface]]:
    """Surfaces with their materials, cut to what is seen."""
    groups, bare = source.obj.triangles, covered(cloths)
    eyes = np.concatenate([groups["helper-l-eye"], groups["helper-r-eye"]])
    layers = [
        ("skin", clip(_surface(source, cast, "skin", groups["body"]), bare)),
        ("eye", compacted(_surface(source, cast, "skin", eyes))),
        ("skin", _tied(source, cast)),
    ]
    above: list[Cloth] = []
    for name, cloth in cloths.items():
        layer = _surface(source, cast, name, groups[TIGHTS])
        worn = clip(layer, _beyond(cloth, tuple(above), wardrobe.tuck))
        above.append(cloth)
        if name == "shoe":
            layers.append(("sole", _at_height(worn, len(cast), wardrobe.sole, below=True)))
            worn = _at_height(worn, len(cast), wardrobe.sole, below=False)
        layers.append((name, worn))
    return layers


def _beyond(cloth: Cloth, above: tuple[Cloth, ...], tuck: float) -> Field:
    """Positive where a garment is not, and where another covers it by more than `tuck`."""

    def beyond(points: Floats) -> Floats:
        bounds = [-cloth.inside(points), *(cover.inside(points) - tuck for cover in above)]
        nearest: Floats = np.max(bounds, axis=0)
        return nearest

    return beyond


def _at_height(surface: Surface, people: int, height: float, *, below: bool) -> Surface:
    """The part of a surface below or above a height over the floor, as it is in the mean of everybody."""
    mean = surface.values[:, : 3 * people].reshape(-1, people, 3).mean(axis=1)
    carried = Surface(mean, np.concatenate([surface.points, surface.values], axis=1), surface.triangles)
    sign = 1 if below else -1
    cut = clip(carried, lambda points: sign * (points[:, 1] - height))
    return Surface(cut.values[:, :3], cut.values[:, 3:], cut.triangles)


def _surface(source: Source, cast: list[Dressed], layer: str, triangles: Indices) -> Surface:
    """A layer of everybody. Values of a vertex: its place on each person, its hair on each, its weights."""
    shapes = [person.shapes[layer] for person in cast]
    hair = np.stack([person.hair for person in cast], axis=1)
    return Surface(source.obj.vertices, np.concatenate([*shapes, hair, source.weights], axis=1), triangles)


def _tied(source: Source, cast: list[Dressed]) -> Surface:
    """Hair that is tied together, which moves with the head."""
    places = [person.tied for person in cast]
    count = len(places[0])
    weights = np.tile([float(bone == "head") for bone in source.rig.parents], (count, 1))
    crown = source.places(source.obj.vertices)["head-2"]
    values = np.concatenate([*places, np.ones((count, len(cast))), weights], axis=1)
    return Surface(np.tile(crown, (count, 1)), values, tied_triangles())


def _arrays(source: Source, cast: Mapping[str, Dressed], layers: list[tuple[str, Surface]]) -> Arrays:
    people, surfaces = len(cast), [surface for _, surface in layers]
    starts = np.cumsum([0, *(len(surface.points) for surface in surfaces)])
    values = np.concatenate([surface.values for surface in surfaces])
    rest = np.stack(np.split(values[:, : 3 * people], people, axis=1)).astype(np.float32)
    weight_bone, weight = _largest(values[:, 4 * people :])
    joints = source.places(source.obj.vertices)
    material = np.concatenate(
        [np.full(len(surface.triangles), MATERIALS.index(name), np.uint8) for name, surface in layers]
    )
    return {
        "people": np.array(list(cast)),
        "rest": rest,
        "canonical": np.concatenate([surface.points for surface in surfaces]).astype(np.float32),
        "triangles": np.concatenate(
            [surface.triangles + start for surface, start in zip(surfaces, starts, strict=False)]
        ).astype(np.int32),
        "material": material,
        "hair": values[:, 3 * people : 4 * people].T.astype(np.float32),
        "bones": np.array(list(source.rig.parents)),
        "parents": np.array(list(source.rig.parents.values())),
        "heads": np.stack([person.heads for person in cast.values()]),
        "weight_bone": weight_bone.astype(np.uint8),
        "weight": weight.astype(np.float32),
        "joint_names": np.array(list(joints)),
        "canonical_joints": np.stack(list(joints.values())),
        "joints": np.stack([[person.joints[name] for name in joints] for person in cast.values()]),
        "licence": np.array(source.text(LICENCE)),
        "provenance": np.array(json.dumps(_provenance(source))),
    }


def _largest(weights: Floats) -> tuple[Indices, Floats]:
    """Bones and weights of the largest weights of each vertex, which add up to 1 again."""
    bones = np.argsort(-weights, axis=1, kind="stable")[:, :BONES_OF_A_VERTEX]
    kept = np.take_along_axis(weights, bones, axis=1)
    return bones, kept / kept.sum(axis=1, keepdims=True)


def _provenance(source: Source) -> dict[str, Any]:
    package, version, *_ = source.name.split("-")
    return {"package": package, "version": version, "sha256": source.digest, "files": sorted(source.files_read)}


def _archive(arrays: Arrays) -> bytes:
    """The arrays as `numpy.load` reads them."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, array in arrays.items():
            written = io.BytesIO()
            np.lib.format.write_array(written, array, allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy", LONG_AGO), written.getvalue(), zipfile.ZIP_DEFLATED)
    return archive.getvalue()
