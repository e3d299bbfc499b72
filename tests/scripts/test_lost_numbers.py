"""Numbers that a later build of the site lost, as they are printed."""

from pathlib import Path

import pytest
import yaml

from scripts.lost_numbers import main

CASES = sorted((Path(__file__).parent / "lost_numbers").glob("*.yml"))
assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_each_loss_is_printed_with_its_sentence(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = yaml.safe_load(case.read_text("utf-8"))
    folders = [tmp_path / name for name in ("base", "head")]
    for folder in folders:
        for path, text in {"index.html": "", **written[folder.name]}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(f"<nav>9 ways</nav><article>{text}</article>", encoding="utf-8")
    status = main([*map(str, folders)])
    assert capsys.readouterr().out == written["printed"]
    assert status == (0 if written["printed"].startswith("0 ") else 1)


@pytest.mark.parametrize("arguments", [[], ["one"], ["nothing", "there"]])
def test_anything_but_two_sites_ends_in_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == "usage: python -m scripts.lost_numbers BASE HEAD, two folders of built sites\n"
