"""Kept bundles: a build after a new sentence starts no program, and one after a new script, class or version does."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.load.content import Content
from mkdocs_routines.plugin import bundling
from mkdocs_routines.plugin.kept_results import KeptResults
from tests.support import tree
from tests.support.built import ROOT

SITE = tree.content()
PAGE = """<html><head><link rel="stylesheet" href="../assets/css/site.css"></head>
<body><p class="note">A hip.</p><script type="module" src="../assets/js/{script}.js"></script></body></html>"""
FILES = {
    "exercises/index.html": PAGE.format(script="player/main"),
    "log/index.html": PAGE.format(script="log/main"),
    "assets/vendor/word.js": "export const word = () => `${document.title}, and more of it`;\n",
    "assets/js/player/main.js": 'import { word } from "../../vendor/word.js";\nconsole.log(word());\n',
    "assets/js/log/main.js": 'document.body.className = "late";\n',
    "assets/css/site.css": "@layer theme, parts;\n@layer theme {\n.note { color: red; }\n.late { color: blue; }\n}\n"
    "/*! purgecss start ignore */\n@layer parts { /*! other */\n.other { top: 0; }\n}\n/*! purgecss end ignore */\n",
    "packages/.package-lock.json": "{}",
}
LOG, SHEET, WORD = "log/index.html", "assets/css/site.css", "assets/vendor/word.js"


def built(root: Path, changed: Mapping[str, str], name: str) -> tuple[dict[str, str], bool]:
    """The files of a site that is bundled in a folder of its own, and whether a program ran for it."""
    site, packages, made = root / name / "site", root / name / "packages", list[Mapping[str, Any]]()
    for path, text in {**FILES, **changed}.items():
        file = root / name / path if path.startswith("packages/") else site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for program in ("esbuild", "purgecss", "rolldown"):
        (packages / program).symlink_to(ROOT / "node_modules" / program)

    with KeptResults(FileCache(root / "results")).of("bundles") as kept:

        def keep(make: Callable[[], Mapping[str, Any]], *given: object) -> Mapping[str, Any]:
            def noted(_: Content) -> Mapping[str, Any]:
                made.append(make())
                return made[-1]

            return kept.result("bundles", noted, SITE, given)

        bundling.bundle(site, packages, keep, str)
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.*")}, bool(made)


CHANGES = {
    "a sentence": ({LOG: FILES[LOG].replace("A hip.", "A hip and a knee.")}, False),
    "a class": ({LOG: FILES[LOG].replace('"note"', '"note other"')}, True),
    "a script of a page": ({LOG: FILES[LOG].replace("log/main", "player/main")}, True),
    "a page less in a group": ({"log/more/index.html": FILES[LOG]}, True),
    "what a script imports": ({WORD: FILES[WORD].replace("more", "less")}, True),
    "a sheet": ({SHEET: FILES[SHEET].replace("red", "tan")}, True),
    "another version": ({"packages/.package-lock.json": '{"version": 2}'}, True),
}


@pytest.mark.parametrize(("changed", "runs"), CHANGES.values(), ids=CHANGES)
def test_what_was_kept_is_what_would_be_made(tmp_path: Path, changed: Mapping[str, str], runs: bool) -> None:
    _, first = built(tmp_path, {}, "first")
    assert first
    again, ran = built(tmp_path, changed, "again")
    assert ran == runs
    (tmp_path / "results/bundles.json").unlink()
    fresh, ran = built(tmp_path, changed, "fresh")
    assert ran
    assert again == fresh
    assert WORD not in again
