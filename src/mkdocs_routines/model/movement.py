"""Movement records: what the body does in an exercise, and how a drawing shows it."""

from typing import Literal

from mkdocs_routines.model.values import Id, Label, Listed, Record, WeightOnKnee

Measure = Literal[
    "ankle-dorsiflexion",
    "feet-lifted",
    "hip-abduction",
    "hip-adduction",
    "hip-extension",
    "hip-flexion",
    "hip-rotation",
    "jump",
    "knee-flexion",
    "standing-knee-flexion",
    "trunk-lean",
    "trunk-turn",
]
"""Something that can be measured in a drawing. Angles are in degrees, `jump` in body heights; `feet-lifted` counts.

`standing-knee-flexion` leaves out a leg whose foot is lifted."""


class Drawn(Record):
    """Limits that the drawing of an exercise sets to a movement, by the most that any of its positions shows.

    Between the two the author decides, because a drawing shows one of many ways to do it.
    """

    measure: Measure
    """What is measured."""
    always_from: float | None = None
    """From here on the exercise has to name the movement."""
    positions: Listed[Id] = ()
    """The positions in which `always_from` holds, from `positions`; every position when left out."""
    never_below: float
    """Below this the exercise cannot have the movement."""


class Movement(Record):
    """Something that the body does in an exercise, and that some people should not do, or not yet."""

    label: Label
    """It, as what an exercise does: "bends the hip to a right angle or further"."""
    region: Id
    """The part of the body that it is about, by which cautions may name it: "hip"."""
    drawn: Drawn | None = None
    """How a drawing shows it, for movements that can be seen in joint angles."""
    weight_on_knee: WeightOnKnee | None = None
    """The weight that bends the knee in it, where the movement counts for more than the position."""
