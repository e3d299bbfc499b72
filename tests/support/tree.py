"""A small, sound site, and the one change to it that a case file describes."""

import os
import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs_routines import check
from mkdocs_routines.load.content import Content, UncheckedContent, read_site
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import read_settings

REAL = Path(__file__).parents[2]
SETTINGS, _ = read_settings(REAL)
assert SETTINGS
OURS = SETTINGS.identity
"""Whose site the real one is."""
BASE = Path(__file__).parent / "base"
RELEASED = Path(__file__).parent / "released"
"""What the same site keeps once readers were given it: two editions. The squat was told otherwise in the first."""


SIX_WEEKS = Path(__file__).parent / "six_weeks"
"""What it has with a six-week plan: the plan, and the page of the condition that leads to it."""


def make(root: Path, change: Mapping[str, Any], cache: Path | None = None) -> Path:
    """A copy of the sound site below `root`, changed as the case says. `cache`: the folder in which it keeps things.

    `released`: whether two editions of it were given to readers; `six_weeks`: whether it has a six-week plan;
    `replace`: path → `{from: …, to: …}`; `write`: path → text; `bytes`: path → hexadecimal digits put before it; `hex`:
    path → all of its bytes; `copy`: path → the file it is a copy of; `remove`: paths; `link`: path → what it points to;
    `folder` and `pipe`: paths that are one, and no file; `fill`: path → how many bytes of comment are added; `crlf`:
    paths whose lines end as they do on Windows.
    """
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    if cache:
        (root / ".cache").symlink_to(cache)
    if change.get("released"):
        shutil.copytree(RELEASED, root, dirs_exist_ok=True)
    if change.get("six_weeks"):
        shutil.copytree(SIX_WEEKS, root, dirs_exist_ok=True)
    for path, edit in change.get("replace", {}).items():
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(edit["from"]) == 1, f"{edit['from']!r} stands once in {path}"
        (root / path).write_text(text.replace(edit["from"], edit["to"]), encoding="utf-8")
    for path, text in change.get("write", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")
    for path, digits in change.get("bytes", {}).items():
        (root / path).write_bytes(bytes.fromhex(digits) + (root / path).read_bytes())
    for path in change.get("remove", ()):
        (root / path).unlink()
    for path, source in change.get("copy", {}).items():
        shutil.copyfile(root / source, root / path)
    for path, target in change.get("link", {}).items():
        (root / path).unlink(missing_ok=True)
        (root / path).symlink_to(target)
    for path in (*change.get("folder", ()), *change.get("pipe", ())):
        (root / path).unlink(missing_ok=True)
        os.mkfifo(root / path) if path in change.get("pipe", ()) else (root / path).mkdir(parents=True)
    for path, digits in change.get("hex", {}).items():
        (root / path).write_bytes(bytes.fromhex(digits))
    for path, size in change.get("fill", {}).items():
        with (root / path).open("a", encoding="utf-8") as file:
            file.write("#" * size + "\n")
    for path in change.get("crlf", ()):
        (root / path).write_bytes((root / path).read_bytes().replace(b"\n", b"\r\n"))
    return root


def checked(root: Path, today: date | None = None) -> tuple[UncheckedContent, list[Problem]]:
    """The content of the site in `root`, and all its problems by file and line."""
    content, unread = read_site(root, today=today, identity=OURS)
    return content, sorted({*unread, *check.problems(content)})


def sound(root: Path, today: date | None = None) -> Content:
    """The content of the site in `root`, which has no problem."""
    content, problems = checked(root, today)
    assert problems == []
    return check.known_good(content)


def content(root: Path = BASE, today: date | None = None) -> Content:
    """The content of the site in `root`, taken for known good: what is wrong with it is for other tests."""
    return (
        _unchanging(root, today)
        if root in (BASE, REAL)
        else check.known_good(read_site(root, today=today, identity=OURS)[0])
    )


@cache
def _unchanging(root: Path, today: date | None) -> Content:
    """The content of a site that no test changes, read once in each process."""
    return check.known_good(read_site(root, today=today, identity=OURS)[0])


def with_a_long_page(directive: str, length: int) -> Mapping[str, Any]:
    """The change that adds a page, `long`, of so many characters and one record."""
    head = "---\ntitle: Long\ndescription: Long.\n---\n# Long\n\n"
    return {"write": {"docs/long.md": f"{head}<!-- {directive} -->\n\n```text\n{'x' * length}\n```\n"}}
