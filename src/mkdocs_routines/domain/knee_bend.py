"""Knee bend under load: how far the loaded knee bends in an exercise, as its drawing shows it, in degrees.

It is a calculation from drawings, not a finding. It stands where a ranking of exercises by force would stand, because
no table of forces across these exercises was read, and values of different studies come from different models.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from mkdocs_routines.model import Exercise, Vocabulary
from mkdocs_routines.model.values import WeightOnKnee

Stance = Literal["two-feet", "stride", "one-foot", "landing"]
"""How the weight of the body is shared, from the least to the most that one leg can have to carry."""
STANCE_WORDS = {
    "two-feet": "on both feet",
    "stride": "in a stride",
    "one-foot": "on one foot",
    "landing": "in a landing",
}
UNWEIGHTED, OTHER = "unweighted", "other"
"""Where an exercise stands that no band can hold; `KneeBendWords` has a field for each."""


@dataclass(frozen=True)
class DrawnBend:
    """The bend of the leg that stands throughout a drawing."""

    degrees: int
    """The furthest bend of its knee over all positions."""
    stance: Stance


@dataclass(frozen=True)
class KneeBend:
    """The knee bend under load of an exercise."""

    band: str
    """An id of the bands in the vocabulary, or `UNWEIGHTED`, or `OTHER`."""
    drawn: DrawnBend | None = None
    """The bend itself, where the weight of the body bends the knee."""


@dataclass(frozen=True)
class Choice:
    """A choice of a reader among all exercises: a band, or what stands apart from the bands."""

    id: str
    label: str
    """Its name, with the limits of a band in degrees: "Half bend: 31° to 60°"."""
    description: str | None
    up_to_degrees: int | None


def weight_on_knee(exercise: Exercise, vocabulary: Vocabulary) -> WeightOnKnee:
    """The weight that bends the knee: by the first movement that has a say in it, or else by the position."""
    movements = (vocabulary.movements[id_].weight_on_knee for id_ in exercise.movements)
    return next(filter(None, movements), vocabulary.positions[exercise.position].weight_on_knee)


def knee_bend(exercise: Exercise, drawn: DrawnBend | None, vocabulary: Vocabulary) -> KneeBend:
    """The knee bend of an exercise whose drawing shows `drawn`; with no leg that stands in it, none can be given."""
    weight = weight_on_knee(exercise, vocabulary)
    if weight != "body" or drawn is None:
        return KneeBend(UNWEIGHTED if weight == "none" else OTHER)
    bands = vocabulary.knee_bend.bands.items()
    band = next(id_ for id_, band in bands if band.up_to_degrees is None or drawn.degrees <= band.up_to_degrees)
    return KneeBend(band, drawn)


def is_no_heavier(stance: Stance, other: Stance) -> bool:
    """Whether a leg carries no more of the body in `stance` than in `other`."""
    order = get_args(Stance)
    return bool(order.index(stance) <= order.index(other))


def choices(vocabulary: Vocabulary) -> Iterator[Choice]:
    """Every choice, from no weight to the furthest bend, and what cannot be compared last."""
    words = vocabulary.knee_bend
    yield Choice(UNWEIGHTED, words.unweighted.label, words.unweighted.description, None)
    above: int | None = None
    for id_, band in words.bands.items():
        limit = band.up_to_degrees
        if limit is None:
            degrees = "" if above is None else f": over {above}°"
        else:
            degrees = f": up to {limit}°" if above is None else f": {above + 1}° to {limit}°"
        yield Choice(id_, band.label + degrees, None, limit)
        above = limit
    yield Choice(OTHER, words.other.label, words.other.description, None)
