"""ProperDocs, the maintained fork of MkDocs, builds the smallest site as MkDocs does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Once
from tests.plugin.test_alone import smallest
from tests.support.built import ROOT


@pytest.fixture(scope="module")
def properdocs(once: Once) -> Path:
    """A folder with ProperDocs and its theme, which stands before the packages of everybody else."""

    def install(place: Path) -> None:
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
        wanted = ["--requirement", str(ROOT / "requirements-properdocs.txt"), "--target", str(place)]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, *wanted], check=True)

    return once("properdocs", install)


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_the_smallest_site_is_built(theme: str, properdocs: Path, tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", theme)
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--config-file", str(place / "mkdocs.yml")]
    environment = {**os.environ, "PYTHONPATH": str(properdocs), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    home = (place / "site/index.html").read_text("utf-8")
    assert '<td class="routine-table__dose" data-label="Dose" role="cell">2 sets of 10</td>' in home
    assert (place / "site/exercises/wall-slide/index.html").is_file()
