"""Sheets of muscles: one picture for each person and muscle that are asked for, and nothing else."""

from pathlib import Path

import pytest

from scripts import muscle_sheet


def test_a_sheet_of_one_muscle_on_one_person(tmp_path: Path) -> None:
    sheets = tmp_path / "sheets"
    assert muscle_sheet.main([str(sheets), "--muscle", "calf", "--person", "man", "--paper"]) == 0
    assert [file.name for file in sheets.iterdir()] == ["man-calf.png"]
    assert (sheets / "man-calf.png").read_bytes().startswith(b"\x89PNG")


def test_a_muscle_that_is_not_painted_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        muscle_sheet.main([str(tmp_path), "--muscle", "biceps"])
    assert "invalid choice: 'biceps'" in capsys.readouterr().err
