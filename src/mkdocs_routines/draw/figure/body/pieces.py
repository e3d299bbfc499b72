"""Painter's algorithm for the body: its pieces in the order in which they are painted, the farthest first."""

from functools import lru_cache

from mkdocs_routines.draw.figure.body.limbs import ARM, LEG, arm_pieces, leg_pieces, midpoint_depth
from mkdocs_routines.draw.figure.body.muscles import working_sides
from mkdocs_routines.draw.figure.body.torso import torso_pieces
from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.geometry.piece import Piece
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Figure, Foot

_ROLLS = 5
"""Degrees of a lifted heel from which the toes are a piece of their own."""


def body_pieces(figure: Figure, skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...]) -> list[Piece]:
    """The body of a figure in one position of its movement, the farthest piece first.

    Each limb is one layer, before or behind the rest of the body. `muscles` are shaded on the working side.
    """
    layers = [
        (camera.depth(skeleton["lower_trunk"].end), torso_pieces(skeleton, camera, muscles, figure.works)),
    ]
    for side in LEFT_OR_RIGHT:
        shaded = muscles if side in working_sides(figure.works) else ()
        leg = leg_pieces(skeleton, camera, shaded, side, side in _rolling_feet(figure))
        layers.append((_mean_depth(skeleton, camera, side, LEG) + 0.002, leg))
        layers.append((_mean_depth(skeleton, camera, side, ARM[:2]) + 0.004, arm_pieces(skeleton, camera, side)))
    return [piece for _, layer in sorted(layers, key=lambda layer: layer[0]) for piece in layer]


def _mean_depth(skeleton: Skeleton, camera: Camera, side: str, names: tuple[str, ...]) -> float:
    return sum(midpoint_depth(skeleton, camera, f"{side}_{name}") for name in names) / len(names)


@lru_cache(maxsize=2048)
def _rolling_feet(figure: Figure) -> frozenset[str]:
    """The sides on which a heel is lifted from the floor somewhere in the movement."""
    feet = [(side, posture.feet[side]) for posture in postures(figure) for side in ("left", "right")]
    return frozenset(side for side, foot in feet if isinstance(foot, Foot) and foot.heel_up > _ROLLS)
