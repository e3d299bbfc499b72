"""`python -m mkdocs_routines figure`, for somebody who mends a pose."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from mkdocs_routines.__main__ import main
from tests.support import tree

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def run(root: Path, exercise: str, *options: str) -> int:
    return main(["figure", exercise, "--root", str(tree.make(root, {})), *options])


def test_an_svg_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "bridge", "--out", str(tmp_path / "x.svg")) == 0
    picture = ElementTree.parse(tmp_path / "x.svg").getroot()
    assert picture.findtext(f"{SVG}title") == "Bridge, drawn in two positions"
    assert picture.findtext(f"{SVG}desc") == "Lie on your back. Lift your hips. Seen from the side."
    assert capsys.readouterr() == ("", "")


def test_a_png_is_written(tmp_path: Path) -> None:
    assert run(tmp_path, "bridge", "--out", str(tmp_path / "x.png")) == 0
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_without_a_name_it_is_named_for_the_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(tmp_path, "bridge") == 0
    assert (tmp_path / "bridge.svg").exists()


def test_a_mirrored_drawing_is_written(tmp_path: Path) -> None:
    assert run(tmp_path, "squat", "--mirrored", "--out", str(tmp_path / "x.svg")) == 0
    said = ElementTree.parse(tmp_path / "x.svg").getroot().findtext(f"{SVG}desc")
    assert said == "Stand. Sit back, right and left alike. The left side works. Seen from the side."
    assert run(tmp_path, "squat", "--out", str(tmp_path / "y.png")) == 0
    assert run(tmp_path, "squat", "--mirrored", "--out", str(tmp_path / "x.png")) == 0
    assert (tmp_path / "x.png").read_bytes() != (tmp_path / "y.png").read_bytes()


def test_an_exercise_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "brigde", "--out", str(tmp_path / "x.svg")) == 1
    assert capsys.readouterr().err == "brigde: no such exercise; did you mean 'bridge'?\n"
    assert not (tmp_path / "x.svg").exists()


def test_a_file_of_another_kind_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "bridge", "--out", str(tmp_path / "x.jpg")) == 1
    assert capsys.readouterr().err == "--out: must end in .svg or .png; it is 'x.jpg'\n"
    assert not (tmp_path / "x.jpg").exists()


def broken(root: Path, old: str, new: str) -> Path:
    return tree.make(root, {"replace": {"data/exercises/bridge.yml": {"from": old, "to": new}}})


def test_an_impossible_pose_is_drawn_and_its_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = broken(tmp_path, "back_bend: 12", "left_leg: {hip_flexion: 150}\n      left_foot: free")
    assert main(["figure", "bridge", "--root", str(root), "--out", str(tmp_path / "x.svg")]) == 1
    assert (tmp_path / "x.svg").exists()
    words = "left hip flexion must be from -35 to 135 degrees; it is 150"
    assert capsys.readouterr().out == f"data/exercises/bridge.yml:41: {words}\n"


def test_an_exercise_with_a_mistake_in_its_form_is_not_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = broken(tmp_path, "trunk_lean: -28", "trunk_lien: -32")
    assert main(["figure", "bridge", "--root", str(root), "--out", str(tmp_path / "x.svg")]) == 1
    assert not (tmp_path / "x.svg").exists()
    words = "figure.poses.2: no key 'trunk_lien' here; did you mean 'trunk_lean'?"
    assert capsys.readouterr().out == f"data/exercises/bridge.yml:42: {words}\n"


def test_a_fault_is_written_beside_the_position_to_aim_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "bridge", "--fault", "1", "--out", str(tmp_path / "x.svg")) == 0
    picture = ElementTree.parse(tmp_path / "x.svg").getroot()
    assert picture.findtext(f"{SVG}title") == "Bridge, with a common fault beside it"
    assert picture.findtext(f"{SVG}desc") == (
        "Aim for this: Lift your hips. Often seen: The back arches. Seen from the side."
    )
    assert run(tmp_path, "bridge", "--fault", "1", "--out", str(tmp_path / "x.png")) == 0
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (["--fault", "2"], "--fault: must be 1; it is 2"),
        (["--fault", "0"], "--fault: must be 1; it is 0"),
        (["--fault", "1", "--mirrored"], "--mirrored: must be left out with --fault; a fault is drawn for one side"),
    ],
    ids=" ".join,
)
def test_a_fault_that_cannot_be_chosen_is_refused(
    options: list[str], refusal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "bridge", *options, "--out", str(tmp_path / "x.svg")) == 1
    assert capsys.readouterr().err == f"{refusal}\n"
    assert not (tmp_path / "x.svg").exists()


def test_a_fault_that_lifts_its_anchor_is_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = yaml.safe_load((ROOT / "tests/check/fault/fault_that_lifts_the_anchor.yml").read_text("utf-8"))
    root = tree.make(tmp_path, case)
    assert main(["figure", "squat", "--root", str(root), "--fault", "1", "--out", str(tmp_path / "x.svg")]) == 1
    assert capsys.readouterr().out.splitlines() == case["expected"]
    assert not (tmp_path / "x.svg").exists()
