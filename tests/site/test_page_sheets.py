"""Sheets of groups of pages: each page links every rule of ours that selects one of its elements."""

import re
from pathlib import Path
from posixpath import normpath

from mkdocs_routines.load.theme import LATE
from tests.support import style_rules
from tests.support.built import Page, no

LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
CLASSES = re.compile(r'\sclass="([^"]*)"')
NAMED = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
BRANCHES = {
    branch - style_rules.CONTEXT
    for sheet in style_rules.sheets()
    if sheet.folder != LATE
    for selector in style_rules.selectors(sheet.text)
    for branch in selector.branches
}
"""The classes of each way to match a selector of ours, but for those of what a script opens."""


def test_a_page_links_the_rules_of_each_class_in_it(site: Path, pages: list[Page]) -> None:
    named: dict[str, set[str]] = {}
    lacking = []
    for page in pages:
        folder = Path(page.path).parent.as_posix()
        sheets = [
            href.lstrip("/") if href[0] == "/" else normpath(f"{folder}/{href}") for href in LINK.findall(page.text)
        ]
        if "assets/css/site.css" not in sheets:
            continue
        for sheet in sheets:
            named.setdefault(sheet, set(NAMED.findall((site / sheet).read_text("utf-8"))))
        classes = {name for found in CLASSES.findall(page.text) for name in found.split()}
        sent = set[str]().union(*(named[sheet] for sheet in sheets))
        lacking += [
            f"{page.path}: {' '.join(branch)}" for branch in BRANCHES if branch <= classes and not branch <= sent
        ]
    assert len(named) > 20
    no(lacking)
