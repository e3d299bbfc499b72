"""Bands and straps: loops of cloth round the posed legs, drawn tight, and where they are tied."""

import numpy as np

from mkdocs_routines.draw.figure.flesh.gripped import grip_of
from mkdocs_routines.draw.figure.flesh.rotation import normalized
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.geometry.plane import convex_hull
from mkdocs_routines.draw.figure.scene.solids import Array, Indices, Solid, joined, ribbon
from mkdocs_routines.model.prop import Prop

_PLACES = {
    "thighs": ("thigh", 0.86),
    "left-thigh": ("thigh", 0.6),
    "right-thigh": ("thigh", 0.6),
    "behind-knees": ("shank", 0.06),
    "behind-left-knee": ("shank", 0.06),
    "behind-right-knee": ("shank", 0.06),
    "shins": ("shank", 0.55),
    "ankles": ("shank", 0.9),
    "feet": ("foot", 0.5),
}
"""Place of a band → segment, and how far along it (0 to 1)."""
_SIDES = {
    "behind-left-knee": ("left",),
    "behind-right-knee": ("right",),
    "left-thigh": ("left",),
    "right-thigh": ("right",),
}
"""Place of a band that is round one leg → that leg."""
_HALF_WIDTH, _THICKNESS = 0.017, 0.006
_PEGGED = 0.03
"""From the outsides of the ankles to where a strap over them is pegged to the floor, in body heights."""


def band(posed: PosedPerson, prop: Prop) -> Solid:
    """The loop that a prop is.

    One behind the knees runs on to where it is tied; a strap down to the floor, or round a thigh to both hands.
    """
    place = prop.place or "thighs"
    sides = _SIDES.get(place, LEFT_OR_RIGHT)
    rings = [posed.vertices[_ring(posed, side, *_PLACES[place])] for side in sides]
    if place.endswith("-thigh"):
        return _loop(np.vstack([*rings, *(grip_of(posed, side)[0] for side in LEFT_OR_RIGHT)]))
    if prop.kind == "strap":
        both = np.vstack(rings)
        pegs = [both * [1.0, 0.0, 1.0] + [0.0, 0.0, out] for out in (-_PEGGED, _PEGGED)]
        return _loop(np.vstack([both, *pegs]))
    if place.startswith("behind"):
        knot = np.array([[prop.forward, prop.up, prop.out]])
        return joined(_loop(np.vstack([ring, knot])) for ring in rings)
    return _loop(np.vstack(rings))


def _loop(points: Array) -> Solid:
    """A ribbon round points in space: their convex hull in the plane in which they lie."""
    middle = points.mean(axis=0)
    axes = np.linalg.svd(points - middle, full_matrices=False)[2]
    normal = axes[2] if axes[2][1] < 0 else -axes[2]  # the direction in which the points lie closest together
    right = normalized(axes[0] - normal * float(axes[0] @ normal))
    ahead = np.cross(normal, right)
    flat = [(float(x), float(y)) for x, y in np.stack([(points - middle) @ right, (points - middle) @ ahead], axis=1)]
    corners = np.array(convex_hull(flat))
    centre = corners.mean(axis=0)
    outward = corners - centre
    corners = corners + outward / np.linalg.norm(outward, axis=1, keepdims=True) * _THICKNESS
    outline = _resampled(corners, 96)
    return ribbon(middle + outline[:, :1] * right + outline[:, 1:] * ahead, normal, _HALF_WIDTH)


def _ring(posed: PosedPerson, side: str, segment: str, share: float) -> Indices:
    """Which vertices lie around a leg at a place along it."""
    person, s = posed.person, side[0]
    upper, lower = {"thigh": ("upper-leg", "knee"), "shank": ("knee", "ankle"), "foot": ("ankle", "toe-3-1")}[segment]
    start, end = person.joints[f"{s}-{upper}"], person.joints[f"{s}-{lower}"]
    along = (person.rest - start) @ (end - start) / float((end - start) @ (end - start))
    bones = np.array([name.startswith(("upperleg", "lowerleg", "foot")) for name in person.bones])
    leg = (bones[person.weight_bone] * person.weight).sum(axis=1) > 0.5
    chosen: Indices = np.flatnonzero(
        (np.abs(along - share) < 0.06) & leg & ((person.rest[:, 2] > 0) == (side == "right"))
    )
    return chosen


def _resampled(corners: Array, count: int) -> Array:
    """So many points at equal distances around a closed polygon."""
    closed = np.vstack([corners, corners[:1]])
    walked = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(closed, axis=0).T))])
    at = np.linspace(0, walked[-1], count, endpoint=False)
    return np.stack([np.interp(at, walked, closed[:, axis]) for axis in (0, 1)], axis=1)
