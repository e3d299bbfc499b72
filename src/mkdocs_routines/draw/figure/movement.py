"""The movement of a figure: the body at any moment between its poses."""

from functools import lru_cache

from mkdocs_routines.draw.figure.frame import Frame, Segment
from mkdocs_routines.draw.figure.leg import toes
from mkdocs_routines.draw.figure.posture import Posture, between, postures
from mkdocs_routines.draw.figure.skeleton import Skeleton, solve
from mkdocs_routines.draw.figure.vector import Vector, along, cross, distance, dot, scaled, unit, upright_to
from mkdocs_routines.draw.figure.vector import between as halfway
from mkdocs_routines.model import Figure

_CHAINS = {"leg": ("thigh", "shank", "foot"), "arm": ("upper_arm", "forearm", "hand")}


@lru_cache(maxsize=4096)
def poses(figure: Figure) -> tuple[Skeleton, ...]:
    """The body in each pose."""
    return tuple(solve(figure, posture) for posture in postures(figure))


def at(figure: Figure, moment: float) -> Skeleton:
    """The body at `moment`: 0 is the first pose, 1 the second, 0.5 halfway between them in joint angles."""
    key = poses(figure)
    index = min(int(moment), len(key) - 2)
    share = moment - index
    if share in (0.0, 1.0):
        return key[index + int(share)]
    first, second = postures(figure)[index : index + 2]
    body = solve(figure, between(first, second, share))
    blended = dict(body.segments)
    missed = dict(body.missed)
    for side in ("left", "right"):
        if _lets_go(first, second, side):
            _blend(blended, key[index], key[index + 1], share, side, "leg", "lower_trunk")
            missed.pop(f"{side} foot", None)
        if _hand_changes(first, second, side):
            _blend(blended, key[index], key[index + 1], share, side, "arm", "upper_trunk")
            missed.pop(f"{side} hand", None)
    return Skeleton(blended, missed)


def _lets_go(a: Posture, b: Posture, side: str) -> bool:
    """Whether a foot stands at one end of the movement only."""
    return (a.feet[side] == "free") != (b.feet[side] == "free")


def _hand_changes(a: Posture, b: Posture, side: str) -> bool:
    one, other = a.arms[side], b.arms[side]
    return one.touches != other.touches or (one.reaches is None) != (other.reaches is None)


def _blend(
    segments: dict[str, Segment], a: Skeleton, b: Skeleton, share: float, side: str, limb: str, root: str
) -> None:
    """Put a limb between how it hangs from the trunk in `a` and in `b`, without a change of length."""
    trunk = segments[root].frame
    start = segments[f"{side}_{_CHAINS[limb][0]}"].start
    for name in _CHAINS[limb]:
        ends = [_seen_from(pose[f"{side}_{name}"].frame, pose[root].frame) for pose in (a, b)]
        frame = _placed(_turn(ends[0], ends[1], share), trunk)
        length = distance(a[f"{side}_{name}"].start, a[f"{side}_{name}"].end)
        end = along(start, frame.down, length)
        segments[f"{side}_{name}"] = Segment(start, end, frame)
        start = end
    if limb == "leg":
        foot = segments[f"{side}_foot"]
        segments[f"{side}_toes"] = toes(foot.start, foot.frame, flat=False)


def _seen_from(frame: Frame, trunk: Frame) -> Frame:
    axes = (trunk.down, trunk.ahead, trunk.right)
    return Frame(*(_dots(direction, axes) for direction in (frame.down, frame.ahead, frame.right)))


def _dots(direction: Vector, axes: tuple[Vector, ...]) -> Vector:
    x, y, z = (dot(direction, axis) for axis in axes)
    return x, y, z


def _placed(frame: Frame, trunk: Frame) -> Frame:
    def world(local: Vector) -> Vector:
        point = along(scaled(trunk.down, local[0]), trunk.ahead, local[1])
        return along(point, trunk.right, local[2])

    return Frame(world(frame.down), world(frame.ahead), world(frame.right))


def _turn(a: Frame, b: Frame, share: float) -> Frame:
    down = unit(halfway(a.down, b.down, share), a.ahead)
    ahead = upright_to(down, halfway(a.ahead, b.ahead, share), a.ahead)
    return Frame(down, ahead, cross(down, ahead))
