"""The trunk and the head, as pieces."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure import shapes
from mkdocs_routines.draw.figure.camera import Camera
from mkdocs_routines.draw.figure.frame import Segment
from mkdocs_routines.draw.figure.outline import Placing, Station, middle, outline, placing
from mkdocs_routines.draw.figure.piece import Piece, Shape, dot_at, muscles_on, shape, sides
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.draw.figure.vector import Vector, along, between, dot


def trunk(skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...], works: str) -> list[Piece]:
    lower, upper, head = skeleton["lower_trunk"], skeleton["upper_trunk"], skeleton["head"]
    low, high, top = placing(camera, lower), placing(camera, upper), placing(camera, head)

    def shown(segment: str, at: Placing) -> tuple[Shape, ...]:
        return tuple(
            shape for side in sides(works) for shape in muscles_on(skeleton, camera, muscles, segment, side, at)
        )

    made = [
        Piece(
            "lower_trunk",
            camera.depth(between(lower.start, lower.end, 0.5)),
            low,
            (
                *shape("shirt", outline(camera, lower, shapes.LOWER_TRUNK, (0.4, 0.1)), low),
                *shape("shorts", outline(camera, lower, shapes.SHORTS, (0.3, 0.06)), low),
                *shown("lower_trunk", low),
            ),
        ),
        Piece(
            "upper_trunk",
            camera.depth(between(upper.start, upper.end, 0.5)),
            high,
            (
                *shape("shirt", outline(camera, upper, shapes.UPPER_TRUNK, (0.1, 0.35)), high),
                *shape("shirt patch", outline(camera, upper, shapes.WAIST, (0.1, 0.1)), high),
                *shown("upper_trunk", high),
            ),
        ),
        Piece("head", camera.depth(between(head.start, head.end, 0.6)), top, tuple(_head(skeleton, camera, top))),
    ]
    return sorted(made, key=lambda piece: piece.depth)


def _head(skeleton: Skeleton, camera: Camera, at: Placing) -> Iterator[Shape]:
    head = skeleton["head"]
    facing = dot(head.frame.ahead, camera.viewer)
    yield from shape("skin", outline(camera, head, shapes.NECK, (0.2, 0.3)), at)
    if facing < 0.6:
        yield Shape("skin", dot_at(at, camera.point(_on(head, 0.52, 0.049)), 0.0115))
    face = list(shape("skin", outline(camera, head, shapes.HEAD, (0.5, 0.55)), at))
    hair = list(shape("hair", outline(camera, head, shapes.HAIR, (0.3, 0.45)), at))
    yield from (hair + face) if facing > 0.5 else (face + hair)
    if facing > -0.6:
        yield from shape("hair", outline(camera, head, shapes.FRINGE, (0.05, 0.45)), at)
    side = 1.0 if dot(head.frame.right, camera.viewer) > 0 else -1.0
    if side * dot(head.frame.right, camera.viewer) > 0.5:
        ear = along(_on(head, 0.53, -0.010), head.frame.right, side * 0.045)
        yield Shape("ear", dot_at(at, camera.point(ear), 0.0105))


def _on(segment: Segment, share: float, ahead: float) -> Vector:
    return middle(segment, Station(share, 0, 0, ahead))
