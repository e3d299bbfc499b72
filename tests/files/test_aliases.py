"""Names and addresses that were published: what `aliases.json` says of each."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support import tree
from tests.support.api_files import files

CHANGED = {
    "released": True,
    "write": {
        "data/redirects.yml": "moved:\n  old/page/: exercises/bridge/#evidence\n  claims/none/: claims/both/\n",
        "data/retractions.yml": """\
origin: By hand.
retracted:
  - {source: gone1999study, kind: retraction, day: 2001-01-01, notice: 10.5555/gone}
""",
        "data/claims/old.yml": (tree.BASE / "data/claims/both.yml")
        .read_text(encoding="utf-8")
        .replace("title: ", "title: Formerly, ", 1)
        .replace("studies:", "superseded_by: [both]\nstudies:", 1),
    },
    "replace": {
        "data/exercises/squat.yml": {
            "from": "code: sq\n",
            "to": "code: sq\nretired: {day: 2026-01-05, why: 'It hurt [@ekstrom2007core].', instead: bridge}\n",
        },
    },
}
HOME = "https://example.org/hip"
NOTHING: dict[str, Any] = {"instead": [], "day": None, "why": None}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root: Path = tree.make(tmp_path_factory.mktemp("changed"), CHANGED)
    document: dict[str, Any] = json.loads(files(root)["api/v1/aliases.json"])
    return document


def test_each_former_name_says_what_has_become_of_it(found: dict[str, Any]) -> None:
    squat = {"id": "squat", "url": f"{HOME}/exercises/squat/"}
    two, old = {"id": "two", "url": f"{HOME}/routines/two/"}, {"id": "old", "url": f"{HOME}/claims/old/"}
    gone: dict[str, Any] = {"state": "gone", "id": None, "url": None, **NOTHING}
    notice = {"day": "2001-01-01", "why": "Retraction, https://doi.org/10.5555/gone"}
    assert found["names"] == [
        {**gone, "kind": "claim", "name": "none", "url": f"{HOME}/claims/both/"},
        {"kind": "claim", "name": "old", "state": "superseded", **old, **NOTHING, "instead": ["both"]},
        {"kind": "exercise", "name": "sit", "state": "renamed", **squat, **NOTHING},
        {
            "kind": "exercise",
            "name": "squat",
            "state": "retired",
            **squat,
            "instead": ["bridge"],
            "day": "2026-01-05",
            "why": "It hurt.",
        },
        {"kind": "routine", "name": "both", "state": "renamed", **two, **NOTHING},
        {**gone, "kind": "source", "name": "gone1999study", **notice},
    ]


def test_each_address_that_leads_on_says_where(found: dict[str, Any]) -> None:
    assert found["addresses"] == [
        {"address": "claims/none/", "url": f"{HOME}/claims/both/"},
        {"address": "old/page/", "url": f"{HOME}/exercises/bridge/#evidence"},
        {"address": "r/two-things/", "url": f"{HOME}/routines/two/"},
    ]
