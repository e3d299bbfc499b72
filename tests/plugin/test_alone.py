"""The plugin alone: the smallest site that it builds, what that leaves out, and templates of a site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.__main__ import main
from mkdocs_routines.model.options import RoutinesOptions
from tests.plugin.test_plugin import build
from tests.support.built import ROOT

SMALLEST = ROOT / "examples/shoulder"
TUTORIAL = ROOT / "src/README.md"
MOST_LINES = 25
CASES = yaml.safe_load(Path(__file__).with_name("alone.yml").read_text(encoding="utf-8"))


def smallest(place: Path, theme: str = "material") -> Path:
    """A copy of the smallest site in a theme."""
    shutil.copytree(SMALLEST, place)
    settings = place / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("theme: material", f"theme: {theme}"), "utf-8")
    return place


def test_the_smallest_site_is_short() -> None:
    files = [path for path in SMALLEST.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".md", ".yml"}
    assert sum(len(path.read_text("utf-8").splitlines()) for path in files) <= MOST_LINES


def test_the_tutorial_shows_the_files_of_the_smallest_site() -> None:
    tutorial = TUTORIAL.read_text("utf-8")
    for path in SMALLEST.rglob("*"):
        if path.is_file():
            name, text = path.relative_to(SMALLEST).as_posix(), path.read_text("utf-8")
            assert f"`{name}`:\n\n```{path.suffix[1:]}\n{text}```\n" in tutorial


def test_the_tutorial_lists_every_option_in_the_words_of_its_docstring() -> None:
    listed = [line for line in TUTORIAL.read_text("utf-8").splitlines() if re.match(r"- `\w+` \(", line)]
    defaults = {False: "off", "": "none"}
    wanted = {name: (option.default, option.description) for name, option in RoutinesOptions.model_fields.items()}
    assert listed == [
        f"- `{name}` ({defaults.get(default) or f'`{default}`'}): {' '.join(str(words).split())}"
        for name, (default, words) in wanted.items()
    ]


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_the_smallest_site_has_pages_and_sheets_and_nothing_else(theme: str, tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", theme)
    done = build(place)
    assert done.returncode == 0, done.stderr
    assert "routines: adds the Markdown extensions attr_list, pymdownx.blocks.html" in done.stderr
    site = place / "site"
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    assert pages == {".", "exercises", "exercises/wall-slide", "routines", "routines/daily"}
    ours = {path.name for path in (site / "assets").rglob("*") if path.parent.name == "plain"}
    assert ours == {"routine-exercise.css", "routine-table-narrow.css", "routine-table.css"}
    for folder in ("api", "cards", "figures", "fhir", "handouts", "schemas", "sources"):
        assert not (site / folder).exists()
    for page in site.rglob("*.html"):
        assert not re.search(r"///|\bknees?\b|\bhips?\b", page.read_text("utf-8"), re.IGNORECASE), page


def test_a_site_without_evidence_needs_no_plugin_for_it(tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", "mkdocs")
    hidden = "import sys; sys.modules['mkdocs_bibtex'] = None; from mkdocs.__main__ import cli; cli()"
    command = [sys.executable, "-c", hidden, "build", "--strict", "--config-file", str(place / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (place / "site/routines/daily/index.html").is_file()


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_in_a_site_of_its_own_is_reported(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change: dict[str, Any] = CASES[case]
    place = smallest(tmp_path / "shoulder")
    for path, text in change["write"].items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8")
    assert main(["check", str(place)]) == bool(change["expected"])
    assert capsys.readouterr().out.splitlines() == change["expected"]


def test_a_template_of_the_site_takes_the_place_of_the_plugins(tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", "mkdocs")
    settings = (place / "mkdocs.yml").read_text("utf-8")
    (place / "mkdocs.yml").write_text(settings.replace("- routines", "- routines: {templates: look}"), "utf-8")
    (place / "look").mkdir()
    (place / "look/_links.md.jinja").write_text(
        "{% macro exercise_link(id, library, link) %}Exercise {{ id }}{% endmacro %}\n", "utf-8"
    )
    done = build(place)
    assert done.returncode == 0, done.stderr
    assert "Exercise wall-slide" in (place / "site/index.html").read_text("utf-8")
