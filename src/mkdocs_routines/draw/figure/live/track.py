"""Tracks: the moments of a movement for one of the people, as turns of segments that a page can play."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.hands import HandShape
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.live.rig import SIDES, segments, turns
from mkdocs_routines.draw.figure.live.things import Thing, things_of
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure

STEPS = 4
"""Moments from one position to the next. Between them a page interpolates by a cubic polynomial."""


@dataclass(frozen=True)
class Track:
    """A movement of one person, at `STEPS` moments from each position to the next."""

    place: Floats
    """Middle of the hip joints, of shape (moments, 3), in body heights."""
    turns: Floats
    """Unit quaternions (x, y, z, w) of the segments against the one that carries each, of shape (moments, 19, 4). From
    one moment to the next no quaternion changes its sign."""
    hands: tuple[tuple[HandShape, HandShape], ...]
    """Shapes of the left and the right hand at each moment."""
    things: tuple[Thing, ...]


def track_of(figure: Figure, person: Person) -> Track:
    standing = settled(figure, person)
    count = (len(figure.poses) - 1) * STEPS + 1
    moments = [moment_at(standing, index / STEPS, person) for index in range(count)]
    turned = np.array([_relative(turns(moment.flesh)) for moment in moments])
    return Track(
        np.array([moment.flesh.chain.bones["root"].place for moment in moments]),
        _continuous(turned),
        tuple((moment.hands[SIDES[0]].shape, moment.hands[SIDES[1]].shape) for moment in moments),
        tuple(things_of(standing, moments)),
    )


def quaternion(rotation: Floats) -> Floats:
    """The unit quaternion (x, y, z, w) of a rotation matrix, by its largest component (Shepperd 1978)."""
    (a, b, c), (d, e, f), (g, h, i) = rotation.tolist()
    products = np.array(
        [
            [1 + a - e - i, b + d, c + g, h - f],
            [b + d, 1 - a + e - i, f + h, c - g],
            [c + g, f + h, 1 - a - e + i, d - b],
            [h - f, c - g, d - b, 1 + a + e + i],
        ]
    )
    row: Floats = products[np.diagonal(products).argmax()]
    return row / float(np.linalg.norm(row))


def _relative(rotations: Mapping[str, Floats]) -> Floats:
    return np.array(
        [
            quaternion(rotations[segment.parent].T @ rotations[segment.name] if segment.parent else rotations["pelvis"])
            for segment in segments()
        ]
    )


def _continuous(quaternions: Floats) -> Floats:
    """The same turns. The first of each has its largest component positive, and the others the sign nearest to it."""
    signed = quaternions.copy()
    largest = np.take_along_axis(signed[0], np.abs(signed[0]).argmax(axis=1)[:, None], axis=1)
    signed[0] *= np.sign(largest)
    for before, now in pairwise(signed):
        now *= np.where((before * now).sum(axis=1, keepdims=True) < 0, -1, 1)
    return signed
