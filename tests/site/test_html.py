"""The built pages are valid, accessible HTML, as html-validate sees it. html-validate.cjs says which rules are off."""

import subprocess
from pathlib import Path

import pytest

from tests.support.built import ROOT
from tests.support.twin import NODE

HTML_VALIDATE = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


def faults(pages: Path, report: Path) -> str:
    """What html-validate finds wrong, one line for each fault: `path:line:column: error [rule] message`."""
    options = ["--config", str(ROOT / "tests" / "support" / "html-validate.cjs"), "--formatter", f"text={report}"]
    command = [*NODE, str(HTML_VALIDATE), *options, str(pages)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.stdout, checked.stderr) == ("", "")
    found = report.read_text("utf-8")
    assert bool(found) == bool(checked.returncode)
    return found


def test_every_page_is_valid_and_accessible_html(site: Path, tmp_path: Path) -> None:
    found = faults(site, tmp_path / "report")
    if found:
        pytest.fail(found, pytrace=False)


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang='en'><title>A page</title><p id='a'><p id='a'><img src='a.png'></html>")
    found = faults(page, tmp_path / "report")
    assert "[no-dup-id]" in found
    assert "[wcag/h37]" in found
