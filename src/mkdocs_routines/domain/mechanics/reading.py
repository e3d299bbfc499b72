"""Reading of a mechanics model: a state of its controls → the outcome, and the sentence about it.

Each model has a module of pure functions beside this one, with a twin in the theme (`assets/js/models/`). Angles are in
degrees, lengths in body heights, forces in body weights, unless a docstring gives another unit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor

from mkdocs_routines.load.records import Library
from mkdocs_routines.model import MechanicsModel
from mkdocs_routines.model.mechanics import HOLE, Control

State = Mapping[str, float]
"""Control → its value."""
Constants = Mapping[str, float]
"""Constant → its value."""


@dataclass(frozen=True)
class Reading:
    """Outcome of a state, and the results that its sentence names."""

    outcome: str
    results: Mapping[str, str]


@dataclass(frozen=True)
class Calculation:
    """What a model needs and gives: the contract between its code and its data."""

    controls: frozenset[str]
    constants: frozenset[str]
    outcomes: frozenset[str]
    results: frozenset[str]
    read: Callable[[State, Constants], Reading]


def whole(value: float) -> str:
    """A number without decimals; a half goes up."""
    return str(floor(value + 0.5))


def tenths(value: float) -> str:
    """A number with one decimal; a half of the last goes up."""
    return f"{floor(value * 10 + 0.5) / 10:.1f}"


def fives(share: float) -> str:
    """A share as a percentage, to the nearest five."""
    return str(floor(share * 20 + 0.5) * 5)


def phrase(control: Control, value: float) -> str:
    """A value of a control in words."""
    if control.steps:
        return control.steps[control.values.index(round(value, 4))]
    if value == 0:
        return control.zero
    pattern = control.below if value < 0 and control.below else control.above
    return pattern.replace(HOLE, f"{abs(value):g}{control.unit}")


def constants_of(id_: str, library: Library) -> dict[str, float]:
    """The constants of a model, with those that it has from another one."""
    record = library.models[id_].record
    other = library.models.get(record.constants_from or "")
    shared = other.record.constants if other else {}
    return {name: constant.value for name, constant in {**shared, **record.constants}.items()}


def sentence(model: MechanicsModel, state: State, reading: Reading) -> str:
    """The sentence about a state: that of its outcome, with the values of controls and results in their places."""
    text = model.sentences[reading.outcome]
    for name, control in model.controls.items():
        text = text.replace(f"{{{name}}}", phrase(control, state[name]))
    for name, value in reading.results.items():
        text = text.replace(f"{{{name}}}", value)
    return text
