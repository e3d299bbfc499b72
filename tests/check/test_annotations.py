"""Problems on the lines of a pull request: one command of GitHub each, whatever a contributor wrote."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from mkdocs_routines.check.annotations import annotation
from mkdocs_routines.load.problem import Problem
from tests.support import tree


def annotated(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    status = main(["check", "--format", "github", "--today", "2026-11-23", *options, str(root)])
    return status, capsys.readouterr().out.splitlines()


def test_a_mistake_is_an_error_on_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change = {"replace": {"data/exercises/squat.yml": {"from": "level: beginner", "to": "level: begginer"}}}
    status, (line,) = annotated(tree.make(tmp_path, change), capsys, "--quick")
    assert status == 1
    assert line.startswith("::error file=data/exercises/squat.yml,line=")
    assert line.endswith("did you mean 'beginner'?")


def test_what_may_wait_is_a_warning_and_turns_nothing_red(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = Path(__file__).parent / "published/published_exercise_with_a_changed_step.yml"
    root = tree.make(tmp_path, yaml.safe_load(case.read_text(encoding="utf-8")))
    message = "steps: changed after edition 2; run make new-edition, which keeps both"
    assert annotated(root, capsys) == (0, [f"::warning file=data/exercises/squat.yml,line=12::{message}"])


def test_a_name_and_a_text_of_somebody_else_start_no_command() -> None:
    hostile = Problem("docs/a,line=1::error\n.md", 3, "must be 100% so\r\n::set-output name=x::y")
    assert annotation(hostile, "error") == (
        "::error file=docs/a%2Cline=1%3A%3Aerror%0A.md,line=3::must be 100%25 so%0D%0A::set-output name=x::y"
    )


def test_a_quick_check_draws_no_body(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = Path(__file__).parent / "figure/figure_in_which_nothing_is_seen_to_move.yml"
    root = tree.make(tmp_path, yaml.safe_load(case.read_text(encoding="utf-8")))
    assert annotated(root, capsys)[0] == 1
    assert annotated(root, capsys, "--quick") == (0, [])
