"""The page on doses shows what the site makes of each line that it tells people to write."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Dose

PAGE = Path(__file__).parents[2] / "docs/contribute/doses.md"
ROWS = re.findall(r"^\| (`.+`) \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
assert ROWS


@pytest.mark.parametrize(("written", "seen"), ROWS, ids=[written for written, _ in ROWS])
def test_a_line_of_the_page_on_doses_is_shown_as_it_says(written: str, seen: str) -> None:
    given: dict[str, Any] = yaml.safe_load("\n".join(re.findall(r"`(.+?)`", written)))
    if "sets" in given:
        assert dose.notation(Dose.model_validate(given)) == seen
    else:
        details = dose.details(Dose.model_validate({"sets": 3, "reps": 10, **given}))
        assert [f"**{head}** {text}" for head, text in details] == [seen]
