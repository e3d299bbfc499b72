"""Things on the body and in its hands, as solids that go where the posed flesh is."""

from collections.abc import Iterator

import numpy as np

from mkdocs_routines.draw.figure.flesh.gripped import grip_of
from mkdocs_routines.draw.figure.flesh.rotation import matrix, normalized
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.flesh.surfaces import surfaces_of
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.scene.bands import band
from mkdocs_routines.draw.figure.scene.bike import bike
from mkdocs_routines.draw.figure.scene.solids import Solid, cylinder, joined
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop


def held_things(figure: Figure, posed: PosedPerson, skeleton: Skeleton) -> Iterator[tuple[str, Solid]]:
    """Material and solid of each prop that is on the body or in the hands."""
    for prop in figure.props:
        if prop.kind in ("band", "strap"):
            yield "band", band(posed, prop)
        elif prop.kind == "bike":
            yield from bike(prop, skeleton, posed.person.body)
        elif prop.kind == "dumbbell":
            yield from (("metal", _dumbbell(posed, side)) for side in _hands_with(prop))
        elif prop.place == "back":
            yield "wood", _stick_along_back(posed, skeleton)
        elif prop.kind in ("stick", "bar") and prop.place is not None:
            yield "metal" if prop.kind == "bar" else "wood", _bar(posed, skeleton, prop)


def _hands_with(prop: Prop) -> tuple[str, ...]:
    return LEFT_OR_RIGHT if prop.place == "both-hands" else ((prop.place or "right-hand").removesuffix("-hand"),)


def _dumbbell(posed: PosedPerson, side: str) -> Solid:
    middle, across = grip_of(posed, side)
    handle = cylinder(middle - across * 0.05, middle + across * 0.05, 0.008)
    weights = [cylinder(middle + across * sign * 0.045, middle + across * sign * 0.085, 0.03) for sign in (-1, 1)]
    return joined([handle, *weights])


def _bar(posed: PosedPerson, skeleton: Skeleton, prop: Prop) -> Solid:
    """A bar across the hips or in both hands, with a plate at each end; a stick has none."""
    if prop.place == "hips":
        hips = skeleton["lower_trunk"]
        down, ahead, right = matrix(hips.frame).T
        middle = np.array(hips.start) + ahead * (surfaces_of(posed.person).thigh + 0.02) - down * 0.02
    else:
        (left, _), (other, _) = (grip_of(posed, side) for side in LEFT_OR_RIGHT)
        middle, right = (left + other) / 2, normalized(other - left)
    rod = cylinder(middle - right * 0.30, middle + right * 0.30, 0.009)
    if prop.kind == "stick":
        return rod
    plates = [cylinder(middle + right * 0.28 * sign, middle + right * 0.31 * sign, 0.05) for sign in (-1, 1)]
    return joined([rod, *plates])


def _stick_along_back(posed: PosedPerson, skeleton: Skeleton) -> Solid:
    """A stick that touches the back of the pelvis and the back of the head."""
    lower, head = skeleton["lower_trunk"], skeleton["head"]
    start = np.array(lower.start) - np.array(lower.frame.ahead) * 0.085 + np.array(lower.frame.down) * 0.02
    end = np.array(head.end) - np.array(head.frame.ahead) * 0.06
    return cylinder(start, end, 0.009)
