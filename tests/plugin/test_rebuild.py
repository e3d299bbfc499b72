"""A server builds again what an edit changed and no more, and what it then shows is what a whole build makes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from mkdocs_routines.plugin.rebuild import SLOW_BUILD_CHARS
from tests.support import programs, tree

ABOUT = """---
title: About us
description: Who made this.
last_checked: 2026-01-31
next_due: 2028-01-31
---
# About

See [home](index.md) and [@ekstrom2007core].
"""
LIST = """---
title: Every page
description: Every page and its length.
---
# Every page

<!-- data: pages -->
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


def config_of(root: Path) -> MkDocsConfig:
    return load_config(str(root / "mkdocs.yml"), site_dir=str(root / "served"), strict=False)


def server(root: Path) -> Callable[[], bool]:
    """What `mkdocs serve --dirty` does at its start, and its next build, which says whether it asks for one more."""
    bell = root / ".cache" / "again"
    first = config_of(root)
    first.plugins.on_startup(command="serve", dirty=True)
    build(first, dirty=True)
    assert not bell.exists()

    def again() -> bool:
        bell.unlink(missing_ok=True)
        build(config_of(root), serve_url="http://127.0.0.1/", dirty=True)
        return bell.exists()

    return again


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, file
    file.write_text(text.replace(old, new), encoding="utf-8")


def whole(root: Path) -> None:
    words = ("build", "--clean", "--strict", "-f", str(root / "mkdocs.yml"))
    done = programs.run("mkdocs", *words, environment={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    assert done.returncode == 0, done.stderr


def pages(folder: Path, what: str) -> dict[str, str]:
    """Every page, or its article alone where the edit is of a title: menus of other pages may show the old one.

    The bibliography holds the titles of the pages of sources.
    """
    found = sorted(folder.rglob("*.html"))
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}
    if what not in ("a title", "the name of an exercise", "the bibliography"):
        return texts
    return {path: text.partition("<article")[2].partition("</article>")[0] for path, text in texts.items()}


def test_after_each_edit_the_server_shows_what_a_whole_build_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # MkDocs writes when it built
    root = tree.make(tmp_path, {"write": {"docs/about.md": ABOUT, "docs/pages.md": LIST}})
    again = server(root)
    for what, (path, old, new) in EDITS.items():
        edit(root / path, old, new)
        while again():
            pass
        whole(root)
        served, made = pages(root / "served", what), pages(root / "site", what)
        assert served.keys() == made.keys()
        assert [page for page in made if served[page] != made[page]] == [], what


def test_what_takes_long_comes_after_the_pages_and_is_what_a_whole_build_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    root = tree.make(tmp_path, {})
    first = config_of(root)
    first.plugins.on_startup(command="serve", dirty=True)
    build(first, dirty=True)
    file = root / "data/exercises/bridge.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: ", "name: Slow ", 1), encoding="utf-8")
    build(config_of(root), dirty=True)
    build(config_of(root), dirty=True)
    first.plugins["routines"].state.worker.thread.shutdown()  # type: ignore[attr-defined]
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
    config = config_of(root)
    config.plugins.on_startup(command="serve", dirty=True)
    build(config, dirty=True)
    config.plugins["routines"].state.worker.thread.shutdown()  # type: ignore[attr-defined]
    assert "膝" in (root / "served/routines/two/index.html").read_text(encoding="utf-8")
    said = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(said) == 2
    problem = "data/routines/two.yml:1: the handout must be written in signs that its fonts have"
    assert all(problem in line for line in said)


def beside_pages(folder: Path) -> list[Path]:
    """Drawings as dots, link cards and handouts."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in (".pdf", ".png")]
    return [path for path in found if "assets" not in path.parts]


def aged(folder: Path) -> None:
    """Every page seems to be from long ago."""
    for path in folder.rglob("*.html"):
        os.utime(path, (0, 0))


def written(folder: Path) -> set[str]:
    """The pages that were written since."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html") if path.stat().st_mtime}


def test_only_the_pages_that_an_edit_changed_are_written_again(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {"write": {"docs/about.md": ABOUT}})
    again = server(root)
    aged(root / "served")
    edit(root / "data/exercises/bridge.yml", "feel: In", "feel: Deep in")
    while again():
        pass
    assert "exercises/bridge/index.html" in written(root / "served")
    assert {"about/index.html", "exercises/squat/index.html"}.isdisjoint(written(root / "served"))


OWN = "exercises/bridge/index.html"
OTHERS = {"routines/two/index.html", "long/index.html"}
"""Pages that show the exercise as well."""


def test_the_page_of_the_file_that_was_edited_comes_first_and_the_others_next(tmp_path: Path) -> None:
    root = tree.make(tmp_path, tree.with_a_long_page("exercise: bridge", SLOW_BUILD_CHARS))
    again = server(root)
    aged(root / "served")
    edit(root / "data/exercises/bridge.yml", "Press the heels down.", "Press both heels down.")
    assert again()
    assert OWN in written(root / "served")
    assert OTHERS.isdisjoint(written(root / "served"))
    aged(root / "served")
    assert not again()
    assert written(root / "served") >= OTHERS
    assert OWN not in written(root / "served")


def test_short_pages_come_at_once(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    again = server(root)
    aged(root / "served")
    edit(root / "data/exercises/bridge.yml", "Press the heels down.", "Press both heels down.")
    assert not again()
    assert written(root / "served") >= {OWN, "routines/two/index.html"}


def test_pages_that_were_to_come_next_come_after_a_mistake_too(tmp_path: Path) -> None:
    root = tree.make(tmp_path, tree.with_a_long_page("exercise: bridge", SLOW_BUILD_CHARS))
    again = server(root)
    file = root / "data/exercises/bridge.yml"
    edit(file, "Press the heels down.", "Press both heels down.")
    assert again()
    aged(root / "served")
    edit(file, "level: beginner", "level: beginer")
    with pytest.raises(Abort):
        again()
    assert written(root / "served").isdisjoint({OWN, *OTHERS})
    edit(file, "level: beginer", "level: beginner")
    assert not again()
    assert written(root / "served") >= OTHERS
