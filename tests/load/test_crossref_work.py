"""The year of a work that Crossref knows: of the issue in print, or else the first that is one."""

import json
from typing import Any

import pytest

from mkdocs_routines.load.crossref_work import read_work

PRINT, ISSUED, ONLINE = "published-print", "issued", "published-online"


def dated(parts: Any) -> dict[str, Any]:
    return {"date-parts": parts}


@pytest.mark.parametrize(
    ("dates", "year"),
    [
        ({PRINT: dated([[2021, 3]]), ISSUED: dated([[2020]])}, 2021),
        ({ISSUED: dated([[2020]])}, 2020),
        ({PRINT: None, ISSUED: dated([[2020]])}, 2020),
        ({PRINT: dated([]), ISSUED: dated([[]]), ONLINE: dated([[2019]])}, 2019),
        ({PRINT: dated([[None]]), ISSUED: dated([["2020"]]), ONLINE: dated([[2019]])}, 2019),
        ({PRINT: dated([[True]]), ISSUED: dated([[999]]), ONLINE: dated([[1000]])}, 1000),
        ({PRINT: dated([[10000]]), ISSUED: dated(7), ONLINE: dated([[9999]])}, 9999),
    ],
)
def test_the_year_is_that_of_the_issue_in_print_or_the_first_one(dates: dict[str, Any], year: int) -> None:
    message = {"DOI": "10.5555/x", "title": ["Knees"], "author": [{"family": "Müller"}], **dates}
    assert read_work(json.dumps({"message": message}).encode(), "10.5555/x").year == year
