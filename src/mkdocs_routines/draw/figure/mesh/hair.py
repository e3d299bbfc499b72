"""Hair: where it is on the head, how far it stands off, and what of it is tied together."""

from collections.abc import Sequence

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.model.person import HairStyle

NONE = -9.0
"""Value of the hair's function away from the head, in decimetres."""
EAR, EAR_RADII, EAR_FROM = (0.40, 7.19), (0.24, 0.27), 0.70
"""Ear of the base mesh seen from the side: its centre, its radii, and how far out it begins, in decimetres."""
RINGS, SIDES = 14, 18
"""Rings of vertices along hair that is tied, and vertices in each."""


def hair_field(style: HairStyle, points: Floats, head: Floats) -> Floats:
    """Positive in hair, in decimetres from the hairline. `head`: share of each vertex that moves with the head."""
    x, y, z = points.T
    middle = np.clip(1 - (z / 0.5) ** 2, 0, 1)
    forehead = np.clip((x - 0.7) / 0.4, 0, 1)
    beside = np.clip(1 - ((np.abs(z) - 0.45) / 0.3) ** 2, 0, 1)
    line = np.interp(x + style.temples * beside * forehead, *np.array(style.line).T)
    field = y - line + style.peak * middle * forehead
    (ear_x, ear_y), (wide, high) = EAR, EAR_RADII
    ear = (np.hypot((x - ear_x) / wide, (y - ear_y) / high) - 1) * 0.5
    field = np.where(np.abs(z) > EAR_FROM, np.minimum(field, ear), field)
    on_head: Floats = np.where(head > 0.5, field, NONE)
    return on_head


def hair_thickness(style: HairStyle, points: Floats, field: Floats) -> Floats:
    """How far hair stands off the scalp, in decimetres: nothing at the hairline, waves where it has them."""
    x, y, z = points.T
    grown = np.clip(field / style.over, 0, 1) ** 0.6
    waves = style.waves * np.sin(7 * x + 3 * y) * np.cos(8 * z + 2 * y)
    crown = style.crown * np.clip((y - 7.6) / 0.8, 0, 1)
    thickness: Floats = grown * (style.thickness + crown + waves)
    return thickness


def tied_hair(style: HairStyle, hidden: Floats) -> Floats:
    """Vertices of the hair that is tied together, in decimetres; all of them at the point `hidden` where none is.

    Shape (2 + RINGS · SIDES, 3): both ends, then ring by ring. Everybody has as many, so that one mesh serves all.
    """
    if style.tied is None:
        return np.tile(hidden, (2 + RINGS * SIDES, 1))
    knots = np.array(style.tied)
    start, end = _end(knots[0], knots[1]), _end(knots[-1], knots[-2])
    along = np.linspace(0, 1, RINGS + 2)
    at = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(knots[:, :2], axis=0), axis=1))])
    spine = np.concatenate([[start], knots[:, :2], [end]])
    reach = np.concatenate([[-knots[0, 2]], at, [at[-1] + knots[-1, 2]]])
    where = reach[0] + (1 - np.cos(np.pi * along)) / 2 * (reach[-1] - reach[0])
    centre = np.stack([np.interp(where, reach, spine[:, axis]) for axis in range(2)], axis=1)
    radius = np.interp(where, at, knots[:, 2]) * _rounded(where, reach, knots)
    direction = np.gradient(centre, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True)
    angle = np.arange(SIDES) * 2 * np.pi / SIDES
    across = np.stack([-direction[:, 1], direction[:, 0], np.zeros(len(where))], axis=1)
    ring = np.cos(angle)[:, None] * across[1:-1, None] + np.sin(angle)[:, None] * np.array([0.0, 0.0, 1.0])
    rings = np.pad(centre, ((0, 0), (0, 1)))[1:-1, None] + ring * radius[1:-1, None, None]
    return np.concatenate([[[*start, 0.0], [*end, 0.0]], rings.reshape(-1, 3)])


def tied_triangles() -> Indices:
    """Triangles of shape (m, 3) over the vertices of `tied_hair`."""
    side = np.arange(SIDES)
    following = (side + 1) % SIDES
    first = 2 + side
    last = first + (RINGS - 1) * SIDES
    faces = [np.stack([np.zeros(SIDES, np.intp), 2 + following, first], axis=1)]
    for ring in range(RINGS - 1):
        low, high = 2 + ring * SIDES, 2 + (ring + 1) * SIDES
        faces.append(np.stack([low + side, low + following, high + side], axis=1))
        faces.append(np.stack([low + following, high + following, high + side], axis=1))
    faces.append(np.stack([np.ones(SIDES, np.intp), last, 2 + (RINGS - 1) * SIDES + following], axis=1))
    return np.concatenate(faces)


def _end(knot: Sequence[float] | Floats, neighbour: Sequence[float] | Floats) -> Floats:
    """The end of the hair beyond its outermost knot, by the radius there."""
    outward = np.array(knot[:2]) - np.array(neighbour[:2])
    end: Floats = np.array(knot[:2]) + outward / np.linalg.norm(outward) * knot[2]
    return end


def _rounded(where: Floats, reach: Floats, knots: Floats) -> Floats:
    """Share of the radius that is left towards both ends, which are half balls."""
    below = np.clip((reach[1] - where) / knots[0, 2], 0, 1)
    above = np.clip((where - reach[-2]) / knots[-1, 2], 0, 1)
    share: Floats = np.sqrt(np.maximum(0, 1 - np.maximum(below, above) ** 2))
    return share
