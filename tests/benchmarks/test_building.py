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


def tiny(folder: Path) -> Site:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/page.md").write_text("# Page\n", encoding="utf-8")
    return Site(folder, (sys.executable, "-c", MAKE), "out", ("kept",), source="docs/page.md")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return tiny(tmp_path / "tiny")


def test_builds_are_cold_and_after_an_edit_in_turn(site: Site) -> None:
    cold, later = building.measure({"tiny": site}, 1, 2)
    assert (cold.site, cold.cold, later.cold, cold.pages) == ("tiny", True, False, 1)
    assert min(cold.seconds, cold.cpu, later.seconds, later.cpu) > 0
    assert (site.folder / "log").read_text("utf-8") == "cold 0\nagain 1\ncold 1\nagain 1\n"


def test_a_yardstick_is_built_cold_before_and_after_each_build(site: Site, tmp_path: Path) -> None:
    yardstick = tiny(tmp_path / "yardstick")
    cold, later = building.measure({"tiny": site}, 1, 1, yardstick)
    assert cold.yardstick
    assert later.yardstick
    assert (yardstick.folder / "log").read_text("utf-8") == "cold 0\n" * 4
    assert (site.folder / "log").read_text("utf-8") == "cold 0\nagain 1\n"


def test_a_build_that_fails_ends_the_run_with_its_last_words(site: Site) -> None:
    (site.folder / "docs/page.md").write_text("oops", encoding="utf-8")
    with pytest.raises(RuntimeError, match="a mistake in the page"):
        building.build(site)
