"""What `check` accepts, a strict build accepts, and what it refuses, a strict build refuses."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from mkdocs_routines.__main__ import main
from tests.support import tree

CASES = yaml.safe_load(Path(__file__).with_name("rehearsal.yml").read_text(encoding="utf-8"))
assert len(CASES) > 30
HEAD = "---\ntitle: Extra\ndescription: A page.\n---\n# Extra\n\n"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_check_has_a_problem_just_where_a_strict_build_fails(
    case: dict[str, Any], tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree.make(tmp_path / "tree", case, cache)
    if "extra" in case:
        (root / "docs/extra.md").write_text(HEAD + case["extra"], encoding="utf-8")
    status = main(["check", "--today", "2026-11-23", str(root)])
    assert capsys.readouterr().out.splitlines() == case["expected"]
    assert status == (1 if case["expected"] else 0)
    assert strict_build_fails(root) == bool(case["expected"])


def strict_build_fails(root: Path) -> bool:
    try:
        config = load_config(str(root / "mkdocs.yml"), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except Abort:
        return True
    config.plugins.on_shutdown()
    return False


def test_settings_without_the_plugin_are_refused_by_the_check_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = (tree.BASE / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    without = "".join(line for line in settings if not line.startswith("  - routines"))
    root = tree.make(tmp_path, {"write": {"mkdocs.yml": without}})
    assert main(["check", "--today", "2026-11-23", str(root)]) == 1
    assert capsys.readouterr().out == (
        "mkdocs.yml:5: plugins: must have 'routines', which routines needs; add a line '  - routines'\n"
    )


def test_a_handout_with_too_many_words_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = "  - {exercise: squat, dose: {sets: 2, reps: 8, sides: each}, note: Go slowly and look at your knee.}\n"
    first = "  - exercise: bridge\n"
    root = tree.make(tmp_path, {"replace": {"data/routines/two.yml": {"from": first, "to": f"{item * 14}{first}"}}})
    assert main(["check", "--today", "2026-11-23", str(root)]) == 1
    assert capsys.readouterr().out == (
        "data/routines/two.yml:1: the handout (letter) must fit on the two sides of one sheet; "
        "with the fewest words a side is 42 mm too long\n"
    )
    assert strict_build_fails(root)
