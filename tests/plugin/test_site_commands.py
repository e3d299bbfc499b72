"""A site laid over another one, and the promises that it begins."""

from pathlib import Path

import pytest

from mkdocs_routines.__main__ import main
from tests.support import tree

OWN = """site_name: Elsewhere
site_url: https://elsewhere.example.org/
extra:
  identity:
    original: {name: Base, author: Somebody, address: "https://example.org/"}
"""
INHERITS = {"from": "site_name: Base\nsite_url: https://example.org/\n", "to": "INHERIT: site.yml\n"}
ABOVE = {
    "released": True,
    "replace": {"mkdocs.yml": INHERITS},
    "write": {"site.yml": "site_name: Base\nsite_url: https://example.org/\n", "own/site.yml": OWN},
}
KEPT = {"checked-sources.yml", "editions.yml", "editions/bridge.yml", "editions/squat.yml", "published.yml"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A released site with a folder of another one in it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.chdir(tree.make(tmp_path, ABOVE))
    return tmp_path


def kept(folder: Path) -> set[str]:
    """What the data folder keeps for readers."""
    files = (path.relative_to(folder / "data").as_posix() for path in (folder / "data").rglob("*.yml"))
    return {name for name in files if name.startswith(("checked", "editions", "published", "aliases", "redirects"))}


def test_files_of_the_folder_stand_in_the_place_of_ours_and_promises_stay_behind(root: Path) -> None:
    (root / "own/docs").mkdir()
    (root / "own/docs/index.md").write_text("# Elsewhere\n", "utf-8")
    assert main(["overlay", "own", "--to", "laid"]) == 0
    assert (root / "laid/docs/index.md").read_text("utf-8") == "# Elsewhere\n"
    assert (root / "laid/site.yml").read_text("utf-8") == OWN
    assert (root / "laid/docs/play.md").read_bytes() == (root / "docs/play.md").read_bytes()
    assert "editions.yml" in kept(root)
    assert kept(root / "laid") <= {"checked-sources.yml"}
    assert main(["overlay", "own", "--to", "laid"]) == 0, "and again"


def test_what_would_be_passed_over_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "own/dosc").mkdir()
    assert main(["overlay", "own", "--to", "laid"]) == 1
    assert capsys.readouterr().err == (
        "own/dosc:1: must be one of mkdocs.yml, site.yml, data, docs, overrides, references.bib; did you mean 'docs'?\n"
    )
    (root / "own/site.yml").unlink()
    assert main(["overlay", "own", "--to", "laid"]) == 1
    assert capsys.readouterr().err == "own:1: must be a folder with a site.yml, which says whose site it is\n"


def test_a_folder_begins_what_its_site_keeps(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {name: (root / "data" / name).read_bytes() for name in kept(root)}
    assert main(["first-edition", "own"]) == 0
    assert set(capsys.readouterr().out.split()) == {f"own/data/{name}" for name in kept(root / "own")}
    assert kept(root / "own") >= KEPT - {"checked-sources.yml"}
    text = (root / "own/data/editions.yml").read_text("utf-8")
    assert "released: true" not in text
    assert text.count("- day:") == 1
    assert {name: (root / "data" / name).read_bytes() for name in kept(root)} == before
    assert main(["first-edition", "own"]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_copy_forgets_what_another_host_promised_and_ours_does_not(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {name: (root / "data" / name).read_bytes() for name in kept(root)}
    assert main(["first-edition"]) == 1
    assert capsys.readouterr().err.startswith("site.yml:1: must name, under original, the site")
    assert {name: (root / "data" / name).read_bytes() for name in kept(root)} == before
    (root / "site.yml").write_text(OWN, "utf-8")
    assert main(["first-edition"]) == 0
    text = (root / "data/editions.yml").read_text("utf-8")
    assert "released: true" not in text
    assert text.count("- day:") == 1
