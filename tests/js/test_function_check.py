"""Function checks without a page: read, compared, and filled in from a file. In Node."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.case_files import cases
from tests.support.log_records import CHECK, NO_FILE
from tests.support.twin import one

FOLDER = Path(__file__).parent / "log"


def test_a_file_fills_in_what_a_check_left_open_and_changes_no_count() -> None:
    other = {**CHECK, "stands": [20, 21], "hands": True, "stairs": "well", "stepDown": 9}
    merged = one("log/merge.js", "mergeFile", [CHECK], {**NO_FILE, "checks": [other]})
    assert merged == {"raws": [{**CHECK, "stairs": "well"}], "words": "0 added, 1 filled in from the file."}


def test_an_older_copy_of_this_page_keeps_what_is_no_session() -> None:
    assert one("session/record.js", "readRecord", CHECK) == {"session": None, "fault": "newer"}


BROKEN_CHECKS: list[Any] = [
    {**CHECK, "version": 2},
    {**CHECK, "kind": "constructor"},
    {**CHECK, "on": "yesterday"},
    {**CHECK, "stands": [61, None]},
    {**CHECK, "stands": [1.5, None]},
    {**CHECK, "stands": [1]},
    {**CHECK, "stands": {"length": 2}},
    {**CHECK, "hands": None},
    {**CHECK, "stairs": "constructor"},
    {**CHECK, "stepDown": 11},
]


def test_a_broken_check_is_said_to_be_broken() -> None:
    assert one("session/log_records.js", "readLog", BROKEN_CHECKS)["broken"] == len(BROKEN_CHECKS)
    assert one("session/log_records.js", "readLog", [{**CHECK, "more": 1}])["checks"] == [CHECK]


@pytest.mark.parametrize("case", cases(FOLDER / "stands.yml"), ids=lambda case: case["title"])
def test_a_count_is_compared_with_the_last_one_made_in_the_same_way(case: dict[str, Any]) -> None:
    checks = [
        {**CHECK, "id": str(day), "on": f"2026-11-{day:02}T18:00:00+00:00", "stands": stands, "hands": hands}
        for day, (stands, hands) in enumerate(case["checks"], start=1)
    ]
    change = one("session/function_check.js", "changeInStands", checks[-1], checks)
    assert change == case["change"]
    if change is not None:
        assert one("session/function_check.js", "changeInWords", change) == case["words"]
