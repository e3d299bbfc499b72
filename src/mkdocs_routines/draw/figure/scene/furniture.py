"""Furniture as solids: what stands or lies around the body and hides what is behind it."""

from collections.abc import Iterator

import numpy as np

from mkdocs_routines.draw.figure.scene.solids import Solid, cuboid, cylinder
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.prop import Prop

LENGTH = {"mat": 1.15, "chair": 0.26, "step": 0.34, "bench": 0.26, "cushion": 0.16, "towel": 0.12, "post": 0.05}
WIDTH = {"mat": 0.36, "chair": 0.27, "step": 0.42, "bench": 0.6, "cushion": 0.2, "towel": 0.16, "post": 0.05}
"""Sizes where the figure gives none, in body heights: lengths along the body's midline, widths across it."""
SEAT = 0.028
"""Thickness of the seat of a chair, in body heights."""
BACKREST = 0.27


def furniture(figure: Figure) -> Iterator[Solid]:
    """The solids of each prop that is not on the body. A mat hides nothing: what lies on it is above it."""
    for prop in figure.props:
        if prop.place is None:
            yield from _solids(prop)


def size_of(prop: Prop) -> tuple[float, float]:
    """Length and width."""
    return prop.long or LENGTH.get(prop.kind, 0.2), prop.wide or WIDTH.get(prop.kind, 0.3)


def _solids(prop: Prop) -> Iterator[Solid]:
    length, width = size_of(prop)
    top = (prop.forward, prop.up, prop.out)
    if prop.kind in ("step", "bench", "post", "cushion", "towel"):
        yield cuboid(top, length, prop.up, width)
    elif prop.kind == "roller":
        ends = [np.array([prop.forward, prop.up / 2, prop.out + side * width / 2]) for side in (-1, 1)]
        yield cylinder(ends[0], ends[1], prop.up / 2, 40)
    elif prop.kind == "chair":
        yield from _chair(prop, length, width)


def _chair(prop: Prop, length: float, width: float) -> Iterator[Solid]:
    x, y, z = prop.forward, prop.up, prop.out
    back = 1 if prop.faces == "backward" else -1
    yield cuboid((x, y, z), length, SEAT, width)
    for side in (-1, 1):
        across = z + side * width * 0.46
        for end in (-1, 1):
            yield cuboid((x + end * length * 0.46, y - SEAT, across), 0.014, y - SEAT, 0.014)
        yield cuboid((x + back * length * 0.46, y + BACKREST, across), 0.014, BACKREST, 0.014)
    yield cuboid((x + back * (length * 0.46 + 0.025), y + 0.25, z), 0.02, 0.09, width)
