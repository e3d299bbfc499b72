"""The player without a page: doses as steps in time, and its clock. In Node."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Dose, Range
from tests.support import strategies, tree, twin
from tests.support.case_files import cases
from tests.support.link_vectors import dose_json
from tests.support.twin import one

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "player"
DEEDS = (FOLDER / "deeds.mjs").as_uri()


def written(step: dict[str, Any]) -> str:
    """A step in one line: `work 1.2/1 8–10 reps × 4 s = 40 s`; behind it, the offer that it needs."""
    named = f" {step['named']}" if step.get("named") else ""
    place = f"{step['kind']} {step['item'] + 1}.{step['set']}/{step['side']}{named}"
    needs = f", needs {step['needs']}" if "needs" in step else ""
    if step["kind"] != "work":
        return f"{place} = {step['seconds']:g} s{needs}"
    counted = "open" if step.get("open") else f"{step['amount']['low']}-{step['amount']['high']}"
    amount = f"{counted} {step['unit']} of {step['beat']:g} s"
    phases = "".join(f", {phase['says']} {phase['seconds']:g}" for phase in step.get("phases", ()))
    turns = ", in turn" if step.get("turns") else ""
    return f"{place} {amount}{phases}{turns} = {step['seconds']:g} s{needs}"


def sequence(
    doses: Sequence[dict[str, Any]], choices: dict[str, Any] | None = None, supersets: Sequence[bool] = ()
) -> list[dict[str, Any]]:
    items = [{"dose": each, "superset": at < len(supersets) and supersets[at]} for at, each in enumerate(doses)]
    steps: list[dict[str, Any]] = one("session/sequence.js", "sequence", items, choices or {})
    return steps


@pytest.mark.parametrize("case", cases(FOLDER / "sequence.yml"), ids=lambda case: case["title"])
def test_doses_become_steps(case: dict[str, Any]) -> None:
    assert [written(step) for step in sequence(case["doses"], case.get("choices"), case.get("supersets", ()))] == case[
        "steps"
    ]


def as_played(known: Dose) -> Dose:
    """A dose with the ends that the player runs: the fewest sets and the shortest hold."""
    low = {name: Range(given.low, given.low) for name in ("sets", "hold_seconds") if (given := getattr(known, name))}
    return known.model_copy(update=low)


@given(st.lists(strategies.doses(), min_size=5, max_size=10))
def test_a_session_takes_as_long_as_its_doses(doses: list[dict[str, Any]]) -> None:
    known = [Dose.model_validate(each) for each in doses]
    calls = [("sequence", [[{"dose": dose_json(each)}]]) for each in known]
    for each, steps in zip(known, twin.values("session/sequence.js", calls), strict=True):
        if each.tempo and not sum(map(int, each.tempo.split("-"))):
            continue  # nobody does a repetition in no time: it gets the usual pace
        run = as_played(each)
        last = run.rest_seconds.high if run.rest_seconds else dose.REST_SECONDS
        between = run.rest_between_sides_seconds.high * run.sets.low if run.rest_between_sides_seconds else 0
        kinds = {"work", "rest"}
        spent = sum(step["seconds"] for step in steps if step["kind"] in kinds and "needs" not in step)
        assert round(spent) + last + between - dose.seconds(run).high in {-1, 0, 1}  # the last rest is left out


def test_every_routine_takes_its_time() -> None:
    site = tree.content(ROOT)
    for entry in site.library.routines.values():
        items = entry.record.items
        steps = sequence([dose_json(item.dose) for item in items])
        longest = sum(dose.seconds(as_played(item.dose)).high for item in items)
        last = items[-1].dose.rest_seconds
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
    found = one("session/position.js", "positionIn", steps[1], spent)
    assert [found[name] for name in ("count", "left", "phase", "within")] == expected


def at(step: dict[str, Any], spent: float) -> list[Any]:
    found = one("session/position.js", "positionIn", step, spent)
    return [found[name] for name in ("count", "left", "phase", "within", "named")]


def test_sides_that_take_turns_are_named_at_each_repetition() -> None:
    [_, work] = sequence([{"sets": 1, "reps": 5, "sides": "alternating"}])
    assert [at(work, spent) for spent in (0, 4, 8, 39, 40)] == [
        [1, 40, "", 40, "left"],
        [1, 36, "", 36, "right"],
        [2, 32, "", 32, "left"],
        [5, 1, "", 1, "right"],
        [5, 0, "", 0, "right"],
    ]


def test_an_open_set_counts_its_seconds_up_and_goes_on() -> None:
    [_, work] = sequence([{"sets": 1, "reps": "AMRAP", "sides": "left", "hold_seconds": "2-4", "hold_at": "the top"}])
    assert [at(work, spent) for spent in (0, 61.5, 600)] == [
        [0, 0, "Move", 2, "left"],
        [0, 61, "Move", 1, "left"],
        [0, 600, "Move", 2, "left"],
    ]


def test_a_set_on_two_sides_is_done_when_both_are() -> None:
    steps = sequence([{"sets": 2, "reps": 8, "sides": "each"}, {"sets": 1, "reps": 5, "sides": "together"}])
    works = [index for index, step in enumerate(steps) if step["kind"] == "work"]
    done = [works[:1], works[:2], [works[0], works[2], works[3]], works, []]
    counts = twin.values("session/position.js", [("setsDone", [steps, each, 2]) for each in done])
    assert counts == [[0, 0], [1, 0], [1, 0], [2, 1], [0, 0]]


@pytest.mark.parametrize("case", cases(FOLDER / "clock.yml"), ids=lambda case: case["title"])
def test_the_clock(case: dict[str, Any]) -> None:
    found = one(DEEDS, "live", [10, 20, 5], case["deeds"], case.get("waits", []))
    expected = {name: case.get(name, usual) for name, usual in (("passed", []), ("paused", False), ("away", 0))}
    assert found == {"at": case["at"], **expected}
