"""Days that a session can have had, whatever the clock of a device was. In Node."""

import pytest

from tests.support.twin import one

DAYS = ("1970-01-01", "2026-01-01", "2026-11-23", "2026-11-25", "2026-11-26", "2099-01-01")


@pytest.mark.parametrize(
    ("today", "right"),
    [
        ("2026-11-24", DAYS[1:4]),  # where it is tomorrow already, somebody has done it
        ("1970-01-01", DAYS[1:]),  # today is wrong, and no session can be held against it
        ("2099-01-01", DAYS[1:]),
    ],
)
def test_a_day_can_be_right_from_the_first_log_to_tomorrow(today: str, right: tuple[str, ...]) -> None:
    lines = [{"day": day} for day in DAYS]
    assert [line["day"] for line in one("session/right_days.js", "rightDays", lines, today)] == [*right]


def test_where_no_day_can_be_right_all_are_shown() -> None:
    lines = [{"day": "1970-01-01"}, {"day": "2099-01-01"}]
    assert one("session/right_days.js", "rightDays", lines, "2026-11-24") == lines
