"""Scenery: mats, furniture and walls around the body."""

from collections.abc import Iterator
from math import cos, sin

from mkdocs_routines.draw.figure.drawing.bike import bike_frame
from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.path import ellipse, polygon, polyline
from mkdocs_routines.draw.figure.geometry.piece import STILL, Piece, Shape
from mkdocs_routines.draw.figure.geometry.plane import convex_hull
from mkdocs_routines.draw.figure.geometry.vector import Vector, dot
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

_LENGTH = {"mat": 1.15, "chair": 0.26, "step": 0.34, "bench": 0.26, "post": 0.06, "cushion": 0.16, "towel": 0.12}
_WIDTH = {"mat": 0.36, "chair": 0.27, "step": 0.42, "bench": 0.6, "post": 0.06, "cushion": 0.2, "towel": 0.16}
"""Sizes where the figure gives none, in body heights: lengths along the body's midline, widths across it."""


def scenery(figure: Figure, camera: Camera) -> Iterator[Piece]:
    """A piece for each prop that is not on the body, in the order of the figure."""
    for prop in figure.props:
        if prop.place is None:
            depth = camera.depth((prop.forward, prop.up, prop.out))
            yield Piece(prop.kind, depth, STILL, tuple(_shapes(prop, camera)))


def _shapes(prop: Prop, camera: Camera) -> Iterator[Shape]:
    length, width = prop.long or _LENGTH.get(prop.kind, 0.2), prop.wide or _WIDTH.get(prop.kind, 0.3)
    top = (prop.forward, prop.up, prop.out)
    if prop.kind == "mat":
        yield from _cuboid(camera, (prop.forward, 0.0, prop.out), length, width, 0.012, "mat")
    elif prop.kind == "wall":
        yield from _wall(camera, prop)
    elif prop.kind == "roller":
        yield from _cylinder(camera, top, width)
    elif prop.kind == "chair":
        yield from _chair(camera, prop, length, width)
    elif prop.kind == "bike":
        yield from bike_frame(camera, prop)
    else:
        look = "soft" if prop.kind in ("cushion", "towel") else "wood"
        yield from _cuboid(camera, top, length, width, prop.up, look)


def _cuboid(camera: Camera, top: Vector, length: float, width: float, height: float, look: str) -> Iterator[Shape]:
    """A cuboid by the centre of its top, without the faces that are turned away (back-face culling).

    Lengths in body heights. The bottom is left out: nobody looks from below.
    """
    x, y, z = top

    def corner(forward: int, up: int, right: int) -> Vector:
        return x + forward * length / 2, y - (1 - up) * height, z + right * width / 2

    faces = (
        ("", (0, 0, 1), [corner(-1, 0, 1), corner(1, 0, 1), corner(1, 1, 1), corner(-1, 1, 1)]),
        ("", (0, 0, -1), [corner(-1, 0, -1), corner(1, 0, -1), corner(1, 1, -1), corner(-1, 1, -1)]),
        (" end", (1, 0, 0), [corner(1, 0, -1), corner(1, 0, 1), corner(1, 1, 1), corner(1, 1, -1)]),
        (" end", (-1, 0, 0), [corner(-1, 0, -1), corner(-1, 0, 1), corner(-1, 1, 1), corner(-1, 1, -1)]),
        (" top", (0, 1, 0), [corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)]),
    )
    for face, normal, corners in faces:
        if dot(normal, camera.viewer) > 1e-3:
            yield Shape(look + face, polygon(camera.project(vertex) for vertex in corners))


def _wall(camera: Camera, prop: Prop) -> Iterator[Shape]:
    """A face, and the edge of its thickness towards the right of the body."""
    height, width = 1.08, prop.wide or 0.5
    x, thickness = prop.forward, 0.05 if prop.faces == "backward" else -0.05
    left, right = -width / 2, width / 2
    face = [(x, 0.0, left), (x, height, left), (x, height, right), (x, 0.0, right)]
    yield Shape("wall", polygon(camera.project(vertex) for vertex in face))
    edge = [(x, 0.0, right), (x, height, right), (x + thickness, height, right), (x + thickness, 0.0, right)]
    yield Shape("wall edge", polygon(camera.project(vertex) for vertex in edge))


def _cylinder(camera: Camera, top: Vector, width: float) -> Iterator[Shape]:
    """A roller across the body, as the convex hull of its two rims, and its nearer end."""
    x, y, z = top
    radius = y / 2 * UNITS
    ends = [camera.project((x, y / 2, z + end * width / 2)) for end in (-1, 1)]
    rims = [(cx + cos(step) * radius, cy + sin(step) * radius) for cx, cy in ends for step in range(7)]
    yield Shape("soft", polygon(convex_hull(rims)))
    nearer = max(ends, key=lambda end: end[1])
    yield Shape("soft end", ellipse(*nearer, radius))


def _chair(camera: Camera, prop: Prop, length: float, width: float) -> Iterator[Shape]:
    x, y, z = prop.forward, prop.up, prop.out
    back = 1 if prop.faces == "backward" else -1
    thickness = 0.028
    for side in (-1, 1):
        for end in (-1, 1):
            foot = (x + end * length * 0.46, 0.0, z + side * width * 0.46)
            top = (foot[0], y - thickness, foot[2])
            yield Shape("leg", polyline((camera.project(foot), camera.project(top))))
    yield from _cuboid(camera, (x, y, z), length, width, thickness, "wood")
    for side in (-1, 1):
        post = (x + back * length * 0.46, y, z + side * width * 0.46)
        post_top = (post[0] + back * 0.03, y + 0.27, post[2])
        yield Shape("leg", polyline((camera.project(post), camera.project(post_top))))
    rail = (x + back * (length * 0.46 + 0.025), y + 0.25, z)
    yield from _cuboid(camera, rail, 0.02, width, 0.09, "wood")
