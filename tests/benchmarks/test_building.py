"""A build is measured: cold and after an edit, its pages counted, and its failure told."""

import sys
from pathlib import Path

import pytest

from benchmarks import building
from benchmarks.sites import Site

MAKE = """
from pathlib import Path
text = Path("docs/page.md").read_text()
assert "oops" not in text, "a mistake in the page"
Path("out").mkdir(exist_ok=True)
Path("out/index.html").write_text(text)
Path("kept").mkdir(exist_ok=True)
Path("log").open("a").write(f"{'again' if Path('kept/x').exists() else 'cold'} {text.count('Zebra')}\\n")
Path("kept/x").touch()
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/page.md").write_text("# Page\n", encoding="utf-8")
    return Site(tmp_path, (sys.executable, "-c", MAKE), "out", ("kept",), source="docs/page.md")


def test_builds_are_cold_and_after_an_edit_in_turn(site: Site) -> None:
    cold, later = building.measure({"tiny": site}, 1, 2)
    assert (cold.site, cold.cold, later.cold, cold.pages) == ("tiny", True, False, 1)
    assert min(cold.seconds, cold.cpu, later.seconds, later.cpu) > 0
    assert (site.folder / "log").read_text("utf-8") == "cold 0\nagain 1\ncold 1\nagain 1\n"


def test_a_build_that_fails_ends_the_run_with_its_last_words(site: Site) -> None:
    (site.folder / "docs/page.md").write_text("oops", encoding="utf-8")
    with pytest.raises(RuntimeError, match="a mistake in the page"):
        building.build(site)
