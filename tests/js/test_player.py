"""The player without a page: doses as steps in time, and its clock. In Node."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Dose
from tests.support import strategies, tree, twin
from tests.support.case_files import cases
from tests.support.twin import one

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "player"
DEEDS = (FOLDER / "deeds.mjs").as_uri()


def written(step: dict[str, Any]) -> str:
    """A step in one line: `work 1.2/1 8–10 reps × 4 s = 40 s`."""
    place = f"{step['kind']} {step['item'] + 1}.{step['set']}/{step['side']}"
    if step["kind"] != "work":
        return f"{place} = {step['seconds']:g} s"
    amount = f"{step['amount']['low']}-{step['amount']['high']} {step['unit']} of {step['beat']:g} s"
    phases = "".join(f", {phase['says']} {phase['seconds']:g}" for phase in step.get("phases", ()))
    return f"{place} {amount}{phases} = {step['seconds']:g} s"


def sequence(doses: Sequence[dict[str, Any]], choices: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    items = [{"dose": each} for each in doses]
    steps: list[dict[str, Any]] = one("session/sequence.js", "sequence", items, choices or {})
    return steps


@pytest.mark.parametrize("case", cases(FOLDER / "sequence.yml"), ids=lambda case: case["title"])
def test_doses_become_steps(case: dict[str, Any]) -> None:
    assert [written(step) for step in sequence(case["doses"], case.get("choices"))] == case["steps"]


@given(st.lists(strategies.doses(), min_size=5, max_size=10))
def test_a_session_takes_as_long_as_its_doses(doses: list[dict[str, Any]]) -> None:
    timed = [each for each in doses if each.get("tempo") not in {"0-0-0", "00-0-0"}]
    calls = [("sequence", [[{"dose": each}]]) for each in timed]
    for given_, steps in zip(timed, twin.values("session/sequence.js", calls), strict=True):
        known = Dose.model_validate(given_)
        if known.tempo and not sum(map(int, known.tempo.split("-"))):
            continue  # nobody does a repetition in no time: it gets the usual pace
        last = known.rest_seconds.high if known.rest_seconds else dose.REST_SECONDS
        spent = sum(step["seconds"] for step in steps if step["kind"] in {"work", "rest"})
        assert round(spent) + last - dose.seconds(known).high in {-1, 0, 1}  # the last rest is left out


def test_every_routine_takes_its_time() -> None:
    site = tree.content(ROOT)
    for entry in site.library.routines.values():
        whole = json.loads(entry.record.model_dump_json())["items"]
        steps = sequence([item["dose"] for item in whole])
        longest = sum(dose.seconds(item.dose).high for item in entry.record.items)
        last = entry.record.items[-1].dose.rest_seconds
        rest = last.high if last else dose.REST_SECONDS
        assert sum(step["seconds"] for step in steps if step["kind"] in {"work", "rest"}) == longest - rest


PLACES = [
    ("at the beginning", 0, [1, 60, "Move", 2]),
    ("in the hold", 2.5, [1, 58, "Hold", 2]),
    ("on the way back", 5.9, [1, 55, "Back", 1]),
    ("at the second repetition", 6, [2, 54, "Move", 2]),
    ("at the end", 60, [10, 0, "", 0]),
]


@pytest.mark.parametrize(("spent", "expected"), [place[1:] for place in PLACES], ids=[place[0] for place in PLACES])
def test_it_is_known_where_somebody_is_in_a_step(spent: float, expected: list[Any]) -> None:
    steps = sequence([{"sets": 1, "reps": 10, "sides": "together", "hold_seconds": 2, "hold_at": "the top"}])
    found = one("session/sequence.js", "positionIn", steps[1], spent)
    assert [found[name] for name in ("count", "left", "phase", "within")] == expected


def test_a_set_on_two_sides_is_done_when_both_are() -> None:
    steps = sequence([{"sets": 2, "reps": 8, "sides": "each"}, {"sets": 1, "reps": 5, "sides": "together"}])
    works = [index for index, step in enumerate(steps) if step["kind"] == "work"]
    done = [works[:1], works[:2], [works[0], works[2], works[3]], works, []]
    counts = twin.values("session/sequence.js", [("setsDone", [steps, each, 2]) for each in done])
    assert counts == [[0, 0], [1, 0], [1, 0], [2, 1], [0, 0]]


@pytest.mark.parametrize("case", cases(FOLDER / "clock.yml"), ids=lambda case: case["title"])
def test_the_clock(case: dict[str, Any]) -> None:
    found = one(DEEDS, "live", [10, 20, 5], case["deeds"], case.get("waits", []))
    expected = {name: case.get(name, usual) for name, usual in (("passed", []), ("paused", False), ("away", 0))}
    assert found == {"at": case["at"], **expected}
