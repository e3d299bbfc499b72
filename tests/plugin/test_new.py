"""Commands `new` and `prepare`: a template under its id, or one line that says why not; what is baked stays."""

import shutil
from pathlib import Path

import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.domain.new_file import NEW_FILES
from mkdocs_routines.load.shape_errors import is_id
from tests.support import tree

IDS = {"source": "moore2021word"}
REFUSED = {
    ("exercise", "squat"): "squat.yml: is there already; choose another name",
    ("exercise", "Wall Sit"): "'Wall Sit' must be small letters, digits and single hyphens",
    ("exercise", "../squat"): "'../squat' must be small letters, digits and single hyphens",
    ("claim", "x-"): "'x-' must be small letters, digits and single hyphens",
    ("source", "moore-2021"): "'moore-2021' must be small letters and digits",
    ("routine", "con"): "'con' must be another name; Windows keeps it for a device",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(tree.REAL / "data/templates", tree.make(tmp_path, {}) / "data/templates")
    return tmp_path


@pytest.mark.parametrize("kind", NEW_FILES)
def test_a_template_is_written_under_its_id(kind: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    id_ = IDS.get(kind, "wall-slide")
    assert main(["new", kind, id_, "--root", str(root)]) == 0
    path = root / "data" / NEW_FILES[kind].folder / f"{id_}.yml"
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == path.relative_to(root).as_posix()
    assert lines[-1] == "What is wrong, and where: python -m mkdocs_routines check --quick"
    text = path.read_text(encoding="utf-8")
    assert kind == "source" or ": Wall slide" in text
    assert kind != "exercise" or "\ncode: wall-slide " in text
    assert "\nshort:" not in text


@pytest.mark.parametrize(("kind", "id_"), REFUSED)
def test_an_id_that_cannot_be_is_refused_in_a_line(
    kind: str, id_: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    assert main(["new", kind, id_, "--root", str(root)]) == 1
    assert capsys.readouterr() == ("", REFUSED[kind, id_] + "\n")
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before


@pytest.mark.parametrize("id_", ["a", "x-y", "banded-standing-hip-abduction", "extraordinarily-long"])
def test_the_code_of_an_exercise_is_one(id_: str, root: Path) -> None:
    assert main(["new", "exercise", id_, "--root", str(root)]) == 0
    text = (root / f"data/exercises/{id_}.yml").read_text(encoding="utf-8")
    code = text.partition("\ncode: ")[2].split()[0]
    assert is_id(code)
    assert 2 <= len(code) <= 10


def test_a_project_without_templates_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "claim", "one", "--root", str(tree.make(tmp_path, {}))]) == 1
    assert capsys.readouterr().err == "data/templates/claim.yml: must be there, and be readable\n"


def test_what_is_prepared_already_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cache = tmp_path / ".cache"
    cache.mkdir()
    for name in ("people.npz", "anatomy.npz"):
        (cache / name).write_text("baked", encoding="utf-8")
    assert main(["prepare", "--root", str(tmp_path)]) == 0
    said = [f"{cache / name} is there already." for name in ("people.npz", "anatomy.npz")]
    assert capsys.readouterr().out.splitlines() == said
    assert (cache / "people.npz").read_text("utf-8") == "baked"
