"""Pelvis lever: standing still on one leg, seen from the front, with the hip joint as the pivot.

    pull of the side hip muscles * its arm = weight of trunk, head, arms and lifted leg * its arm + loads
    hip force = that pull and the carried weight, added as vectors

The trunk tips at the waist, in the middle of the pelvis. Arms of the weights are in body heights (Winter 2009), the arm
of the muscles in metres: that of gluteus medius and minimus in a leg model (Rajagopal 2016), weighted by strength.
Limits: one muscle group, no other muscle pulling against it, no speed. Four people with hip replacements measured less
(Bergmann 2001), a model with all muscles gives more, so the result is a range between the two.
"""

from dataclasses import dataclass
from math import cos, hypot, radians, sin

from mkdocs_routines.domain.mechanics.reading import Calculation, Constants, Reading, State, tenths

ALIKE = 0.05
"""Body weights within which two hip forces count as one."""


@dataclass(frozen=True)
class Stance:
    """Balance about the standing hip."""

    moment: float
    """Body weights times metres that the muscles have to hold; below 0 they have nothing to hold."""
    pull: float
    """Pull of the side hip muscles in body weights."""
    carried: float
    """Weight that rests on the hip, in body weights."""
    hip: float
    """Force in the hip joint in body weights."""

    @property
    def arm(self) -> float:
        """Arm of the carried weight in metres, towards the lifted leg."""
        return self.moment / self.carried


def stance(state: State, constants: Constants) -> Stance:
    """The balance of a state: `lean` towards the standing leg, `load` above 0 in the far hand, in % of body weight."""
    drop, lean = radians(state["drop"]), radians(state["lean"])
    half = constants["half-pelvis"]
    waist, free_hip = half * cos(drop), 2 * half * cos(drop)
    free = constants["mass-of-thigh"] + constants["mass-of-shin"] + constants["mass-of-foot"]
    above = constants["mass-of-trunk"] + constants["mass-of-head"] + 2 * constants["mass-of-arm"]
    load, stick = abs(state["load"]) / 100, state["stick"] / 100
    hand = constants["hand"] if state["load"] > 0 else -constants["hand"]
    moment = constants["height"] * (
        above * (waist - constants["upper-centre"] * sin(lean))
        + free * free_hip
        + load * (waist - constants["trunk"] * sin(lean) + hand)
        - stick * (waist + constants["stick-hand"])
    )
    carried = above + free + load - stick
    pull = max(moment, 0) / constants["muscle-arm"]
    slant = radians(constants["muscle-slant"])
    return Stance(moment, pull, carried, hypot(pull * sin(slant), pull * cos(slant) + carried))


def read(state: State, constants: Constants) -> Reading:
    """`none` where the muscles may rest, else `more`, `less` or `alike`: the hip force against standing level.

    `dropped` where the pelvis is down under an upright trunk and the force did not grow: people seldom stand so.
    """
    now = stance(state, constants)
    level = stance(dict.fromkeys(state, 0.0), constants)
    change = now.hip - level.hip
    dropped = state["drop"] > 0 and state["lean"] == 0 and change <= ALIKE
    against_level = "dropped" if dropped else "more" if change > ALIKE else "less" if change < -ALIKE else "alike"
    outcome = "none" if now.moment <= 0 else against_level
    low, high = now.hip * constants["range-low"], now.hip * constants["range-high"]
    return Reading(outcome, {"low": tenths(low), "high": tenths(high)})


CALCULATION = Calculation(
    controls=frozenset({"load", "stick", "lean", "drop"}),
    constants=frozenset(
        {
            *("height", "trunk", "half-pelvis", "upper-centre", "hand", "stick-hand"),
            *("muscle-arm", "muscle-slant", "range-low", "range-high"),
            *(f"mass-of-{name}" for name in ("foot", "shin", "thigh", "arm", "head", "trunk")),
        }
    ),
    outcomes=frozenset({"none", "more", "less", "alike", "dropped"}),
    results=frozenset({"low", "high"}),
    read=read,
)
