"""The smallest site, built and checked: what the tutorial promises to whoever has the plugin and nothing else."""

import shutil
from pathlib import Path

import pytest

from mkdocs_routines.__main__ import main

SMALLEST = Path(__file__).parents[3] / "examples/shoulder"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return shutil.copytree(SMALLEST, tmp_path / "shoulder")


def test_it_has_no_mistake(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(place)]) == 0
    assert capsys.readouterr().out == ""


def test_a_mistake_in_it_is_reported_with_its_line(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    routine = place / "data/routines/daily.yml"
    routine.write_text(routine.read_text("utf-8").replace("wall-slide", "wall-slid"), "utf-8")
    assert main(["check", str(place)]) == 1
    assert capsys.readouterr().out == "data/routines/daily.yml:4: no exercise 'wall-slid'; did you mean 'wall-slide'?\n"
