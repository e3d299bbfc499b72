"""Measures of a figure: how far its joints go, and whether a foot or the whole body leaves the floor."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import Posture, postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model import Figure
from mkdocs_routines.model.movement import Measure


@lru_cache(maxsize=2048)
def measures(figure: Figure) -> Mapping[Measure, float]:
    """The most of each measure over all poses and both sides, for the person of the figure.

    Angles in degrees, the jump in body heights.
    """
    person = people()[figure.person]
    figure = settled(figure, person)
    filled, skeletons = postures(figure), key_skeletons(figure, person.body)
    sides = [joint_angles(skeleton, side) for skeleton in skeletons for side in LEFT_OR_RIGHT]
    legs = [leg for posture in filled for leg in posture.legs.values()]
    return {
        "ankle-dorsiflexion": max(angles["ankle dorsiflexion"] for angles in sides),
        "feet-lifted": float(figure.body == "upright" and any(map(_stands_on_one_foot, filled))),
        "hip-abduction": max(angles["hip abduction"] for angles in sides),
        "hip-adduction": max(-angles["hip abduction"] for angles in sides),
        "hip-extension": max(-angles["hip flexion"] for angles in sides),
        "hip-flexion": max(angles["hip flexion"] for angles in sides),
        "hip-rotation": max(max(abs(leg.hip_rotation), abs(leg.knee_swing)) for leg in legs),
        "jump": max(posture.rise for posture in filled),
        "knee-flexion": max(angles["knee flexion"] for angles in sides),
        "standing-knee-flexion": max(_standing_knee_flexions(filled, skeletons), default=0.0),
        "trunk-lean": max(posture.trunk_lean for posture in filled),
        "trunk-turn": max(abs(posture.trunk_turn + posture.back_turn) for posture in filled),
    }


def _standing_knee_flexions(filled: tuple[Posture, ...], skeletons: tuple[Skeleton, ...]) -> Iterator[float]:
    for posture, skeleton in zip(filled, skeletons, strict=True):
        for side in LEFT_OR_RIGHT:
            if posture.feet[side] != "free":
                yield joint_angles(skeleton, side)["knee flexion"]


def _stands_on_one_foot(posture: Posture) -> bool:
    return sum(foot == "free" for foot in posture.feet.values()) == 1
