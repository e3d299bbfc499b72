"""A small site with a list of retractions."""

from pathlib import Path

import pytest

from tests.support import tree
from tests.support.crossref_server import BEFORE, BIBLIOGRAPHY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.make(tmp_path, {"write": {"references.bib": BIBLIOGRAPHY, "data/retractions.yml": BEFORE}})
