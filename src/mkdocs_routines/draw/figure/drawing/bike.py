"""Exercise bike: its frame, which stands still, and its cranks and pedals, which follow the feet."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.geometry.path import ellipse, polyline
from mkdocs_routines.draw.figure.geometry.piece import Piece, Shape, placement_between
from mkdocs_routines.draw.figure.geometry.vector import Vector, along
from mkdocs_routines.draw.figure.kinematics.anthropometry import ANKLE_HEIGHT, BALL
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.prop import Prop

AXLE_HEIGHT = 0.175
"""Height of the axle of the pedals above the floor, in body heights: about 30 cm."""
_BESIDE = 0.045
"""From the midline of the bike to each crank, in body heights."""
_FLYWHEEL = (0.27, 0.16, 0.125)
"""Middle of the flywheel, forward of the axle and above the floor, and its radius, in body heights."""
_TUBES = (
    ((-0.3, 0.015), (0.42, 0.015)),
    ((0.0, 0.015), (0.0, AXLE_HEIGHT)),
    ((0.0, AXLE_HEIGHT), (0.27, 0.42)),
    ((0.34, 0.015), (0.26, 0.66)),
    ((0.26, 0.66), (0.3, 0.73), (0.23, 0.73)),
)
"""Tubes of the frame from the side, forward of the axle and above the floor, in body heights."""
_SADDLE = (-0.155, 0.15)
"""Middle of the saddle, forward of the axle, and its length, in body heights."""


def bike_frame(camera: Camera, prop: Prop) -> Iterator[Shape]:
    """Frame, flywheel, handlebar and saddle. `up` of the prop is the top of the saddle."""
    x, y, radius = _FLYWHEEL
    yield Shape("plate", ellipse(*camera.project((prop.forward + x, y, prop.out)), radius * UNITS))
    middle, length = _SADDLE
    seat_post = ((0.0, AXLE_HEIGHT), (middle, prop.up - 0.02))
    for tube in (*_TUBES, seat_post):
        yield Shape("bar", polyline(camera.project((prop.forward + ahead, up, prop.out)) for ahead, up in tube))
    ends = ((middle + end * length / 2, prop.up - 0.015) for end in (-1, 1))
    saddle = [camera.project((prop.forward + ahead, up, prop.out)) for ahead, up in ends]
    yield Shape("leg", polyline(saddle))


def cranks(prop: Prop, camera: Camera, skeleton: Skeleton) -> Iterator[Piece]:
    """A crank on each side, from the axle to the pedal below the ball of the foot, and the pedal."""
    for side in LEFT_OR_RIGHT:
        foot = skeleton[f"{side}_foot"]
        ball = along(along(foot.start, foot.frame.down, BALL), foot.frame.ahead, -ANKLE_HEIGHT - 0.008)
        axle = (prop.forward, AXLE_HEIGHT, prop.out + SIGN[side] * _BESIDE)
        depth = camera.depth(axle)
        yield _tube(f"{side}-crank", depth, axle, (ball[0], ball[1], axle[2]), camera)
        ends = (along(ball, foot.frame.down, -0.03), along(ball, foot.frame.down, 0.03))
        yield _tube(f"{side}-pedal", depth, *ends, camera)


def _tube(name: str, depth: float, start: Vector, end: Vector, camera: Camera) -> Piece:
    placement = placement_between(camera.project(start), camera.project(end))
    return Piece(name, depth, placement, (Shape("bar", f"M0 0H{placement.length:.0f}"),))
