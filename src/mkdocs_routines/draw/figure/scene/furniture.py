"""Furniture as solids: what stands or lies around the body and hides what is behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.flesh.gripped import BACKREST, POST
from mkdocs_routines.draw.figure.scene.solids import Array, Solid, cuboid, cylinder
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

_SEAT, _RAIL = 0.028, 0.09
"""Of a chair: thickness of its seat, and height of the rail at the top of its back."""
_WALL_HEIGHT, _WALL_THICKNESS, _MAT_THICKNESS = 1.08, 0.05, 0.012


@dataclass(frozen=True)
class Furnishing:
    """A convex solid that is not on the body."""

    look: str
    """Class of its colours: "mat", "wall", "wood" or "soft"."""
    solid: Solid
    bears: bool = False
    """Whether a body may stand, lie or sit on its top."""
    thin: bool = False
    """Whether it is too thin to show more than its silhouette, as a leg of a chair is."""


def furniture(figure: Figure) -> Iterator[Furnishing]:
    """The solids of each prop that is not on the body, each after those below it."""
    for prop in figure.props:
        if prop.place is None and prop.kind != "bike":  # a bike is all tubes, among which the body is
            yield from _solids(prop)


def _solids(prop: Prop) -> Iterator[Furnishing]:
    length, width = prop.size
    top = (prop.forward, prop.up, prop.out)
    if prop.kind == "mat":
        yield Furnishing("mat", cuboid((prop.forward, 0.0, prop.out), length, _MAT_THICKNESS, width))
    elif prop.kind == "wall":
        behind = 0.5 if prop.faces == "backward" else -0.5
        middle = (prop.forward + behind * _WALL_THICKNESS, _WALL_HEIGHT, prop.out)
        yield Furnishing("wall", cuboid(middle, _WALL_THICKNESS, _WALL_HEIGHT, width))
    elif prop.kind == "roller":
        ends = [np.array([prop.forward, prop.up / 2, prop.out + side * width / 2]) for side in (-1, 1)]
        yield Furnishing("soft", cylinder(ends[0], ends[1], prop.up / 2, 28))
    elif prop.kind == "chair":
        yield from _chair(prop, length, width)
    else:
        look = "soft" if prop.kind in ("cushion", "towel") else "wood"
        yield Furnishing(look, cuboid(top, length, prop.up, width), bears=True)


def _chair(prop: Prop, length: float, width: float) -> Iterator[Furnishing]:
    """Legs, seat, posts and rail."""
    x, y, z = prop.forward, prop.up, prop.out
    back = 1 if prop.faces == "backward" else -1
    ends, sides = (length / 2 - POST, -length / 2 + POST), (-width / 2 + POST, width / 2 - POST)
    for side in sides:
        for end in ends:
            yield Furnishing("wood", cuboid((x + end, y - _SEAT, z + side), POST, y - _SEAT, POST), thin=True)
    yield Furnishing("wood", cuboid((x, y, z), length, _SEAT, width), bears=True)
    for side in sides:
        post = cuboid((x + back * ends[0], y + BACKREST, z + side), POST, BACKREST, POST)
        yield Furnishing("wood", post, thin=True)
    yield Furnishing("wood", cuboid((x + back * ends[0], y + BACKREST - 0.02, z), POST * 1.2, _RAIL, width - POST))


def footprint(solid: Solid) -> tuple[Array, Array, float]:
    """The least and the greatest corner (forward, right) of a solid, and the height of its top."""
    flat = solid.vertices[:, [0, 2]]
    return flat.min(axis=0), flat.max(axis=0), float(solid.vertices[:, 1].max())
