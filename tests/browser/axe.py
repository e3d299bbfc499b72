"""axe-core as package-lock.json fixes it: newer than the one that axe-playwright-python brings, and much faster."""

from axe_playwright_python.sync_playwright import Axe

from tests.support.built import ROOT

AXE = Axe.from_file(ROOT / "node_modules/axe-core/axe.min.js")
