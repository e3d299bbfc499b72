"""Pieces of the legs and of the arms."""

from mkdocs_routines.draw.figure.body import profiles
from mkdocs_routines.draw.figure.body.muscles import muscle_shapes
from mkdocs_routines.draw.figure.body.outline import outline
from mkdocs_routines.draw.figure.body.skin import disc, smooth_shape
from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.geometry.piece import Piece, segment_placement
from mkdocs_routines.draw.figure.geometry.vector import Vector, along, dot, lerp
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

LEG = ("thigh", "shank", "foot")
ARM = ("upper_arm", "forearm", "hand")
_ARM_PROFILES = {"upper_arm": profiles.UPPER_ARM, "forearm": profiles.FOREARM, "hand": profiles.HAND}


def leg_pieces(skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...], side: str, rolls: bool) -> list[Piece]:
    """One leg, the farthest piece first. `rolls`: its toes are a piece of their own, as its heel is lifted."""
    thigh, shank, foot = (skeleton[f"{side}_{name}"] for name in LEG)
    far = _far(skeleton, camera, side)
    at = {name: segment_placement(camera, skeleton[f"{side}_{name}"]) for name in (*LEG, "toes")}
    shoe = profiles.SHOE_BACK if rolls else profiles.SHOE
    shapes = {
        "thigh": (
            *smooth_shape("skin" + far, outline(camera, thigh, profiles.THIGH), at["thigh"]),
            *smooth_shape("shorts" + far, outline(camera, thigh, profiles.SHORTS_LEG, (0.8, 0.08)), at["thigh"]),
            disc("shorts patch" + far, camera.project(thigh.start), 0.050, at["thigh"]),
            *muscle_shapes(skeleton, camera, muscles, "thigh", side, at["thigh"]),
        ),
        "shank": (
            *smooth_shape("skin" + far, outline(camera, shank, profiles.SHANK), at["shank"]),
            *muscle_shapes(skeleton, camera, muscles, "shank", side, at["shank"]),
        ),
        "foot": tuple(smooth_shape("shoe" + far, outline(camera, foot, shoe), at["foot"])),
    }
    order = _depth_order(skeleton, camera, side, LEG)
    if rolls:
        toes = skeleton[f"{side}_toes"]
        shapes["toes"] = tuple(smooth_shape("shoe" + far, outline(camera, toes, profiles.SHOE_TOES), at["toes"]))
        order.insert(order.index("foot"), "toes")
        ball = camera.project(along(toes.start, toes.frame.ahead, -0.0245))
        shapes["foot"] += (disc("shoe patch" + far, ball, 0.0125, at["foot"]),)
    nearer = order[max(order.index("thigh"), order.index("shank"))]
    shapes[nearer] += (disc("skin patch" + far, camera.project(shank.start), 0.0285, at[nearer]),)
    if not far:
        shapes[nearer] += (disc("knee", camera.project(shank.start), 0.0155, at[nearer]),)
        shapes["thigh"] += (disc("hip", camera.project(thigh.start), 0.0185, at["thigh"]),)
    return [Piece(f"{side}_{name}", 0.0, at[name], shapes[name]) for name in order]


def arm_pieces(skeleton: Skeleton, camera: Camera, side: str) -> list[Piece]:
    """One arm, the farthest piece first."""
    far = _far(skeleton, camera, side)
    segments = {name: skeleton[f"{side}_{name}"] for name in ARM}
    at = {name: segment_placement(camera, segment) for name, segment in segments.items()}
    shapes = {
        name: tuple(smooth_shape("skin" + far, outline(camera, segment, _ARM_PROFILES[name]), at[name]))
        for name, segment in segments.items()
    }
    upper = segments["upper_arm"]
    shapes["upper_arm"] += (
        *smooth_shape("shirt" + far, outline(camera, upper, profiles.SLEEVE, (0.8, 0.1)), at["upper_arm"]),
        disc("shirt patch" + far, camera.project(upper.start), 0.022, at["upper_arm"]),
    )
    order = _depth_order(skeleton, camera, side, ARM)
    for first, second, radius in (("upper_arm", "forearm", 0.021), ("forearm", "hand", 0.0125)):
        nearer = order[max(order.index(first), order.index(second))]
        joint = camera.project(segments[second].start)
        shapes[nearer] += (disc("skin patch" + far, joint, radius, at[nearer]),)
    return [Piece(f"{side}_{name}", 0.0, at[name], shapes[name]) for name in order]


def midpoint_depth(skeleton: Skeleton, camera: Camera, name: str) -> float:
    """Depth of the middle of a segment, in body heights; larger is nearer to the viewer."""
    return camera.depth(_midpoint(skeleton, name))


def _far(skeleton: Skeleton, camera: Camera, side: str) -> str:
    """The class of a limb on the side of the body that is turned away from the viewer."""
    return " far" if SIGN[side] * dot(skeleton["lower_trunk"].frame.right, camera.viewer) < -0.35 else ""


def _depth_order(skeleton: Skeleton, camera: Camera, side: str, names: tuple[str, ...]) -> list[str]:
    """The segments of a limb, the farthest first; from its root to its end where none is nearer."""
    return sorted(
        names, key=lambda name: midpoint_depth(skeleton, camera, f"{side}_{name}") + 0.001 * names.index(name)
    )


def _midpoint(skeleton: Skeleton, name: str) -> Vector:
    return lerp(skeleton[name].start, skeleton[name].end, 0.5)
