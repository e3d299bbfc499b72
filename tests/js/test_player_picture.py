"""What the player shows of an exercise as it goes, and the day it names for the next session. In Node."""

from pathlib import Path
from typing import Any

import pytest

from tests.support import twin
from tests.support.case_files import cases
from tests.support.twin import one

FOLDER = Path(__file__).parent / "player"
MONDAY = "2026-11-23"
SUNDAY = "2026-11-29"


@pytest.mark.parametrize("case", cases(FOLDER / "positions.yml"), ids=lambda case: case["title"])
def test_the_position_follows_the_repetition(case: dict[str, Any]) -> None:
    calls = [("positionAt", [case["step"], spent, case["positions"]]) for spent in case["at"]]
    assert list(twin.values("player/picture.js", calls)) == list(case["at"].values())


@pytest.mark.parametrize(
    ("sides", "names"), [("each", [None, "left", "right"]), ("each-direction", [None] * 3), ("together", [None] * 3)]
)
def test_the_left_side_begins(sides: str, names: list[str | None]) -> None:
    calls = [("workingSide", [{"side": side}, {"dose": {"sides": sides}}]) for side in (0, 1, 2)]
    assert list(twin.values("player/picture.js", calls)) == names


@pytest.mark.parametrize(
    ("today", "days", "per_week", "expected"),
    [
        (MONDAY, ["mo", "fr"], None, "2026-11-27"),
        (MONDAY, ["mo"], None, "2026-11-30"),
        (SUNDAY, ["mo", "we"], {"low": 2, "high": 3}, "2026-11-30"),
        (MONDAY, None, {"low": 2, "high": 3}, "2026-11-25"),
        (MONDAY, None, {"low": 2, "high": 2}, "2026-11-26"),
        (MONDAY, None, {"low": 7, "high": 7}, "2026-11-24"),
        (MONDAY, None, None, None),
    ],
)
def test_the_next_session_is_on_a_day_of_the_plan(
    today: str, days: list[str] | None, per_week: dict[str, int] | None, expected: str | None
) -> None:
    assert one("player/coming_next.js", "nextDay", today, days, per_week) == expected
