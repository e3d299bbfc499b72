"""The live body in Node: turns of bones, and the pose at each moment of a session."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mkdocs_routines.draw.figure.flesh.rotation import about, share_of, twist
from mkdocs_routines.draw.figure.live.track import quaternion
from tests.support import twin
from tests.support.case_files import cases

TURNS = [((1.0, 0.2, -0.3), 40.0), ((0.1, -1.0, 0.4), 155.0), ((-0.5, 0.5, 1.0), -80.0), ((0.0, 0.0, 1.0), 0.0)]
PAIRS = [(first, second) for first in TURNS for second in TURNS]
FOLDER = Path(__file__).parent / "player"


def matrix_of(turn: tuple[tuple[float, ...], float]) -> Any:
    return about(np.array(turn[0]), turn[1])


def given(name: str, *arguments: Any) -> Any:
    return twin.one("live_body/quaternion.js", name, *(np.array(value).tolist() for value in arguments))


def same_turn(a: Any, b: Any) -> bool:
    return bool(abs(abs(float(np.dot(a, b))) - 1) < 1e-9)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_turns_are_multiplied_and_mixed_as_the_solver_does(first: Any, second: Any) -> None:
    a, b = matrix_of(first), matrix_of(second)
    assert same_turn(given("product", quaternion(a), quaternion(b)), quaternion(a @ b))
    mixed = a @ share_of(a.T @ b, 0.3)
    assert same_turn(given("between", quaternion(a), quaternion(b), 0.3), quaternion(mixed))


@pytest.mark.parametrize("turn", TURNS)
def test_a_twist_and_a_turned_vector_are_those_of_the_solver(turn: Any) -> None:
    rotation, axis = matrix_of(turn), np.array([0.6, 0.0, 0.8])
    swing_free = given("twist", quaternion(rotation), axis)
    angle = 2 * np.degrees(np.arctan2(np.dot(swing_free[:3], axis), swing_free[3]))
    swung = rotation @ about(axis, -angle)
    assert abs(twist(swung.T @ rotation, axis) - (angle + 180) % 360 + 180) < 1e-6
    assert np.allclose(given("turned", quaternion(rotation), axis), rotation @ axis)


@pytest.mark.parametrize("case", cases(FOLDER / "moments.yml"), ids=lambda case: case["title"])
def test_the_body_follows_the_count(case: dict[str, Any]) -> None:
    movement = {"positions": case["positions"], "rises": case.get("rises", False)}
    calls = [("momentIn", [case["step"], spent, movement]) for spent in case["at"]]
    moments = twin.values("player/moving_picture.js", calls)
    assert [round(moment, 3) for moment in moments] == list(case["at"].values())
