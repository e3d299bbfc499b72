"""Readings of pages: what stands before the fold-outs is counted, and nothing else."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines.domain.reading import Reading, read

CASES = sorted((Path(__file__).parent / "reading").glob("*.yml"))
assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_page_is_read_like_this(case: Path) -> None:
    page = yaml.safe_load(case.read_text("utf-8"))
    assert read(page["text"]) == Reading(**page["reading"])
