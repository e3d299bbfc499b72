"""A body in one position → the pieces it is drawn from, the farthest first."""

from collections.abc import Collection, Iterable

from mkdocs_routines.draw.figure import shapes
from mkdocs_routines.draw.figure.camera import Camera
from mkdocs_routines.draw.figure.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.outline import outline, placing
from mkdocs_routines.draw.figure.piece import Piece, Shape, dot_at, muscles_on, shape, sides
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.draw.figure.torso import trunk
from mkdocs_routines.draw.figure.vector import Vector, along, between, dot

_LEG = ("thigh", "shank", "foot")
_ARM = ("upper_arm", "forearm", "hand")


def pieces(
    skeleton: Skeleton, camera: Camera, muscles: Iterable[str], works: str, rolling: Collection[str] = ()
) -> list[Piece]:
    """The body, the farthest piece first. Limbs stay whole: each lies before or behind the rest of the body.

    `rolling`: the sides whose foot bends at its ball somewhere in the movement.
    """
    muscles = tuple(muscles)
    groups = [(_trunk_depth(skeleton, camera), trunk(skeleton, camera, muscles, works))]
    for side in LEFT_OR_RIGHT:
        shown = muscles if side in sides(works) else ()
        leg = _leg(skeleton, camera, shown, side, side in rolling)
        groups.append((_depth(skeleton, camera, side, _LEG) + 0.002, leg))
        groups.append((_depth(skeleton, camera, side, _ARM[:2]) + 0.004, _arm(skeleton, camera, side)))
    return [piece for _, group in sorted(groups, key=lambda group: group[0]) for piece in group]


def _depth(skeleton: Skeleton, camera: Camera, side: str, names: tuple[str, ...]) -> float:
    return sum(camera.depth(_middle(skeleton, f"{side}_{name}")) for name in names) / len(names)


def _trunk_depth(skeleton: Skeleton, camera: Camera) -> float:
    return camera.depth(skeleton["lower_trunk"].end)


def is_far(skeleton: Skeleton, camera: Camera, side: str) -> bool:
    """Whether a side of the body is turned away from the viewer."""
    return SIGN[side] * dot(skeleton["lower_trunk"].frame.right, camera.viewer) < -0.35


def _leg(skeleton: Skeleton, camera: Camera, shown: tuple[str, ...], side: str, rolls: bool) -> list[Piece]:
    thigh, shank, foot = (skeleton[f"{side}_{name}"] for name in _LEG)
    far = " far" if is_far(skeleton, camera, side) else ""
    at = {name: placing(camera, skeleton[f"{side}_{name}"]) for name in (*_LEG, "toes")}
    drawn = {
        "thigh": (
            *shape("skin" + far, outline(camera, thigh, shapes.THIGH), at["thigh"]),
            *shape("shorts" + far, outline(camera, thigh, shapes.SHORTS_LEG, (0.8, 0.08)), at["thigh"]),
            Shape("shorts patch" + far, dot_at(at["thigh"], camera.point(thigh.start), 0.050)),
            *muscles_on(skeleton, camera, shown, "thigh", side, at["thigh"]),
        ),
        "shank": (
            *shape("skin" + far, outline(camera, shank, shapes.SHANK), at["shank"]),
            *muscles_on(skeleton, camera, shown, "shank", side, at["shank"]),
        ),
        "foot": tuple(
            shape("shoe" + far, outline(camera, foot, shapes.SHOE_BACK if rolls else shapes.SHOE), at["foot"])
        ),
    }
    order = _nearest_last(skeleton, camera, side, _LEG)
    if rolls:
        toes = skeleton[f"{side}_toes"]
        drawn["toes"] = tuple(shape("shoe" + far, outline(camera, toes, shapes.SHOE_TOES), at["toes"]))
        order.insert(order.index("foot"), "toes")
        ball = camera.point(along(toes.start, toes.frame.ahead, -0.0245))
        drawn["foot"] += (Shape("shoe patch" + far, dot_at(at["foot"], ball, 0.0125)),)
    later = max(order.index("thigh"), order.index("shank"))
    knee = order[later]
    drawn[knee] += (Shape("skin patch" + far, dot_at(at[knee], camera.point(shank.start), 0.0285)),)
    if not far:
        drawn[knee] += (Shape("knee", dot_at(at[knee], camera.point(shank.start), 0.0155)),)
        drawn["thigh"] += (Shape("hip", dot_at(at["thigh"], camera.point(thigh.start), 0.0185)),)
    return [Piece(f"{side}_{name}", 0.0, at[name], drawn[name]) for name in order]


def _arm(skeleton: Skeleton, camera: Camera, side: str) -> list[Piece]:
    far = " far" if is_far(skeleton, camera, side) else ""
    at = {name: placing(camera, skeleton[f"{side}_{name}"]) for name in _ARM}
    stations = {"upper_arm": shapes.UPPER_ARM, "forearm": shapes.FOREARM, "hand": shapes.HAND}
    drawn = {
        name: tuple(shape("skin" + far, outline(camera, skeleton[f"{side}_{name}"], stations[name]), at[name]))
        for name in _ARM
    }
    upper = skeleton[f"{side}_upper_arm"]
    drawn["upper_arm"] += tuple(
        shape("shirt" + far, outline(camera, upper, shapes.SLEEVE, (0.8, 0.1)), at["upper_arm"])
    )
    drawn["upper_arm"] += (Shape("shirt patch" + far, dot_at(at["upper_arm"], camera.point(upper.start), 0.022)),)
    order = _nearest_last(skeleton, camera, side, _ARM)
    for first, second, radius in (("upper_arm", "forearm", 0.021), ("forearm", "hand", 0.0125)):
        later = order[max(order.index(first), order.index(second))]
        joint = camera.point(skeleton[f"{side}_{second}"].start)
        drawn[later] += (Shape("skin patch" + far, dot_at(at[later], joint, radius)),)
    return [Piece(f"{side}_{name}", 0.0, at[name], drawn[name]) for name in order]


def _nearest_last(skeleton: Skeleton, camera: Camera, side: str, names: tuple[str, ...]) -> list[str]:
    """The parts of a limb as they are drawn, over each other from its root to its end where none is nearer."""
    return sorted(names, key=lambda name: camera.depth(_middle(skeleton, f"{side}_{name}")) + 0.001 * names.index(name))


def _middle(skeleton: Skeleton, name: str) -> Vector:
    return between(skeleton[name].start, skeleton[name].end, 0.5)
