"""Bad inputs of every kind of file that somebody edits: each is named with its line and its cause, once."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.__main__ import main
from tests.support import tree

FILES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
CASES = [
    pytest.param(change, id=f"{file.stem}-{name}")
    for file in FILES
    for name, change in yaml.safe_load(file.read_text(encoding="utf-8")).items()
]
assert len(CASES) > 400


@pytest.mark.parametrize("change", CASES)
def test_a_bad_input_is_named_once(
    change: dict[str, Any], tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert change["expected"], "nothing is passed over in silence"
    assert main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, change, cache))]) == 1
    assert capsys.readouterr().out.splitlines() == change["expected"]
