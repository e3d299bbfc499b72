"""Rendered pages are kept while all that they come from stays, and what a build says of one, the next says too."""

import logging
import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tests.plugin.test_damaged_cache import contents
from tests.plugin.test_rebuild import edit
from tests.support import programs, tree
from tests.support.built import ROOT

ABOUT = """---
title: About us
description: Who made this.
last_checked: 2026-01-31
next_due: 2028-01-31
---
# About

See [home](index.md), [a heading](index.md#more) and [@ekstrom2007core].

[Another](other.md)
"""
OTHER = ABOUT.partition("See ")[0].replace("About", "Other") + "## Below\n\nNothing.\n"
PAGES = {"docs/about.md": ABOUT, "docs/other.md": OTHER}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    root = tree.make(tmp_path, {"write": PAGES})
    edit(root / "docs/about.md", "index.md#more", "other.md#below")
    return root


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages whose Markdown is rendered."""
    found: list[str] = []
    render = Page.render

    def noted(page: Page, config: MkDocsConfig, files: Files) -> None:
        found.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", noted)
    return found


def site(root: Path, **settings: Any) -> dict[str, bytes]:
    config = load_config(str(root / "mkdocs.yml"), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return contents(root / "site")


def test_a_second_build_renders_no_page_and_makes_the_same_site(root: Path, rendered: list[str]) -> None:
    first = site(root)
    assert "about.md" in rendered
    rendered.clear()
    assert site(root) == first
    assert rendered == []


def test_what_the_check_has_rendered_a_build_need_not_render(root: Path) -> None:
    run(root, "mkdocs_routines", "check")
    kept = {path: path.stat().st_mtime_ns for path in (root / ".cache/pages").iterdir()}
    assert kept
    run(root, "mkdocs", "build", "--strict")
    assert {path: path.stat().st_mtime_ns for path in (root / ".cache/pages").iterdir()} == kept


def run(root: Path, *command: str) -> None:
    done = programs.run(*command, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr


EDITS = {
    "the text of a page": ("docs/about.md", "See", "Look at", {"about.md"}),
    "a heading that another page leads to": ("docs/other.md", "## Below", "## Below {: #below }", {"other.md"}),
    "a source that a page cites": ("references.bib", "Electromyographic Analysis", "Analysis", {"about.md"}),
}


@pytest.mark.parametrize(("path", "old", "new", "pages"), EDITS.values(), ids=EDITS)
def test_an_edit_has_the_pages_rendered_that_it_changes(
    path: str, old: str, new: str, pages: set[str], root: Path, rendered: list[str]
) -> None:
    site(root)
    edit(root / path, old, new)
    rendered.clear()
    again = site(root)
    assert pages <= {*rendered}
    assert "index.md" not in rendered
    for file in (root / ".cache/pages").iterdir():
        file.unlink()
    assert site(root) == again


def test_a_setting_of_an_extension_has_all_pages_rendered(root: Path, rendered: list[str]) -> None:
    site(root)
    count = len(rendered)
    edit(root / "mkdocs.yml", "  - footnotes", "  - footnotes: {BACKLINK_TEXT: back}")
    rendered.clear()
    assert b">back</a>" in site(root)["about/index.html"]
    assert len(rendered) == count


def test_a_page_that_is_gone_is_missed_by_those_that_lead_to_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """On a site whose links we do not check: MkDocs says it, and says it in each build."""
    root = shutil.copytree(ROOT / "examples/shoulder", tmp_path / "site")
    (root / "docs/about.md").write_text("# About\n\n[Another](other.md)\n", encoding="utf-8")
    (root / "docs/other.md").write_text("# Other\n", encoding="utf-8")
    site(root)
    (root / "docs/other.md").unlink()
    for _ in range(2):
        caplog.clear()
        site(root)
        assert "'other.md', but the target is not found" in caplog.text


def test_a_heading_that_is_gone_is_missed_by_those_that_lead_to_it(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site(root, strict=False)
    edit(root / "docs/other.md", "## Below", "## Above")
    with pytest.raises(Abort):
        site(root)
    assert "below" in caplog.text


def test_a_warning_is_given_in_each_build(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    edit(root / "docs/about.md", "See", "See [that](nowhere) and")
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.WARNING), pytest.raises(Abort):
            site(root)
        assert "nowhere" in caplog.text


OTHERS = {
    "an extension that may read other files": ("pymdownx.snippets", "- pymdownx.details", "- pymdownx.snippets"),
    "an option that is code": (
        "toc",
        "- footnotes",
        "- footnotes\n  - toc: {slugify: !!python/name:markdown.extensions.toc.slugify_unicode }",
    ),
}


@pytest.mark.parametrize(("name", "old", "new"), OTHERS.values(), ids=OTHERS)
def test_nothing_is_kept_where_a_page_may_come_of_more_than_its_text(
    name: str, old: str, new: str, root: Path, rendered: list[str]
) -> None:
    edit(root / "mkdocs.yml", old, new)
    assert name in load_config(str(root / "mkdocs.yml")).markdown_extensions
    site(root, strict=False)
    assert not (root / ".cache/pages").exists()
