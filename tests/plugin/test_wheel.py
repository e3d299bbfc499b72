"""The wheel alone: its own tests, in a folder that has nothing of this site, with the package as it is installed."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Once
from tests.support.built import ROOT

MOST_BYTES = 1024 * 1024
"""One mebibyte, for the code. The people of the drawings are not in it: `prepare` makes them."""
TESTS = "tests/plugin/wheel"
BESIDE = ("tests/support/base", "examples/shoulder")
"""What those tests are made of beside the package."""
ALONE = re.compile(r"\[[a-z]*\]")
"""Name of a test of one feature. Pairs of them are tested in the package as it stands here."""


@pytest.fixture(scope="module")
def wheel(once: Once) -> Path:
    """The folder of the wheel."""
    making = "import sys, flit_core.buildapi as build; build.build_wheel(sys.argv[1])"

    def make(place: Path) -> None:
        place.mkdir()
        subprocess.run([sys.executable, "-c", making, str(place)], cwd=ROOT, check=True)

    return once("wheel", make)


def test_it_is_small(wheel: Path) -> None:
    (file,) = wheel.glob("*.whl")
    assert file.stat().st_size < MOST_BYTES


def test_its_own_tests_run_without_the_site(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "elsewhere"
    shutil.copytree(ROOT / TESTS, place / TESTS, ignore=shutil.ignore_patterns("__pycache__"))
    for name in BESIDE:
        shutil.copytree(ROOT / name, place / name)
    shutil.copytree(ROOT / ".cache", place / ".cache", ignore=lambda _, names: {*names} - {"people.npz", "anatomy.npz"})
    (file,) = wheel.glob("*.whl")
    zipfile.ZipFile(file).extractall(place / "installed")
    (place / "conftest.py").write_text(
        "import mkdocs_routines\n\n\ndef pytest_report_header():\n    return 'package: ' + mkdocs_routines.__file__\n"
    )
    run = [sys.executable, "-m", "pytest", "--rootdir", ".", "--config-file", os.devnull, "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(place / "installed"), "NO_MKDOCS_2_WARNING": "1"}
    listed = subprocess.run(
        [*run, "--collect-only", "-q", TESTS], cwd=place, env=environment, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    chosen = [name for name in listed if "::" in name and ("[" not in name or ALONE.search(name))]
    done = subprocess.run([*run, *chosen], cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert f"package: {place / 'installed/mkdocs_routines/__init__.py'}" in done.stdout
    assert f"{len(chosen)} passed" in done.stdout, done.stdout
    assert len(chosen) > 8
