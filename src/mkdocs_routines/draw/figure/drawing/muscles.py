"""Muscles as they are seen: their heads, tendons and fibres on the visible surface of a body."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.draw.figure.mesh.muscles import Charts, Head, muscles, on_charts
from mkdocs_routines.draw.figure.render.surface import Surface

Mask = NDArray[np.bool_]
Array = NDArray[np.float64]

LEAST_AREA = 600.0
"""Square picture units of a muscle from which a viewer makes it out; a body is 800 units tall."""
_ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
_ARM_SHARE = 0.3
"""Weight of the bones of an arm from which a place is none of the trunk's."""
_SEAM = 0.05
"""Decimetres that part a muscle from those beneath it."""


@dataclass(frozen=True)
class SeenHead:
    """What is seen of the head of a muscle."""

    mask: Mask
    across: Array
    """Decimetres across its fibres; 0 where it is not seen."""


@dataclass(frozen=True)
class SeenMuscle:
    """What is seen of a muscle."""

    heads: tuple[SeenHead, ...]
    tendons: Mask

    @property
    def mask(self) -> Mask:
        mask: Mask = np.logical_or.reduce([head.mask for head in self.heads])
        return mask

    def area(self, density: float) -> float:
        """Square picture units of its heads that are seen. `density`: pixels for each unit."""
        return float(self.mask.sum()) / density**2


def seen_muscles(person: Person, surface: Surface, where: Mask, names: Sequence[str]) -> dict[str, SeenMuscle]:
    """Each of the muscles as far as it lies beneath the pixels `where`. One covers another as in the body."""
    bare = surface.image(_arm_share(person)) < _ARM_SHARE
    pixels = np.flatnonzero(where & bare & (surface.at("skin") | surface.at("shorts") | surface.at("shirt")))
    points = np.stack([surface.image(column).ravel()[pixels] for column in person.canonical.T.astype(float)], axis=1)
    charts = on_charts(points)
    free = np.ones(len(points), dtype=bool)
    seen: dict[str, SeenMuscle] = {}
    for name in (name for name in muscles() if name in names):
        muscle = muscles()[name]
        tendons = np.zeros(surface.code.size, dtype=bool)
        for tendon in muscle.tendons:
            depth = tendon.depth(charts)
            tendons[pixels[free & (depth > 0)]] = True
            free &= depth < -_SEAM
        heads = []
        for head in muscle.heads:
            depth = head.outline.depth(charts)
            shown = free & (depth > 0)
            heads.append(_seen_head(head, charts, shown, pixels, surface.code.shape))
            free &= depth < -_SEAM
        seen[name] = SeenMuscle(tuple(heads), tendons.reshape(surface.code.shape))
    return {name: seen[name] for name in names if name in seen}


def _seen_head(head: Head, charts: Charts, shown: Mask, pixels: NDArray[np.int64], shape: tuple[int, ...]) -> SeenHead:
    """A head at those points of the charts that are shown in these pixels."""
    mask = np.zeros(shape, dtype=bool)
    across = np.zeros(shape)
    mask.ravel()[pixels[shown]] = True
    across.ravel()[pixels[shown]] = head.across({name: chart.only(shown) for name, chart in charts.items()})
    return SeenHead(mask, across)


def _arm_share(person: Person) -> Array:
    """Per vertex, the weight of the bones of the arms."""
    chosen = np.array([name.startswith(_ARM) for name in person.bones])
    share: Array = (chosen[person.weight_bone] * person.weight).sum(axis=1)
    return share
