"""Equipment: bands, straps, dumbbells, sticks, bars and pedals, which move with the body."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_routines.draw.figure.drawing.bike import cranks
from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.geometry.path import ellipse
from mkdocs_routines.draw.figure.geometry.piece import Piece, Placement, Shape, placement_between
from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.geometry.vector import Vector, along, lerp, normalized, sub
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

_BAND = {
    "thighs": ("thigh", 0.86, 0.036),
    "shins": ("shank", 0.55, 0.028),
    "ankles": ("shank", 0.9, 0.021),
    "feet": ("foot", 0.5, 0.024),
}
"""Place of a band → segment, where along it (0 to 1), and the radius of the limb there, in body heights."""


_BEHIND = {"behind-knees": LEFT_OR_RIGHT, "behind-left-knee": ("left",), "behind-right-knee": ("right",)}
"""Place of a band that is fixed in front of the body → the knees behind which it runs."""


def equipment(figure: Figure, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    """The pieces of each prop that is on the body or in the hands. A name begins with the index of its prop."""
    for index, prop in enumerate(figure.props):
        for piece in _pieces(prop, camera, skeleton):
            yield replace(piece, name=f"{index}-{piece.name}")


def _pieces(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    if sides := _BEHIND.get(prop.place or ""):
        for side in sides:
            yield _fixed_band(prop, side, camera, skeleton)
    elif prop.kind == "bike":
        yield from cranks(prop, camera, skeleton)
    elif prop.kind == "strap":
        yield from _strap(camera, skeleton)
    elif prop.kind == "band":
        yield _band(prop, camera, skeleton)
    elif prop.place == "back":
        yield _stick_along_back(camera, skeleton)
    elif prop.kind in ("stick", "bar"):
        yield from _bar(prop, camera, skeleton)
    elif prop.kind == "dumbbell":
        yield from _dumbbells(prop, camera, skeleton)


def _band(prop: Prop, camera: Camera, skeleton: Skeleton) -> Piece:
    name, share, radius = _BAND[prop.place or "thighs"]
    limbs = [skeleton[f"{side}_{name}"] for side in ("left", "right")]
    left, right = (lerp(limb.start, limb.end, share) for limb in limbs)
    across = normalized(sub(right, left), skeleton["lower_trunk"].frame.right)
    start, end = camera.project(along(left, across, -radius)), camera.project(along(right, across, radius))
    return _line("band", camera.depth(lerp(left, right, 0.5)) + 0.06, start, end)


def _fixed_band(prop: Prop, side: str, camera: Camera, skeleton: Skeleton) -> Piece:
    """A band from the top of a calf, along the outside of the knee, to where it is fixed in front."""
    shank = skeleton[f"{side}_shank"]
    outside = along(lerp(shank.start, shank.end, 0.1), shank.frame.right, SIGN[side] * 0.03)
    start = camera.project(along(outside, shank.frame.ahead, -0.035))
    end = camera.project((prop.forward, prop.up, prop.out))
    return replace(_line("band", camera.depth(outside), start, end), name=f"{side}-band")


def _strap(camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    """A strap over both ankles, to the floor on either side."""
    for side in LEFT_OR_RIGHT:
        shank = skeleton[f"{side}_shank"]
        x, y, z = along(lerp(shank.start, shank.end, 0.9), shank.frame.right, SIGN[side] * 0.03)
        piece = _line("band", camera.depth((x, y, z)), camera.project((x, y + 0.025, z)), camera.project((x, 0.0, z)))
        yield replace(piece, name=f"{side}-strap")


def _line(name: str, depth: float, start: Point, end: Point) -> Piece:
    """A straight line along the x axis of its piece."""
    placement = placement_between(start, end)
    return Piece(name, depth, placement, (Shape(name, f"M0 0H{placement.length:.0f}"),))


def _stick_along_back(camera: Camera, skeleton: Skeleton) -> Piece:
    upper, lower, head = skeleton["upper_trunk"], skeleton["lower_trunk"], skeleton["head"]
    start = along(along(lower.start, lower.frame.ahead, -0.085), lower.frame.down, 0.02)
    end = along(along(head.end, head.frame.ahead, -0.06), upper.frame.down, -0.03)
    return _line("stick", camera.depth(upper.start) + 0.2, camera.project(start), camera.project(end))


def _bar(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    """A bar across the hips, or in both hands."""
    if prop.place == "hips":
        hips = skeleton["lower_trunk"]
        middle = along(along(hips.start, hips.frame.ahead, 0.085), hips.frame.down, -0.02)
        right = hips.frame.right
    else:
        left_hand, right_hand = (skeleton[f"{side}_hand"] for side in ("left", "right"))
        middle = lerp(lerp(left_hand.start, left_hand.end, 0.5), lerp(right_hand.start, right_hand.end, 0.5), 0.5)
        right = skeleton["upper_trunk"].frame.right
    yield from _weight(camera, middle, right, 0.30, 0.05)


def _dumbbells(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    sides = ("left", "right") if prop.place == "both-hands" else ((prop.place or "right-hand").removesuffix("-hand"),)
    for side in sides:
        hand = skeleton[f"{side}_hand"]
        for piece in _weight(camera, lerp(hand.start, hand.end, 0.55), hand.frame.right, 0.07, 0.032):
            yield replace(piece, name=f"{side}-{piece.name}")


def _weight(camera: Camera, middle: Vector, axis: Vector, half_length: float, radius: float) -> Iterator[Piece]:
    """A bar along `axis` with a plate of `radius` at each end, in body heights."""
    start, end = (camera.project(along(middle, axis, half_length * sign)) for sign in (-1, 1))
    depth = camera.depth(middle) + 0.01
    yield _line("bar", depth, start, end)
    for index, (x, y) in enumerate((start, end)):
        yield Piece(f"plate-{index}", depth, Placement(x, y, 0, 1), (Shape("plate", ellipse(0, 0, radius * UNITS)),))
