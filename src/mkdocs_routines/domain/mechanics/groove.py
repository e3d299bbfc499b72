"""Groove under the kneecap: the thigh bone turns, and the kneecap stays where it is.

A picture of an idea. It has an angle to draw with and gives no number: nothing that we read would set one.
"""

from mkdocs_routines.domain.mechanics.reading import Calculation, Constants, Reading, State

DEGREES = 6.0
"""Turn of the thigh bone in the picture for each step of the control."""


def turned(state: State) -> float:
    """Degrees that the groove is turned inwards under the kneecap, in the picture."""
    return DEGREES * state["turn"]


def read(state: State, constants: Constants) -> Reading:
    """`still`, or turned `in`."""
    return Reading("in" if state["turn"] > 0 else "still", {})


CALCULATION = Calculation(
    controls=frozenset({"turn"}),
    constants=frozenset(),
    outcomes=frozenset({"still", "in"}),
    results=frozenset(),
    read=read,
)
