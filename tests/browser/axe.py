"""axe-core as package-lock.json fixes it: newer than the one that axe-playwright-python brings, and much faster."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.support.built import ROOT

STRICT = {
    "rules": {rule: {"enabled": True} for rule in ("color-contrast-enhanced", "target-size")},
    "resultTypes": ["violations"],
}
"""Rules that axe leaves out unless they are named: text at 7:1 (WCAG 1.4.6), and targets of 24 pixels (2.5.8).

Of all that is as it should be, one element is named, not each.
"""
OF_COLOURS = {**STRICT, "rules": {}, "runOnly": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]}
"""The rules whose result other colours may change. Whatever else they look at is the same in every scheme."""


@dataclass(frozen=True)
class Checker:
    """axe-core, by its own rules and by those of `STRICT`."""

    axe: Axe

    def run(self, page: Page, context: str | None = None, options: Mapping[str, Any] = STRICT) -> AxeResults:
        """The barriers in a page, or in a part of it."""
        return self.axe.run(page, context, dict(options))


AXE = Checker(Axe.from_file(ROOT / "node_modules/axe-core/axe.min.js"))
