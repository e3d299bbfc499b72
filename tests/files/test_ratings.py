"""The rating of every claim of the site, done again by somebody else's program, which has only the published file."""

import json
from typing import Any

import pytest

from tests.support.api_files import ROOT, files

LEVELS = ["very-low", "low", "moderate", "high"]
CLAIMS: list[dict[str, Any]] = json.loads(files(ROOT)["api/v1/claims.json"])["claims"]
assert len(CLAIMS) >= 36


def recomputed(rating: dict[str, Any]) -> str:
    level: int = LEVELS.index(rating["level"]) + sum(step["levels"] for step in rating["steps"])
    return LEVELS[max(level, 0)]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["id"])
def test_the_certainty_of_a_claim_is_the_sum_of_its_steps(claim: dict[str, Any]) -> None:
    assert claim["certainty"] == recomputed(claim["rating"])
    assert [step for step in claim["rating"]["steps"] if not step["why"] or step["levels"] not in (-2, -1, 1, 2)] == []
    ends = [change["after"] for change in claim["changed"]]
    assert ends[-1:] in ([], [claim["certainty"]])


def test_one_start_has_one_level() -> None:
    levels = {(claim["rating"]["start"], claim["rating"]["level"]) for claim in CLAIMS}
    assert len(levels) == len({start for start, _ in levels})
