"""Pose of the bones: where each rigid body of the model is on the skeleton of the solver.

Each leg is posed as a right one, the left one in the mirror. Hip and ankle are where the solver has them; how the shin
and the kneecap move against the thigh is the model's, by its polynomials in the bend of the knee.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, degrees

import numpy as np

from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.figure.flesh.rotation import about
from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.arrays import Floats

MIRROR = np.array([1.0, 1.0, -1.0])
PELVIS_HEIGHT = 1.06
"""Height and depth of the pelvis against the scale of the leg; its width is that of the person."""
_OFF_GROOVE = 0.006
"""How far the kneecap of the model rides before its groove, in metres."""


@dataclass(frozen=True)
class Placed:
    """A rigid body in the world: scaled along its own axes, turned, and moved."""

    origin: Floats
    """In body heights."""
    rotation: Floats
    """Columns are its axes: forward, up, right."""
    scale: Floats
    """Body heights for each metre along each axis."""

    def point(self, local: Floats) -> Floats:
        """Points (…, 3) of the body's frame, in metres, in the world."""
        world: Floats = (local * self.scale) @ self.rotation.T + self.origin
        return world


def placed_bodies(anatomy: Anatomy, skeleton: Skeleton, side: str) -> Mapping[str, Placed]:
    """Every body of one leg, and the pelvis. For the left side they stand in the mirror: see `in_world`."""
    flip = MIRROR if side == "left" else np.ones(3)
    pelvis, thigh, shank = (_ends(skeleton[name], flip) for name in ("lower_trunk", f"{side}_thigh", f"{side}_shank"))
    foot = sole_axes(skeleton[f"{side}_foot"], flip)
    bodies = anatomy.bodies
    knee, ankle = bodies["tibia_r"].place, bodies["talus_r"].place
    bend = _bend(thigh.rotation, shank.rotation)
    femur = Placed(thigh.start, thigh.rotation, np.full(3, thigh.length / np.linalg.norm(knee)))
    tibia = moved(anatomy, "tibia_r", femur, bend)
    reach = np.linalg.norm(shank.end - tibia.origin) / np.linalg.norm(ankle)
    tibia = Placed(tibia.origin, _swung(tibia.rotation, ankle, shank.end - tibia.origin), np.full(3, float(reach)))
    size = np.full(3, (femur.scale[0] + tibia.scale[0]) / 2)
    talus = Placed(shank.end, foot, size)
    calcaneus = Placed(talus.point(bodies["calcn_r"].place), foot, size)
    ball = Placed(calcaneus.point(bodies["toes_r"].place), foot, size)
    return {
        "pelvis": _pelvis(anatomy, pelvis, thigh.start, size),
        "femur_r": femur,
        "patella_r": in_groove(moved(anatomy, "patella_r", femur, bend)),
        "tibia_r": tibia,
        "talus_r": talus,
        "calcn_r": calcaneus,
        "toes_r": ball,
    }


def in_world(points: Floats, side: str) -> Floats:
    """Points of one leg as they are in the world."""
    return points * MIRROR if side == "left" else points


@dataclass(frozen=True)
class _Ends:
    start: Floats
    end: Floats
    rotation: Floats
    """Columns: forward, up, right."""

    @property
    def length(self) -> float:
        return float(np.linalg.norm(self.end - self.start))


def _ends(segment: Segment, flip: Floats) -> _Ends:
    return _Ends(np.array(segment.start) * flip, np.array(segment.end) * flip, segment_axes(segment, flip))


def segment_axes(segment: Segment, flip: Floats) -> Floats:
    """Axes of a segment as columns: forward, up, right. `flip` is `MIRROR` for a left one."""
    frame = segment.frame
    up, ahead = -np.array(frame.down) * flip, np.array(frame.ahead) * flip
    return np.stack([ahead, up, np.cross(ahead, up)], axis=1)


def sole_axes(segment: Segment, flip: Floats) -> Floats:
    """Axes of a foot, whose frame points down to the toes and ahead to the top."""
    toes, top = np.array(segment.frame.down) * flip, np.array(segment.frame.ahead) * flip
    return np.stack([toes, top, np.cross(toes, top)], axis=1)


def in_groove(kneecap: Placed) -> Placed:
    """The kneecap, laid back into its groove: the model's rides a few millimetres before it."""
    back = kneecap.rotation @ np.array([-_OFF_GROOVE, 0.0, 0.0]) * kneecap.scale
    return Placed(kneecap.origin + back, kneecap.rotation, kneecap.scale)


def _bend(thigh: Floats, shank: Floats) -> float:
    """Bend of the knee in radians, from the frames of thigh and shank."""
    return float(np.arctan2(shank[:, 1] @ thigh[:, 0], shank[:, 1] @ thigh[:, 1]))


def moved(anatomy: Anatomy, name: str, parent: Placed, bend: float) -> Placed:
    """A body that its joints have moved against its parent, by the model's couplings."""
    body = anatomy.bodies[name]
    rotation, place = np.eye(3), body.place.copy()
    for joint in body.joints:
        coupling = anatomy.couplings.get(joint.name)
        value = bend if coupling is None else float(coupling @ bend ** np.arange(5))
        if joint.slides:
            place = place + rotation @ joint.axis * value
        else:
            rotation = rotation @ about(joint.axis, degrees(value))
    return Placed(parent.point(place), parent.rotation @ rotation, parent.scale)


def _pelvis(anatomy: Anatomy, trunk: _Ends, hip: Floats, size: Floats) -> Placed:
    """The pelvis, as wide as the person's hip joints are apart."""
    socket = anatomy.bodies["femur_r"].place
    half = float((hip - trunk.start) @ trunk.rotation[:, 2])
    scale = np.array([size[0] * PELVIS_HEIGHT, size[1] * PELVIS_HEIGHT, half / socket[2]])
    origin = trunk.start - trunk.rotation @ (socket * scale * [1.0, 1.0, 0.0])
    return Placed(origin, trunk.rotation, scale)


def _swung(rotation: Floats, local: Floats, target: Floats) -> Floats:
    """The rotation, swung by the shortest way so that a direction of the body points to the target."""
    start = rotation @ local / np.linalg.norm(local)
    end = target / np.linalg.norm(target)
    axis = np.cross(start, end)
    sine = float(np.linalg.norm(axis))
    return rotation if sine < 1e-9 else about(axis, degrees(atan2(sine, float(start @ end)))) @ rotation
