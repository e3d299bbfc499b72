"""Published figures to move, with their constants and states, for tests of their twins and pictures."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random

from mkdocs_routines.domain.mechanics.reading import constants_of
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import MechanicsModel
from tests.support import tree
from tests.support.built import ROOT


@cache
def library() -> Library:
    """The records of this site."""
    return tree.content(ROOT).library


def models() -> Mapping[str, MechanicsModel]:
    """Every figure to move, by its id."""
    return {id_: entry.record for id_, entry in library().models.items()}


@cache
def constants(id_: str) -> dict[str, float]:
    return constants_of(id_, library())


def states(model: MechanicsModel, count: int = 40) -> Iterator[dict[str, float]]:
    """States of a model: its presets, each control at both ends, and others by chance, always the same."""
    yield from (model.state(preset) for preset in model.presets)
    start = {name: control.start for name, control in model.controls.items()}
    for name, control in model.controls.items():
        yield {**start, name: control.values[0]}
        yield {**start, name: control.values[-1]}
    chance = Random(model.title)
    for _ in range(count):
        yield {name: chance.choice(control.values) for name, control in model.controls.items()}
