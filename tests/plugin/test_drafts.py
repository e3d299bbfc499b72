"""Drafts are seen by whoever edits, marked as such, and no built site holds a trace of one."""

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.support import built, tree

CASES = Path(__file__).parents[1] / "check/draft"
MARKED = re.compile("Lean on a wall|Training both may ease pain more")
DRAFTS = {
    path: MARKED.sub("Quokka", text)
    for case in ("routine_that_is_a_draft", "claim_without_its_rating")
    for path, text in yaml.safe_load((CASES / f"{case}.yml").read_text("utf-8"))["write"].items()
}
"""An exercise without a drawing, a routine that uses it, and a claim without a rating."""
PAGES = {"exercises/wall-sit", "routines/three", "claims/other"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.make(tmp_path, {"write": DRAFTS})


def test_a_built_site_holds_no_trace_of_a_draft(root: Path) -> None:
    site = built.build(root / "site", root)
    plain = built.build(root / "plain", tree.make(root / "without", {}))
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(plain) for path in plain.rglob("*") if path.is_file()}
    traces = (b"wall-sit", b"wallsit", b"Quokka", b"claims/other", b"routines/three")
    built.no(f"{path}: {trace!r}" for path in files for trace in traces if trace in (site / path).read_bytes())


def test_somebody_who_edits_sees_drafts_that_are_marked(root: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    for page in PAGES:
        assert "It is not published" in (root / "site" / page / "index.html").read_text("utf-8"), page
    assert "It is not published" not in (root / "site/exercises/squat/index.html").read_text("utf-8")
    assert "Nobody has drawn it yet" in (root / "site/exercises/wall-sit/index.html").read_text("utf-8")
    assert "Nobody has rated it yet" in (root / "site/claims/other/index.html").read_text("utf-8")
