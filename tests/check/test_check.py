"""Each mistake an author can make, and the exact lines that are printed for it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from tests.support import tree

CASES = sorted(Path(__file__).parent.glob("*/*.yml"))
assert CASES
REMINDER = re.compile(r"f(alls|ell) due on|\(before a release\)$|and not published")
"""Lines that are printed and are no mistake."""
assert not [*Path(__file__).parent.glob("*.yml")], "a case stands in the folder of its subject"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_reported_with_its_line_and_its_mend(
    case: Path, tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = yaml.safe_load(case.read_text(encoding="utf-8"))
    status = main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, change, cache))])
    assert capsys.readouterr().out.splitlines() == change["expected"]
    assert status == (1 if any(not REMINDER.search(line) for line in change["expected"]) else 0)


def test_what_may_wait_is_refused_for_a_release(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = Path(__file__).parent / "published/published_exercise_with_a_changed_step.yml"
    root = tree.make(tmp_path, yaml.safe_load(case.read_text(encoding="utf-8")))
    assert main(["check", "--release", "--today", "2026-11-23", str(root)]) == 1
    assert capsys.readouterr().out == (
        "data/exercises/squat.yml:12: steps: changed after edition 2; run make new-edition, which keeps both\n"
    )


def test_the_sound_tree_has_no_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, {}))]) == 0
    assert capsys.readouterr().out == ""


def test_a_reader_that_has_read_enough_ends_the_check_without_a_traceback(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {"write": {f"docs/{name}.md": "# No head\n" for name in map(str, range(1500))}})
    command = [sys.executable, "-m", "mkdocs_routines", "check", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as checker:
        assert checker.stdout
        assert checker.stderr
        assert checker.stdout.readline().startswith("docs/")
        checker.stdout.close()
        assert checker.stderr.read() == ""


@pytest.mark.parametrize("command", [["check"], ["diff", "HEAD", "--root"], ["edition", "--root"]], ids=" ".join)
def test_a_folder_that_is_not_there_is_named(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nothing"
    assert main([*command, str(missing)]) == 1
    assert capsys.readouterr().err == f"{missing}: must be the folder of a project, with a mkdocs.yml\n"


def test_a_drawing_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, out = tree.make(tmp_path, {}), tmp_path / "nothing/bridge.svg"
    assert main(["figure", "bridge", "--root", str(root), "--out", str(out)]) == 1
    assert capsys.readouterr().err == f"{out}: must be a file that can be written; No such file or directory\n"
