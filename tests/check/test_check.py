"""Each mistake an author can make, and the exact lines that are printed for it."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from tests.support import tree

CASES = sorted(Path(__file__).parent.glob("*/*.yml"))
assert CASES
assert not [*Path(__file__).parent.glob("*.yml")], "a case stands in the folder of its subject"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_reported_with_its_line_and_its_mend(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = yaml.safe_load(case.read_text(encoding="utf-8"))
    status = main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, change))])
    assert capsys.readouterr().out.splitlines() == change["expected"]
    assert status == (1 if any("due on" not in line for line in change["expected"]) else 0)


def test_the_sound_tree_has_no_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, {}))]) == 0
    assert capsys.readouterr().out == ""
