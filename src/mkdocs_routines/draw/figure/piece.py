"""What a drawing is put together from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_routines.draw.figure.camera import UNITS, Camera
from mkdocs_routines.draw.figure.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.muscles import PATCHES, patch_points
from mkdocs_routines.draw.figure.outline import Placing, circle, smooth
from mkdocs_routines.draw.figure.plane import Point
from mkdocs_routines.draw.figure.skeleton import Skeleton


@dataclass(frozen=True)
class Shape:
    """One path or circle in a piece: its class, which gives it its colour, and its path in the piece's coordinates."""

    look: str
    path: str


@dataclass(frozen=True)
class Piece:
    """What moves as one: the drawing of a segment."""

    name: str
    depth: float
    placing: Placing
    shapes: tuple[Shape, ...]


def shape(look: str, points: Sequence[Point] | None, at: Placing) -> Iterator[Shape]:
    if points:
        yield Shape(look, smooth([at.local(point) for point in points]))


def dot_at(at: Placing, point: Point, radius: float) -> str:
    x, y = at.local(point)
    return circle(x, y, radius * UNITS)


def sides(works: str) -> tuple[str, ...]:
    return LEFT_OR_RIGHT if works == "both" else (works,)


def muscles_on(
    skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...], segment: str, side: str, at: Placing
) -> Iterator[Shape]:
    name = segment if "trunk" in segment else f"{side}_{segment}"
    for muscle in muscles:
        for patch in PATCHES.get(muscle, ()):
            if patch.segment == segment:
                yield from shape("muscle", patch_points(camera, skeleton[name], patch, side), at)
