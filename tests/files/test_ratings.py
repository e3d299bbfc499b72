"""The rating of every claim of the site, done again by somebody else's program, which has only the published file."""

import json
from functools import cache
from typing import Any

import pytest

from tests.support.api_files import ROOT, files

LEVELS = ["very-low", "low", "moderate", "high"]
IDS = sorted(path.stem for path in (ROOT / "data/claims").glob("*.yml"))
assert len(IDS) >= 36


@cache
def claims() -> dict[str, dict[str, Any]]:
    """The published claims by their ids."""
    return {claim["id"]: claim for claim in json.loads(files(ROOT)["api/v1/claims.json"])["claims"]}


def test_every_claim_is_published() -> None:
    assert sorted(claims()) == IDS


def recomputed(rating: dict[str, Any]) -> str:
    level: int = LEVELS.index(rating["level"]) + sum(step["levels"] for step in rating["steps"])
    return LEVELS[max(level, 0)]


@pytest.mark.parametrize("id_", IDS)
def test_the_certainty_of_a_claim_is_the_sum_of_its_steps(id_: str) -> None:
    claim = claims()[id_]
    assert claim["certainty"] == recomputed(claim["rating"])
    assert [step for step in claim["rating"]["steps"] if not step["why"] or step["levels"] not in (-2, -1, 1, 2)] == []
    ends = [change["after"] for change in claim["changed"]]
    assert ends[-1:] in ([], [claim["certainty"]])


def test_one_start_has_one_level() -> None:
    levels = {(claim["rating"]["start"], claim["rating"]["level"]) for claim in claims().values()}
    assert len(levels) == len({start for start, _ in levels})
