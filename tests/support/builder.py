"""A dose with all that the builder can set, and the sentences in which its scripts refuse."""

from typing import Any

from tests.support.twin import ask

FULL = {
    "sets": 3,
    "reps": "8-10",
    "sides": "each",
    "hold_seconds": 2,
    "hold_at": "the bottom",
    "rest_seconds": "30-60",
    "tempo": "3-1-1",
    "load_kilograms": 12,
    "reps_in_reserve": 2,
}


def refusals(module: str, calls: list[tuple[str, list[Any]]]) -> list[str]:
    return [given.get("error", f"allowed: {given}") for given in ask(module, calls)]
