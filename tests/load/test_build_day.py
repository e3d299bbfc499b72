"""Day of a build: one that is none ends in one line."""

from datetime import date
from pathlib import Path

import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.load.build_day import build_day
from tests.support import tree


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", date(1970, 1, 1)), ("1795392000", date(2026, 11, 23)), ("4102444799", date(2099, 12, 31))],
)
def test_a_build_may_be_repeated_for_an_earlier_day(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_day(tree.BASE) == day


@pytest.mark.parametrize(
    "epoch", ["", "abc", "1e9", "-1", "1795392000.5", "1795392000000", "4102444800", "１７９５", "9" * 400]
)
def test_an_impossible_day_is_named(
    epoch: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert main(["check", str(tree.make(tmp_path, {}))]) == 1
    printed = capsys.readouterr()
    message = "SOURCE_DATE_EPOCH: must be whole seconds since 1970, such as 1795392000"
    assert (printed.out, printed.err) == ("", f"{message}; it is {epoch!r}\n")


@pytest.mark.parametrize("day", ["0000-01-01", "9999-12-31", "yesterday"])
def test_no_review_is_counted_from_a_day_of_another_time(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--today", day])
    assert f"argument --today: must be a day such as 2026-11-23; it is {day!r}" in capsys.readouterr().err
