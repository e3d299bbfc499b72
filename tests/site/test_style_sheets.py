"""Style sheets: a layer and an owner for every rule, one sheet for the site, and one for a page that needs its own."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from mkdocs_routines.load.theme import JOINED, LATE, LAYERS, PAGES
from mkdocs_routines.plugin.sheet_groups import group
from mkdocs_routines.plugin.style_sheets import SHEET, TOKENS
from tests.plugin.test_plugin import build
from tests.support import style_rules, tree
from tests.support.built import ROOT, Page
from tests.support.style_rules import CONTEXT, ROOTS, Sheet

SHEETS = tuple(style_rules.sheets())
ALONE = {"from-disk.css", "moved.css"}
"""Sheets that stand in no layer: of the copy from a disk, where it is above all others, and of redirect pages."""
BY_ELEMENT = ("defaults", "base")
"""Layers whose sheets may select elements, whatever block they stand in."""


def reach(sheet: Sheet) -> set[str]:
    """The folders whose sheets are loaded beside this one."""
    return {*JOINED, sheet.folder} if sheet.folder in JOINED else {sheet.folder, *JOINED}


def owners(css_class: str, sheets: Iterable[Sheet]) -> list[Sheet]:
    """The sheets that own a class: those with the longest name that covers it."""
    named = [(len(name), sheet) for sheet in sheets for name in sheet.owns if style_rules.covers(name, css_class)]
    longest = max((length for length, _ in named), default=0)
    return [sheet for length, sheet in named if length == longest]


def foreign(sheet: Sheet, sheets: Iterable[Sheet]) -> list[str]:
    """The selectors of a sheet that are not below a block of its own."""
    beside = [other for other in sheets if other.folder in reach(sheet)]
    found = []
    for selector in style_rules.selectors(sheet.text):
        for branch in selector.branches:
            blocks = branch - CONTEXT
            own = any(owners(css_class, beside) == [sheet] for css_class in blocks)
            if not own and (blocks or sheet.folder not in BY_ELEMENT):
                found.append(selector.text)
    return found


def twice(sheets: Iterable[Sheet]) -> list[str]:
    """Selectors that stand in two sheets."""
    files: dict[str, set[Sheet]] = {}
    for sheet in sheets:
        for selector in style_rules.selectors(sheet.text):
            files.setdefault(selector.text, set()).add(sheet)
    return [text for text, holders in files.items() if len(holders) > 1 and text not in _ROOTS]


_ROOTS = {":root", '[data-md-color-scheme="default"]', '[data-md-color-scheme="slate"]', ".md-content__inner > *"}
"""What holds the custom properties of several sheets, and what is as wide as its page on paper."""


def test_there_are_sheets() -> None:
    assert len(SHEETS) > 90


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.folder}/{sheet.name}")
def test_a_sheet_selects_below_its_own_blocks_only(sheet: Sheet) -> None:
    assert foreign(sheet, SHEETS) == []


def test_no_selector_stands_in_two_sheets() -> None:
    assert twice(SHEETS) == []


def test_every_sheet_stands_in_a_layer() -> None:
    for root in ROOTS:
        assert {path.name for path in root.glob("*.css")} <= ALONE
    folders = {sheet.folder for sheet in SHEETS}
    assert {folder for folder in folders if not folder.startswith(f"{PAGES}/")} == {*JOINED, LATE}
    pages = {folder.removeprefix(f"{PAGES}/") for folder in folders - {*JOINED, LATE}}
    assert [page for page in pages if not (ROOT / "docs" / f"{page}.md").is_file()] == []


def test_a_sheet_says_what_it_is_of_in_two_hundred_lines_and_leaves_layers_to_its_folder() -> None:
    for sheet in SHEETS:
        assert not re.search("@layer|@import", sheet.text), sheet.name
        assert sheet.text.count("\n") <= 200, sheet.name
        assert sheet.text.startswith("/* "), f"{sheet.name} begins with what it is of"


def test_no_two_sheets_have_one_name() -> None:
    names = Counter((sheet.folder, sheet.name) for sheet in SHEETS)
    assert [name for name, count in names.items() if count > 1] == []


OWN: Mapping[str, Sheet] = {sheet.name: sheet for sheet in SHEETS if sheet.folder == "parts"}


@pytest.mark.parametrize(
    "rule",
    [
        ".rung__drawing { width: 100% }",
        ".md-typeset .rung__drawing { width: 100% }",
        "@media print { :is(.claim, .rung) p { margin: 0 } }",
        ".rung:not(.claim) { margin: 0 }",
        "h2 { margin: 0 }",
    ],
)
def test_a_rule_for_the_block_of_another_sheet_is_found(rule: str) -> None:
    claim = OWN["claim"]
    changed = claim._replace(text=f"{claim.text}\n{rule}\n")
    sheets = [changed if sheet == claim else sheet for sheet in SHEETS]
    assert len(foreign(changed, sheets)) == 1


def test_a_selector_in_two_sheets_is_found() -> None:
    copied = OWN["claim"]._replace(text=OWN["claim"].text + "\n.md-typeset   .rung p { margin: 0 }\n")
    assert twice([copied, OWN["rungs"]]) == [".md-typeset .rung p"]


def test_a_page_asks_for_the_sheet_of_the_site_and_for_its_own(site: Path, pages: list[Page]) -> None:
    own = {sheet.folder for sheet in SHEETS} - {*JOINED, LATE}
    linked = set()
    for page in pages:
        asked = [link.get("href", "") for link in page.all("link") if link.get("rel") == "stylesheet"]
        addresses = [address.partition("assets/css/")[2] for address in asked]
        name = "index" if page.path == "index.html" else page.path.removesuffix("/index.html")
        folder = f"{PAGES}/{name}"
        of_group = f"groups/{group(Path(page.path).parent.as_posix())}.css"
        beside = [of_group] if (site / "assets/css" / of_group).is_file() else []
        expected = ["site.css", *beside, *([f"{folder}.css"] if folder in own else [])]
        assert addresses == expected, page.path
        linked |= {folder} & own
    assert linked == own


def test_sheets_hold_the_theme_and_every_component_of_a_page_in_its_layer(site: Path, pages: list[Page]) -> None:
    standing = {name for page in pages for found in re.findall(r'class="([^"]*)"', page.text) for name in found.split()}
    groups = sorted((site / "assets/css/groups").iterdir())
    texts = [(site / SHEET).read_text("utf-8"), *(sheet.read_text("utf-8") for sheet in groups)]
    for text in texts:
        assert text.startswith(f"@layer {','.join(LAYERS)};")
        layers = re.findall(r"@layer (\w+)\{", text)
        assert layers == sorted(layers, key=LAYERS.index)
    assert ".md-nav{" in texts[0].partition("@layer defaults{")[0]
    css = "".join(texts)
    for sheet in SHEETS:
        joined = css if sheet.folder in JOINED else (site / "assets/css" / sheet.published).read_text("utf-8")
        classes = {name for each in style_rules.selectors(sheet.text) for branch in each.branches for name in branch}
        assert [name for name in classes & standing if f".{name}" not in joined] == [], sheet.name
    published = {path.relative_to(site).as_posix() for path in site.rglob("*.css") if path not in groups}
    alone = {SHEET, TOKENS, *(f"assets/css/{name}" for name in ALONE)}
    assert published - alone == {f"assets/css/{sheet.published}" for sheet in SHEETS if sheet.folder not in JOINED}


def by_kind_alone(css: str) -> list[str]:
    """Selectors of what follows an element, where neither of the two is chosen by a class, an id or an attribute."""
    selectors = [part.strip() for rule in _PRELUDE.findall(css) for part in _COMMA.split(rule)]
    pairs = ((selector, _FOLLOWS.findall(_INSIDE.sub("", selector))) for selector in selectors)
    return [selector for selector, found in pairs if any(not re.search(r"[.#[]", "".join(pair)) for pair in found)]


_PRELUDE = re.compile(r"([^{}]+)\{")
_COMMA = re.compile(r",(?![^(]*\))")
_INSIDE = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_FOLLOWS = re.compile(r"([^\s+~>]+)\s*[+~]\s*([^\s+~>]+)")


def test_what_a_script_inserts_in_a_tool_has_nothing_around_it_styled_anew(site: Path) -> None:
    """But for what is folded away, which is not styled before it is open."""
    tools = [site / "assets/css/groups" / f"{tool}.css" for tool in ("build", "exercises", "log", "play", "r")]
    for sheet in (site / SHEET, *tools):
        found = by_kind_alone(sheet.read_text("utf-8"))
        assert [selector for selector in found if selector != ".md-typeset details+details"] == [], sheet.name
    assert by_kind_alone("@media print{.a,.b h2:first-child+*{margin:0}}") == [".b h2:first-child+*"]


def test_a_site_that_has_only_the_plugin_gets_a_sheet_without_layers(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    assert build(root).returncode == 0
    css = (root / "site" / SHEET).read_text("utf-8")
    assert "@layer" not in css
    assert all(rule in css for rule in (".doses", "--ink: ", ".f-skin"))
    assert 'href="assets/css/site.css"' in (root / "site/index.html").read_text("utf-8")


def test_a_site_may_have_colours_and_components_of_its_own(tmp_path: Path) -> None:
    colours = {"docs/assets/css/base/tokens.css": ":root { --ink: navy }\n"}
    root = tree.make(tmp_path, {"write": {**colours, "docs/assets/css/parts/claim.css": ".claim { color: red }\n"}})
    assert build(root).returncode == 0
    css = (root / "site" / SHEET).read_text("utf-8")
    assert css.index("--ink: #2a2426") < css.index("--ink: navy") < css.index(".claim { color: red }")
    assert ".claim__statement" not in css


def test_the_sheets_of_a_theme_that_are_not_there_are_a_problem(tmp_path: Path) -> None:
    given = {"from": "tools: true}\n", "to": "tools: true,\n      theme_style_sheets: theme/*.css}\n"}
    done = build(tree.make(tmp_path, {"replace": {"mkdocs.yml": given}}))
    assert done.returncode == 1
    assert "routines: theme_style_sheets is theme/*.css, which must match style sheets of the theme" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_sheet_is_named_by_hand() -> None:
    assert ".css" not in re.sub(r"theme_style_sheets: .*", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
