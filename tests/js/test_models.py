"""Figures to move: readings and pictures are the same in the browser as in Python, and small."""

import gzip
import json
import re
from collections.abc import Mapping

import pytest

from mkdocs_routines.domain.mechanics import CALCULATIONS
from mkdocs_routines.domain.mechanics.reading import fives, phrase, tenths, whole
from mkdocs_routines.draw.mechanics import PICTURES
from tests.support import scripts
from tests.support.mechanics import constants, models, states
from tests.support.twin import values

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
MOST_BYTES = 10_000
"""Of script and data that one figure needs, as they are sent."""
SHARED = ("start", "sentence", "geometry", "gauge")
BESIDE = {"kneecap-in-a-squat": ("squat",), "hip-for-knee": ("squat",)}

IDS = sorted(models())
assert IDS == sorted(CALCULATIONS) == sorted(PICTURES)


def module(id_: str) -> str:
    return f"models/{id_.replace('-', '_')}.js"


@pytest.mark.parametrize("id_", IDS)
def test_a_state_is_read_alike(id_: str) -> None:
    given, known = list(states(models()[id_])), constants(id_)
    theirs = values(module(id_), [("read", [state, known]) for state in given])
    ours = [CALCULATIONS[id_].read(state, known) for state in given]
    assert theirs == [{"outcome": reading.outcome, "results": dict(reading.results)} for reading in ours]


@pytest.mark.parametrize("id_", IDS)
def test_a_state_moves_the_same_pieces_to_the_same_places(id_: str) -> None:
    given, known = list(states(models()[id_])), constants(id_)
    theirs = values(module(id_), [("moves", [state, known]) for state in given])
    _, moves = PICTURES[id_]
    for state, there in zip(given, theirs, strict=True):
        here = moves(state, known)
        assert skeleton(there) == skeleton(here), state
        assert numbers(there) == pytest.approx(numbers(here), abs=0.101), state


def skeleton(moves: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {name: {key: NUMBER.sub("#", text) for key, text in sorted(each.items())} for name, each in moves.items()}


def numbers(moves: Mapping[str, Mapping[str, str]]) -> list[float]:
    return [
        float(number) for name in moves for _, text in sorted(moves[name].items()) for number in NUMBER.findall(text)
    ]


def test_numbers_are_written_alike() -> None:
    given = [index / 40 for index in range(-8, 130)]
    for name, ours in (("whole", whole), ("tenths", tenths), ("fives", fives)):
        assert values("models/sentence.js", [(name, [value]) for value in given]) == [ours(value) for value in given]


def test_phrases_about_controls_are_alike() -> None:
    for model in models().values():
        for control in model.controls.values():
            fields = control.model_dump(include={"low", "step", "unit", "above", "below", "zero"}, exclude_none=True)
            given = {**fields, **({"steps": control.steps} if control.steps else {})}
            theirs = values("models/sentence.js", [("phrase", [given, value]) for value in control.values])
            assert theirs == [phrase(control, value) for value in control.values]


@pytest.mark.parametrize("id_", IDS)
def test_a_figure_needs_few_bytes(id_: str) -> None:
    folder = scripts.assets() / "js"
    names = [*(f"models/{name}.js" for name in (*SHARED, *BESIDE.get(id_, ()))), module(id_)]
    data = json.dumps([constants(id_), models()[id_].sentences]).encode()
    assert sum(len(gzip.compress((folder / name).read_bytes())) for name in names) + len(data) <= MOST_BYTES
