"""Shapes of a mannequin: a few points of skin and clothes of a person, fixed to the segment that carries them.

Their convex hulls, part by part, look much like the person and touch things within about a centimetre of where the
flesh does, which bends at its joints. Only the right limbs are told: a mesh is the same on both sides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.sample import Mask, sample_of
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Person

_DIRECTIONS = 40
"""Directions in which the outermost point of each band of a part is kept."""
_HAIR = "hair"
_WORN = ("shirt", "shorts", "shoe", "sole", "skin")
"""What counts first where a vertex belongs to triangles of two materials."""
_THIGH_BANDS, _NEAR_KNEE = (0.10, 0.19), 0.07
"""Distances from the hip and from the knee up to which flesh bears somebody who lies, sits or kneels, in body heights.
Each band has points of its own, so that it can be asked alone."""


@dataclass(frozen=True)
class Shape:
    """Points of one look that move with one segment."""

    segment: str
    """As the skeleton has it; of a paired one without its side: "thigh"."""
    look: str
    points: Floats
    """Of shape (n, 3): along the segment, to its front and to the right of its start, in body heights."""


@cache
def shapes_of(person: Person) -> tuple[Shape, ...]:
    """The shapes of a person, each after those that it covers."""
    looks = _looks(person)
    found: list[Shape] = []
    for segment, chosen, local in _segments(person):
        for look in (*reversed(_WORN), _HAIR):
            points = local[looks[chosen] == look]
            outermost = list(_outermost(segment, points, person))
            if sum(map(len, outermost)) > 3:  # fewer have no inside
                found.append(Shape(segment, look, np.vstack(outermost)))
    return tuple(found)


def _segments(person: Person) -> Iterator[tuple[str, Indices, Floats]]:
    """Segment, its vertices in the sample, and these from its start along its axes."""
    sample, rest, body, joint = sample_of(person), rest_of(person), person.body, person.joints
    at = sample.person.rest.astype(float)
    waist, neck = (rest.hips + np.array([0.0, body.trunk * share, 0.0]) for share in (body.lower_back, 1.0))
    trunk, head = sample.parts["trunk"], sample.parts["head"]
    low = at[:, 1] < waist[1]
    for segment, chosen, start in (
        ("lower_trunk", trunk & low, rest.hips),
        ("upper_trunk", trunk & ~low, waist),
        ("neck", head & _of_bone(sample.person, "neck"), neck),
        ("head", head & ~_of_bone(sample.person, "neck"), neck),
    ):
        yield segment, np.flatnonzero(chosen), (at[chosen] - start) @ rest.trunk
    for segment, start_joint in (
        ("thigh", "upper-leg"),
        ("shank", "knee"),
        ("foot", "ankle"),
        ("upper_arm", "shoulder"),
        ("forearm", "elbow"),
        ("hand", "hand"),
    ):
        frame = rest.limbs["right", "forearm" if segment == "hand" else segment]
        chosen = sample.parts[f"right {segment.replace('_', ' ')}"]
        local = (at[chosen] - joint[f"r-{start_joint}"]) @ frame
        vertices = np.flatnonzero(chosen)
        if segment == "foot":
            toes = local[:, 0] > body.ball
            yield "toes", vertices[toes], local[toes] - [body.ball, 0.0, 0.0]
            vertices, local = vertices[~toes], local[~toes]
        yield segment, vertices, local


def _of_bone(person: Person, begins: str) -> Mask:
    """Which vertices move mostly with bones whose names begin so."""
    bones = np.array([name.startswith(begins) for name in person.bones])
    mostly: Mask = (bones[person.weight_bone] * person.weight).sum(axis=1) > 0.5
    return mostly


def _looks(person: Person) -> Indices:
    """The look of each vertex of the sample: its material, or hair."""
    few = sample_of(person).person
    index = {row.tobytes(): number for number, row in enumerate(np.hstack([person.rest, person.canonical]))}
    chosen = [index[row.tobytes()] for row in np.hstack([few.rest, few.canonical])]
    material = np.full(len(person.rest), "skin", dtype=object)
    for look in reversed(_WORN):
        material[person.triangles[person.material == MATERIALS.index(look)]] = look
    material[(person.hair > 0) & (material == "skin")] = _HAIR
    looks: Indices = material[chosen]
    return looks


def _outermost(segment: str, points: Floats, person: Person) -> Iterator[Floats]:
    for band in _bands(segment, points, person):
        if band.any():
            within = points[band]
            yield within[np.unique((within @ _directions().T).argmax(axis=0))]


def _bands(segment: str, points: Floats, person: Person) -> Iterator[Mask]:
    """Which points belong to each band of a part."""
    away = np.linalg.norm(points, axis=1)
    if segment == "thigh":
        knee = np.linalg.norm(points - [person.body.thigh, 0.0, 0.0], axis=1) < _NEAR_KNEE
        yield from (~knee & (away < _THIGH_BANDS[0]), ~knee & (away >= _THIGH_BANDS[0]) & (away < _THIGH_BANDS[1]))
        yield from (~knee & (away >= _THIGH_BANDS[1]), knee)
    elif segment == "shank":
        yield from (away < _NEAR_KNEE, away >= _NEAR_KNEE)
    else:
        yield np.ones(len(points), dtype=bool)


@cache
def _directions() -> Floats:
    """Unit vectors spread evenly over a sphere, along a spiral of Fibonacci."""
    number = np.arange(_DIRECTIONS) + 0.5
    height, turn = 1 - 2 * number / _DIRECTIONS, number * np.pi * (1 + 5**0.5)
    across = np.sqrt(1 - height**2)
    return np.stack([across * np.cos(turn), height, across * np.sin(turn)], axis=1)
