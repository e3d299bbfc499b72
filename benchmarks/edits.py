"""Edits to a site that is served: changes, mistakes and accidents, as they happen while somebody writes.

Each takes the site and leaves it changed; the caller has it built. `KINDS` has all of them.
"""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

SETTINGS = "mkdocs.yml"
ABOUT = """---
title: About us
description: Who made this.
last_checked: 2026-01-31
next_due: 2028-01-31
---
# About

See [home](index.md), a number 7 and [@ekstrom2007core].

<!-- exercise: bridge -->
"""
REWORDED = {
    "docs/about.md": r"number (\d+)",
    "docs/index.md": r"title: Home(\d*)",
    "data/exercises/bridge.yml": r"heels down(\d*)\.",
    "data/exercises/squat.yml": r"name: Squat(\d*)",
    "data/claims/both.yml": r"ease pain more(\d*)\.",
    "data/routines/two.yml": r"title: Two exercises(\d*)",
    "references.bib": r"Electromyographic Analysis(\d*)",
    SETTINGS: r"site_name: Base(\d*)",
}
"""File → a place in it where a number may stand."""
SLIPS = (
    "{",
    "\t",
    ": ",
    "- [",
    "<!-- routine: tow -->",
    "[@nobody2020x]",
    "\ufeff",
    "'",
    "@article{x\n",
    "unknown: 1\n",
)


@dataclass(frozen=True)
class Site:
    """A site that is served from a folder, and all of its files as they are when no mistake is in one."""

    root: Path
    server: LiveReloadServer
    sound: dict[str, str]
    chance: random.Random

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8", newline="")

    def rebuild(self) -> None:
        """What the server does after an edit, and once more where it asks for that."""
        bell = self.root / ".cache/again"
        while True:
            bell.unlink(missing_ok=True)
            self.server.builder()
            if not bell.exists():
                break

    def refused(self) -> bool:
        return self.server.get_app() != self.server.serve_request


def reword(site: Site) -> None:
    """Another number in one file, or in two that are saved at once."""
    for path in site.chance.sample(sorted(REWORDED), site.chance.choice((1, 1, 2))):
        found = re.search(REWORDED[path], site.sound[path])
        assert found, path
        text, number = site.sound[path], str(site.chance.randrange(1000))
        site.sound[path] = text[: found.start(1)] + number + text[found.end(1) :]
        site.write(path, site.sound[path])


def slip(site: Site) -> None:
    """A mistake somewhere in a file, which stands until something else happens to the file or all is mended."""
    path = site.chance.choice(sorted(REWORDED))
    text, wrong = site.sound[path], site.chance.choice(SLIPS)
    at = site.chance.randrange(len(text))
    site.write(path, text[:at] + wrong + text[at + site.chance.choice((0, 0, 1, 8)) :])


def mend(site: Site) -> None:
    for path, text in site.sound.items():
        site.write(path, text)


def half_saved(site: Site) -> None:
    """An editor that empties a file and then fills it, with a build in between."""
    path = site.chance.choice(sorted(REWORDED))
    site.write(path, site.sound[path][: site.chance.randrange(len(site.sound[path]))])
    site.rebuild()
    site.write(path, site.sound[path])


def absent_settings(site: Site) -> None:
    """Settings that are gone for a moment, as while another branch is checked out."""
    (site.root / SETTINGS).unlink()
    site.rebuild()
    assert site.refused(), "a site without settings was shown"
    site.write(SETTINGS, site.sound[SETTINGS])


def between(site: Site) -> None:
    """A page that is written between the check of a build and its rendering, and seen by the build after it."""
    mend(site)
    text = site.sound["docs/about.md"].replace("See ", f"See {site.chance.randrange(1000)} ", 1)
    site.sound["docs/about.md"] = text
    site.write("about.md.waiting", text)
    site.rebuild()


def new_page(site: Site) -> None:
    """A page that comes, or goes again."""
    page = site.root / "docs/extra.md"
    if page.exists():
        page.unlink()
    else:
        site.write("docs/extra.md", ABOUT.replace("About", "Extra"))


def new_record(site: Site) -> None:
    """An exercise that comes, or goes again, with its page, its drawing and its files."""
    exercise = site.root / "data/exercises/lunge.yml"
    if exercise.exists():
        exercise.unlink()
    else:
        text = site.sound["data/exercises/bridge.yml"].replace("name: Bridge", "name: Lunge")
        text = text.replace("code: bridge", "code: lunge").replace("[Butt bridge]", "[Split stance]")
        site.write("data/exercises/lunge.yml", text)


def damaged_cache(site: Site) -> None:
    files = sorted(path for path in (site.root / ".cache").rglob("*") if path.is_file() and path.name != "again")
    file = site.chance.choice(files)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def nothing(site: Site) -> None:
    """A file that is saved as it was."""
    path = site.chance.choice(sorted(REWORDED))
    site.write(path, site.sound[path])


KINDS: Mapping[Callable[[Site], None], int] = {
    reword: 30,
    slip: 25,
    mend: 15,
    half_saved: 6,
    absent_settings: 4,
    between: 6,
    new_page: 6,
    new_record: 6,
    damaged_cache: 4,
    nothing: 4,
}
"""Kinds of edits, and how often each comes."""
