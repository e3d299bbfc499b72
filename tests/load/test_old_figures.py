"""Old keys of figures, rewritten where they stand."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from mkdocs_routines.load.old_figures import migrated
from tests.support import tree

CASES = sorted((Path(__file__).parent / "old_figures").glob("*.yml"))
assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_old_words_are_rewritten_and_all_else_is_kept(case: Path) -> None:
    given = yaml.safe_load(case.read_text(encoding="utf-8"))
    new = migrated(given["from"])
    assert new.text == given["to"]
    assert [f"{line}: {change}" for line, change in new.changes] == given["changes"]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_is_rewritten_stays_as_it_is(case: Path) -> None:
    assert migrated(yaml.safe_load(case.read_text(encoding="utf-8"))["to"]).changes == ()


def test_the_command_tells_each_change_and_leaves_a_sound_file_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bridge, squat = (f"data/exercises/{name}.yml" for name in ("bridge", "squat"))
    old = {bridge: {"from": "left_arm: {shoulder_flexion: -14}", "to": "left_arm: {touches: hip}"}}
    root = tree.make(tmp_path, {"replace": old})
    before = (root / squat).read_bytes()
    assert main(["migrate", "--root", str(root)]) == 0
    assert capsys.readouterr().out == f"{bridge}:44: left_arm: {{touches: hip}} → left_hand: hips\n"
    assert "      left_hand: hips\n" in (root / bridge).read_text(encoding="utf-8")
    assert (root / squat).read_bytes() == before


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree.make(tmp_path, {"write": {"data/exercises/bridge.yml": "name: [\n"}})
    assert main(["migrate", "--root", str(root), "bridge"]) == 1
    assert capsys.readouterr().err.startswith("data/exercises/bridge.yml: must be a file of YAML; ")
