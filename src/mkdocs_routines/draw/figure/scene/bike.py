"""Exercise bike: its frame, which stands still, and its cranks and pedals, which follow the feet."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.flesh.gripped import HANDLEBAR
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.scene.solids import Solid, cuboid, cylinder, joined
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
    ((0.26, 0.66), (0.3, 0.73)),
)
"""Tubes of the frame from the side, forward of the axle and above the floor, in body heights."""
_SADDLE = (-0.155, 0.15, 0.03, 0.09)
"""Middle of the saddle, forward of the axle, and its length, height and width, in body heights."""
_TUBE, _CRANK = 0.010, 0.007
"""Radii of a tube and of a crank, in body heights."""


def bike(prop: Prop, skeleton: Skeleton, body: Body) -> Iterator[tuple[str, Solid]]:
    """Material and solid of each part. `up` of the prop is the top of the saddle."""
    x, y, z = prop.forward, AXLE_HEIGHT, prop.out
    middle, length, height, width = _SADDLE
    seat_post = ((0.0, y), (middle, prop.up - height))
    tubes = [pair for tube in (*_TUBES, seat_post) for pair in pairwise(tube)]
    frame = [cylinder(np.array([x + a[0], a[1], z]), np.array([x + b[0], b[1], z]), _TUBE, 12) for a, b in tubes]
    ahead, up, half = HANDLEBAR
    frame.append(cylinder(np.array([x + ahead, up, z - half]), np.array([x + ahead, up, z + half]), _TUBE, 12))
    yield "metal", joined(frame)
    ahead, up, radius = _FLYWHEEL
    yield "wood", cylinder(np.array([x + ahead, up, z - 0.012]), np.array([x + ahead, up, z + 0.012]), radius, 40)
    yield "soft", cuboid((x + middle, prop.up, z), length, height, width)
    for side in LEFT_OR_RIGHT:
        foot = skeleton[f"{side}_foot"]
        down, top = np.array(foot.frame.down), np.array(foot.frame.ahead)
        ball = np.array(foot.start) + down * body.ball - top * (body.ankle_height + 0.008)
        axle = np.array([x, y, z + SIGN[side] * _BESIDE])
        end = np.array([ball[0], ball[1], axle[2]])
        pedal = cylinder(end, ball + np.array([0.0, 0.0, SIGN[side] * 0.02]), _CRANK, 10)
        plate = cylinder(ball - down * 0.03, ball + down * 0.03, 0.008, 10)
        yield "metal", joined([cylinder(axle, end, _CRANK, 12), pedal, plate])
