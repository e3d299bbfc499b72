"""Style sheets: many files for who writes them, one for who reads the site."""

from pathlib import Path

from mkdocs.config import load_config

from tests.plugin.test_plugin import build
from tests.support import tree
from tests.support.built import ROOT, Page

PARTS = load_config(str(ROOT / "mkdocs.yml")).plugins["routines"].config.style_sheets["assets/css/site.css"]
JOINED = "  - routines:\n      style_sheets: {all.css: [a.css, b.css]}\n"


def test_a_page_asks_for_one_style_sheet_that_holds_every_part(site: Path, pages: list[Page]) -> None:
    sheet = (site / "assets/css/site.css").read_text("utf-8")
    places = [sheet.index(f"/* {part.rpartition('/')[2]} */\n") for part in PARTS]
    assert places == sorted(places)
    for part in PARTS:
        assert not (site / part).exists()
        if (written := ROOT / "overrides" / part).exists():
            assert written.read_text("utf-8").rstrip() in sheet
    for page in pages:
        asked = [link.get("href", "") for link in page.all("link") if link.get("rel") == "stylesheet"]
        ours = [address.partition("assets/css/")[2] for address in asked if "assets/css/" in address]
        assert ours == ["tokens.css", "site.css"], page.path


def test_no_style_sheet_of_ours_is_left_out(site: Path) -> None:
    written = {path.name for path in (ROOT / "overrides/assets/css").glob("*.css")}
    alone = {path.name for path in (site / "assets/css").glob("*.css")}
    assert written - {part.rpartition("/")[2] for part in PARTS} == alone - {"site.css"}


def test_parts_are_joined_in_their_order(tmp_path: Path) -> None:
    change = {
        "replace": {"mkdocs.yml": {"from": "  - routines\n", "to": JOINED}},
        "write": {"docs/a.css": "a { color: red }\n", "docs/b.css": "b { color: blue }\n"},
    }
    root = tree.make(tmp_path, change)
    assert build(root).returncode == 0
    joined = "/* a.css */\na { color: red }\n\n/* b.css */\nb { color: blue }\n\n"
    assert (root / "site/all.css").read_text("utf-8") == joined


def test_a_part_that_is_missing_is_named(tmp_path: Path) -> None:
    change = {"replace": {"mkdocs.yml": {"from": "  - routines\n", "to": JOINED}}}
    done = build(tree.make(tmp_path, {**change, "write": {"docs/a.css": "a {}\n"}}))
    assert done.returncode == 1
    assert "routines: all.css is joined from b.css, which must be a file of the site or its theme" in done.stderr
    assert "Traceback" not in done.stderr
