"""Pieces of the trunk and of the head."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.body import profiles
from mkdocs_routines.draw.figure.body.cross_section import CrossSection, centre
from mkdocs_routines.draw.figure.body.muscles import muscle_shapes, working_sides
from mkdocs_routines.draw.figure.body.outline import outline
from mkdocs_routines.draw.figure.body.skin import disc, smooth_shape
from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.geometry.piece import Piece, Placement, Shape, segment_placement
from mkdocs_routines.draw.figure.geometry.vector import Vector, along, dot, lerp
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Side


def torso_pieces(skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...], works: Side) -> list[Piece]:
    """Lower trunk, upper trunk and head, the farthest first."""
    lower, upper, head = skeleton["lower_trunk"], skeleton["upper_trunk"], skeleton["head"]
    hips, chest, skull = (segment_placement(camera, segment) for segment in (lower, upper, head))

    def shaded(segment: str, placement: Placement) -> tuple[Shape, ...]:
        return tuple(
            shape
            for side in working_sides(works)
            for shape in muscle_shapes(skeleton, camera, muscles, segment, side, placement)
        )

    pieces = [
        Piece(
            "lower_trunk",
            camera.depth(lerp(lower.start, lower.end, 0.5)),
            hips,
            (
                *smooth_shape("shirt", outline(camera, lower, profiles.LOWER_TRUNK, (0.4, 0.1)), hips),
                *smooth_shape("shorts", outline(camera, lower, profiles.SHORTS, (0.3, 0.06)), hips),
                *shaded("lower_trunk", hips),
            ),
        ),
        Piece(
            "upper_trunk",
            camera.depth(lerp(upper.start, upper.end, 0.5)),
            chest,
            (
                *smooth_shape("shirt", outline(camera, upper, profiles.UPPER_TRUNK, (0.1, 0.35)), chest),
                *smooth_shape("shirt patch", outline(camera, upper, profiles.WAIST, (0.1, 0.1)), chest),
                *shaded("upper_trunk", chest),
            ),
        ),
        Piece("head", camera.depth(lerp(head.start, head.end, 0.6)), skull, tuple(_head(head, camera, skull))),
    ]
    return sorted(pieces, key=lambda piece: piece.depth)


def _head(head: Segment, camera: Camera, placement: Placement) -> Iterator[Shape]:
    facing = dot(head.frame.ahead, camera.viewer)
    yield from smooth_shape("skin", outline(camera, head, profiles.NECK, (0.2, 0.3)), placement)
    if facing < 0.6:
        yield disc("skin", camera.project(_ahead_of_axis(head, 0.52, 0.049)), 0.0115, placement)
    face = list(smooth_shape("skin", outline(camera, head, profiles.HEAD, (0.5, 0.55)), placement))
    hair = list(smooth_shape("hair", outline(camera, head, profiles.HAIR, (0.3, 0.45)), placement))
    yield from (hair + face) if facing > 0.5 else (face + hair)
    if facing > -0.6:
        yield from smooth_shape("hair", outline(camera, head, profiles.FRINGE, (0.05, 0.45)), placement)
    side = 1.0 if dot(head.frame.right, camera.viewer) > 0 else -1.0
    if side * dot(head.frame.right, camera.viewer) > 0.5:
        ear = along(_ahead_of_axis(head, 0.53, -0.010), head.frame.right, side * 0.045)
        yield disc("ear", camera.project(ear), 0.0105, placement)


def _ahead_of_axis(segment: Segment, share: float, ahead: float) -> Vector:
    return centre(segment, CrossSection(share, 0, 0, ahead))
