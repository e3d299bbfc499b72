"""The things around and on the body → pieces of the picture."""

from collections.abc import Iterator
from dataclasses import replace
from math import atan2, cos, degrees, hypot, sin

from mkdocs_routines.draw.figure.camera import UNITS, Camera
from mkdocs_routines.draw.figure.outline import Placing, circle
from mkdocs_routines.draw.figure.piece import Piece, Shape
from mkdocs_routines.draw.figure.plane import Point, hull
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.draw.figure.vector import Vector, along, between, dot, sub, unit
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

_STILL = Placing(0, 0, 0, 1)
_THICK = {"chair": 0.035, "bench": 0.06}
_LONG = {"mat": 1.15, "chair": 0.26, "step": 0.34, "bench": 0.26, "cushion": 0.16, "towel": 0.12}
_WIDE = {"mat": 0.36, "chair": 0.27, "step": 0.42, "bench": 0.6, "cushion": 0.2, "towel": 0.16}


def scenery(figure: Figure, camera: Camera) -> Iterator[Piece]:
    """What stands on the floor or against the wall, drawn before the body."""
    for prop in figure.props:
        if prop.place is None:
            yield Piece(
                prop.kind, camera.depth((prop.forward, prop.up, prop.out)), _STILL, tuple(_standing(prop, camera))
            )


def _standing(prop: Prop, camera: Camera) -> Iterator[Shape]:
    long, wide = prop.long or _LONG.get(prop.kind, 0.2), prop.wide or _WIDE.get(prop.kind, 0.3)
    middle = (prop.forward, prop.up, prop.out)
    if prop.kind == "mat":
        yield from _box(camera, (prop.forward, 0.0, prop.out), long, wide, 0.012, "mat")
    elif prop.kind == "wall":
        yield from _wall(camera, prop)
    elif prop.kind == "roller":
        yield from _roller(camera, middle, wide)
    elif prop.kind == "chair":
        yield from _chair(camera, prop, long, wide)
    else:
        look = "soft" if prop.kind in ("cushion", "towel") else "wood"
        yield from _box(camera, middle, long, wide, prop.up, look)


def _box(camera: Camera, top: Vector, long: float, wide: float, high: float, look: str) -> Iterator[Shape]:
    """A cuboid by the middle of its top; the three faces that a viewer from above may see."""
    x, y, z = top

    def corner(forward: int, up: int, right: int) -> Vector:
        return x + forward * long / 2, y - (1 - up) * high, z + right * wide / 2

    faces = (
        ("", (0, 0, 1), [corner(-1, 0, 1), corner(1, 0, 1), corner(1, 1, 1), corner(-1, 1, 1)]),
        ("", (0, 0, -1), [corner(-1, 0, -1), corner(1, 0, -1), corner(1, 1, -1), corner(-1, 1, -1)]),
        (" end", (1, 0, 0), [corner(1, 0, -1), corner(1, 0, 1), corner(1, 1, 1), corner(1, 1, -1)]),
        (" end", (-1, 0, 0), [corner(-1, 0, -1), corner(-1, 0, 1), corner(-1, 1, 1), corner(-1, 1, -1)]),
        (" top", (0, 1, 0), [corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)]),
    )
    for face, outwards, corners in faces:
        if dot(outwards, camera.viewer) > 1e-3:
            yield Shape(look + face, _polygon(camera.point(place) for place in corners))


def _polygon(points: Iterator[Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "z"


def _line(*points: Point) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)


def _wall(camera: Camera, prop: Prop) -> Iterator[Shape]:
    high, wide = 1.08, prop.wide or 0.5
    ways = {"forward": -1, "backward": 1}
    x, away = prop.forward, ways.get(prop.faces, -1) * 0.05
    near, far = -wide / 2, wide / 2
    face = [(x, 0.0, near), (x, high, near), (x, high, far), (x, 0.0, far)]
    yield Shape("wall", _polygon(camera.point(place) for place in face))
    thick = [(x, 0.0, far), (x, high, far), (x + away, high, far), (x + away, 0.0, far)]
    yield Shape("wall edge", _polygon(camera.point(place) for place in thick))


def _roller(camera: Camera, middle: Vector, wide: float) -> Iterator[Shape]:
    x, y, z = middle
    radius = y / 2 * UNITS
    ends = [camera.point((x, y / 2, z + end * wide / 2)) for end in (-1, 1)]
    rims = [(cx + cos(step) * radius, cy + sin(step) * radius) for cx, cy in ends for step in range(7)]
    yield Shape("soft", _polygon(iter(hull(rims))))
    near = max(ends, key=lambda end: end[1])
    yield Shape("soft end", circle(*near, radius))


def _chair(camera: Camera, prop: Prop, long: float, wide: float) -> Iterator[Shape]:
    x, y, z = prop.forward, prop.up, prop.out
    back = 1 if prop.faces == "backward" else -1
    thick = 0.028
    for side in (-1, 1):
        for end in (-1, 1):
            foot = (x + end * long * 0.46, 0.0, z + side * wide * 0.46)
            top = (foot[0], y - thick, foot[2])
            yield Shape("leg", _line(camera.point(foot), camera.point(top)))
    yield from _box(camera, (x, y, z), long, wide, thick, "wood")
    for side in (-1, 1):
        post = (x + back * long * 0.46, y, z + side * wide * 0.46)
        yield Shape("leg", _line(camera.point(post), camera.point((post[0] + back * 0.03, y + 0.27, post[2]))))
    rail = (x + back * (long * 0.46 + 0.025), y + 0.25, z)
    yield from _box(camera, rail, 0.02, wide, 0.09, "wood")


def worn(figure: Figure, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    """What is on the body or in the hands, drawn over it."""
    for number, prop in enumerate(figure.props):
        for piece in _worn(prop, camera, skeleton):
            yield replace(piece, name=f"{number}-{piece.name}")


def _worn(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    if prop.kind == "band":
        yield _band(prop, camera, skeleton)
    elif prop.kind in ("stick", "bar"):
        yield from _stick(prop, camera, skeleton)
    elif prop.kind == "dumbbell":
        yield from _dumbbells(prop, camera, skeleton)


_BAND_AT = {
    "thighs": ("thigh", 0.86, 0.036),
    "shins": ("shank", 0.55, 0.028),
    "ankles": ("shank", 0.9, 0.021),
    "feet": ("foot", 0.5, 0.024),
}


def _band(prop: Prop, camera: Camera, skeleton: Skeleton) -> Piece:
    part, share, radius = _BAND_AT[prop.place or "thighs"]
    ends = []
    for side in ("left", "right"):
        segment = skeleton[f"{side}_{part}"]
        ends.append(between(segment.start, segment.end, share))
    left, right = ends
    way = unit(sub(right, left), skeleton["lower_trunk"].frame.right)
    outer = (along(left, way, -radius), along(right, way, radius))
    start, end = (camera.point(place) for place in outer)
    return _stretched("band", camera.depth(between(left, right, 0.5)) + 0.06, start, end)


def _stretched(name: str, depth: float, start: Point, end: Point) -> Piece:
    """A straight piece from one point to another, of length 1 in its own coordinates times its stretch."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    return Piece(name, depth, Placing(*start, degrees(atan2(dy, dx)), length), (Shape(name, f"M0 0H{length:.0f}"),))


def _stick(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    if prop.place == "back":
        trunk, low = skeleton["upper_trunk"], skeleton["lower_trunk"]
        start = along(low.start, low.frame.ahead, -0.085)
        start = along(start, low.frame.down, 0.02)
        end = along(skeleton["head"].end, skeleton["head"].frame.ahead, -0.06)
        end = along(end, trunk.frame.down, -0.03)
        yield _stretched("stick", camera.depth(trunk.start) + 0.2, camera.point(start), camera.point(end))
        return
    if prop.place == "hips":
        hips = skeleton["lower_trunk"]
        middle = along(along(hips.start, hips.frame.ahead, 0.085), hips.frame.down, -0.02)
        right = hips.frame.right
    else:
        hands = [skeleton[f"{side}_hand"] for side in ("left", "right")]
        middle = between(between(hands[0].start, hands[0].end, 0.5), between(hands[1].start, hands[1].end, 0.5), 0.5)
        right = skeleton["upper_trunk"].frame.right
    yield from _weight(camera, middle, right, 0.30, 0.05)


def _dumbbells(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    sides = ("left", "right") if prop.place == "both-hands" else ((prop.place or "right-hand").removesuffix("-hand"),)
    for side in sides:
        hand = skeleton[f"{side}_hand"]
        for piece in _weight(camera, between(hand.start, hand.end, 0.55), hand.frame.right, 0.07, 0.032):
            yield replace(piece, name=f"{side}-{piece.name}")


def _weight(camera: Camera, middle: Vector, way: Vector, half: float, plate: float) -> Iterator[Piece]:
    """A bar with a plate at each end."""
    start, end = (camera.point(along(middle, way, half * sign)) for sign in (-1, 1))
    depth = camera.depth(middle) + 0.01
    yield _stretched("bar", depth, start, end)
    r = plate * UNITS
    for number, (px, py) in enumerate((start, end)):
        yield Piece(f"plate-{number}", depth, Placing(px, py, 0, 1), (Shape("plate", circle(0, 0, r)),))
