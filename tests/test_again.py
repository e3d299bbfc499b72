"""A server builds again what an edit changed and no more, and what it then shows is what a whole build makes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests import tree

ABOUT = """---
title: About us
description: Who made this.
last_checked: 2026-01-31
next_due: 2028-01-31
---
# About

See [home](index.md) and [@ekstrom2007core].
"""
EDITS = {
    "a page": ("docs/about.md", "Who made this.", "Who made all this."),
    "an exercise": ("data/exercises/bridge.yml", "Press the heels down.", "Press both heels down."),
    "a claim": ("data/claims/both.yml", "Training both may ease pain more.", "Training both may help more."),
    "the bibliography": ("references.bib", "Electromyographic Analysis", "Electromyographic Analysis of Core"),
    "the settings": ("mkdocs.yml", "site_name: Base", "site_name: Basis"),
    "a title": ("docs/index.md", "title: Home", "title: Start"),
    "the name of an exercise": ("data/exercises/squat.yml", "name: Squat", "name: Deep squat"),
}


def server(root: Path) -> Callable[[], None]:
    """What `mkdocs serve --dirty` does at its start and after each edit."""

    def config() -> MkDocsConfig:
        return load_config(str(root / "mkdocs.yml"), site_dir=str(root / "served"), strict=False)

    first = config()
    first.plugins.on_startup(command="serve", dirty=True)
    build(first, dirty=True)
    return lambda: build(config(), serve_url="http://127.0.0.1/", dirty=True)


def whole(root: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--clean", "--strict", "-f", str(root / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def pages(folder: Path, what: str) -> dict[str, str]:
    """Every page, or its article alone where the edit is of a title: menus of other pages may show the old one."""
    found = sorted(folder.rglob("*.html"))
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}
    if what not in ("a title", "the name of an exercise"):
        return texts
    return {path: text.partition("<article")[2].partition("</article>")[0] for path, text in texts.items()}


def test_after_each_edit_the_server_shows_what_a_whole_build_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # MkDocs writes when it built
    root = tree.make(tmp_path, {"write": {"docs/about.md": ABOUT}})
    again = server(root)
    for what, (path, old, new) in EDITS.items():
        file = root / path
        text = file.read_text(encoding="utf-8")
        assert old in text, what
        file.write_text(text.replace(old, new), encoding="utf-8")
        again()
        whole(root)
        served, made = pages(root / "served", what), pages(root / "site", what)
        assert served.keys() == made.keys()
        assert [page for page in made if served[page] != made[page]] == [], what


def test_what_takes_long_comes_after_the_pages_and_is_what_a_whole_build_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    root = tree.make(tmp_path, {})
    first = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "served"), strict=False)
    first.plugins.on_startup(command="serve", dirty=True)
    build(first, dirty=True)
    file = root / "data/exercises/bridge.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: ", "name: Slow ", 1), encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "served"), strict=False), dirty=True)
    first.plugins["routines"].afterwards.shutdown(wait=True)  # type: ignore[attr-defined]
    whole(root)
    made = {path.relative_to(root / "site"): path.read_bytes() for path in beside_pages(root / "site")}
    assert {path.suffix for path in made} == {".pdf", ".png"}
    assert {path.relative_to(root / "served"): path.read_bytes() for path in beside_pages(root / "served")} == made


def test_a_handout_that_cannot_be_made_is_said_to_be_and_the_page_is_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = tree.make(tmp_path, {})
    file = root / "data/routines/two.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: 膝 ", 1), encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "served"), strict=False)
    config.plugins.on_startup(command="serve", dirty=True)
    build(config, dirty=True)
    config.plugins["routines"].afterwards.shutdown(wait=True)  # type: ignore[attr-defined]
    assert "膝" in (root / "served/routines/two/index.html").read_text(encoding="utf-8")
    said = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(said) == 2
    assert all("data/routines/two.yml:1: the handout (" in line for line in said)


def beside_pages(folder: Path) -> list[Path]:
    """Drawings as dots, link cards and handouts."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in (".pdf", ".png")]
    return [path for path in found if "assets" not in path.parts]


def test_only_the_pages_that_an_edit_changed_are_written_again(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {"write": {"docs/about.md": ABOUT}})
    again = server(root)
    folder = root / "served"
    for path in folder.rglob("*.html"):
        os.utime(path, (0, 0))
    file = root / "data/exercises/bridge.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("feel: In", "feel: Deep in"), encoding="utf-8")
    again()
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html") if path.stat().st_mtime}
    assert "exercises/bridge/index.html" in written
    assert {"about/index.html", "exercises/squat/index.html"}.isdisjoint(written)
