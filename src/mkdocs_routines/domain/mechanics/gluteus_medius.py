"""Arms of gluteus medius at the hip, by how far the hip is bent.

Polynomials of the fourth degree in the hip bend, in units of 100 degrees, fitted to the mean of the three parts of the
muscle in MyoLeg, a leg model after Rajagopal 2016; the worst misfit is 0.01 cm. They hold from 0 to 90 degrees, with
the thigh neither drawn in nor turned. Limits: a calculation with one skeleton; where a muscle lies over bone the
model's paths are lines. In four bodies after death and a computer model, bending the hip moved most parts of the hip
muscles that were looked at towards turning in (Delp 1999).
"""

from collections.abc import Sequence

from mkdocs_routines.domain.mechanics.reading import Calculation, Constants, Reading, State

LIFTS = (4.236, 0.683, -6.41, 1.664, 0.124)
"""Coefficients of the arm that lifts the thigh out to the side, in cm."""
TURNS = (-1.166, 7.655, -0.447, -3.1, 0.81)
"""Coefficients of the arm that turns the thigh in, in cm; below 0 it turns the thigh out."""
SMALL = 0.3
"""Centimetres of arm below which a muscle hardly turns the thigh."""


def arm(coefficients: Sequence[float], bend: float) -> float:
    """An arm in cm at a hip bend in degrees."""
    return sum(coefficient * (bend / 100) ** power for power, coefficient in enumerate(coefficients))


def read(state: State, constants: Constants) -> Reading:
    """Which of its two jobs is the greater, and which way it turns the thigh."""
    lifts, turns = arm(LIFTS, state["bend"]), arm(TURNS, state["bend"])
    if turns < -SMALL:
        outcome = "lifts-and-turns-out"
    elif turns < SMALL:
        outcome = "lifts"
    else:
        outcome = "lifts-and-turns-in" if lifts > turns else "turns-in"
    return Reading(outcome, {})


CALCULATION = Calculation(
    controls=frozenset({"bend"}),
    constants=frozenset(),
    outcomes=frozenset({"lifts-and-turns-out", "lifts", "lifts-and-turns-in", "turns-in"}),
    results=frozenset(),
    read=read,
)
