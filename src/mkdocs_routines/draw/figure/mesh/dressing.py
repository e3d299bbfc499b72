"""Dressing: one person's body and clothes at rest, before anything is cut."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, vertex_normals
from mkdocs_routines.draw.figure.mesh.garments import Cloth
from mkdocs_routines.draw.figure.mesh.hair import hair_field, hair_thickness, tied_hair
from mkdocs_routines.draw.figure.mesh.morph import morphed
from mkdocs_routines.draw.figure.mesh.shoes import SOLE, flattened, smoothed
from mkdocs_routines.draw.figure.mesh.source import TIGHTS, Source
from mkdocs_routines.model.person import DrawnPerson, HairStyle


@dataclass(frozen=True)
class Dressed:
    """One person at rest in body heights, with the floor at 0 and the hip joints above the origin."""

    shapes: Mapping[str, Floats]
    """Layer (skin and each garment) → all vertices of the base mesh, of shape (n, 3), as they lie in that layer."""
    tied: Floats
    """Vertices of hair that is tied together."""
    hair: Floats
    """The hair's function at every vertex of the base mesh, in decimetres."""
    joints: Mapping[str, Floats]
    heads: Floats
    """Heads of the bones of the rig, of shape (bones, 3)."""


def dressed(source: Source, person: DrawnPerson, style: HairStyle, clothes: Mapping[str, Cloth]) -> Dressed:
    """The person with hair and clothes that stand off the skin along its normals."""
    canonical, triangles = source.obj.vertices, source.obj.triangles
    body = morphed(source, person.build)
    skin = np.unique(triangles["body"])
    ground = float(body[skin, 1].min()) - SOLE
    height = float(body[skin, 1].max()) - ground
    hips = body[np.concatenate([source.joints["l-upper-leg"], source.joints["r-upper-leg"]]), 0].mean()

    def scaled(points: Floats) -> Floats:
        placed: Floats = (points - [hips, ground, 0.0]) / height
        return placed

    hair = hair_field(style, canonical, share_of(source, "head"))
    grown = hair_thickness(style, canonical, hair)
    shapes = {"skin": scaled(body + vertex_normals(body, triangles["body"]) * grown[:, None])}
    outward = vertex_normals(body, triangles[TIGHTS])
    for name, cloth in clothes.items():
        shapes[name] = scaled(body + outward * cloth.thickness(canonical)[:, None])
    shod = body + outward * clothes["shoe"].thickness(canonical)[:, None]
    low = np.clip((-7.5 - canonical[:, 1]) / 0.3, 0, 1)
    shapes["shoe"] = scaled(
        flattened(smoothed(shod, triangles[TIGHTS], low), canonical[:, 0], ground, _foot_axes(source, body))
    )
    joints = {name: scaled(place) for name, place in source.places(body).items()}
    heads = np.stack([scaled(body[vertices].mean(axis=0)) for vertices in source.rig.heads.values()])
    tied = _on_head(source, tied_hair(style, source.places(canonical)["head-2"]), joints)
    return Dressed(shapes, tied, hair, joints, heads)


def _foot_axes(source: Source, body: Floats) -> list[tuple[Floats, Floats]]:
    places = source.places(body)
    return [(places[f"{side}-ankle"], places[f"{side}-foot-2"]) for side in "lr"]


def share_of(source: Source, root: str) -> Floats:
    """The share of each vertex that moves with a bone or with any bone that hangs on it."""
    parents = source.rig.parents
    below = {root}
    for bone, parent in parents.items():
        if parent in below:
            below.add(bone)
    share: Floats = source.weights[:, [bone in below for bone in parents]].sum(axis=1)
    return share


def _on_head(source: Source, points: Floats, joints: Mapping[str, Floats]) -> Floats:
    """Points of the base mesh where they are on the head of a person, which may be larger or stand elsewhere."""
    base = source.places(source.obj.vertices)
    low, high = base["head"], base["head-2"]
    size = float(np.linalg.norm(joints["head-2"] - joints["head"])) / float(np.linalg.norm(high - low))
    moved: Floats = joints["head-2"] + (points - high) * size
    return moved
