"""A site edited while it is served, mistakes included, ends as a clean build has it. `make survive` is the long run."""

import logging
import random
from pathlib import Path

import pytest

from benchmarks import survive
from benchmarks.edits import KINDS


def test_every_kind_of_edit_ends_in_what_a_clean_build_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", survive.DAY)
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", False)  # and as before for the next test
    kinds = [*KINDS, *KINDS]
    random.Random(7).shuffle(kinds)
    site = survive.made(tmp_path / "site", random.Random(7))
    survive.edited(site, kinds)
    assert [*survive.differences(site)] == []
