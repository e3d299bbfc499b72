"""The page on the data: the lines it shows are run as they stand there, against the built site."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.built import ROOT, Page, no, words
from tests.support.twin import NODE

TABLES = """
for (name in c("exercises", "routines")) {
  table <- read.csv(paste0("%s", "api/v1/", name, ".csv"), encoding = "UTF-8", colClasses = "character")
  cat(nrow(table), ncol(table), names(table), sapply(table, function(column) sum(nchar(column))), "", sep = "\\n")
}
"""


def run(*command: str, given: str = "") -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, cwd=ROOT, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def page(pages: list[Page]) -> Page:
    [page] = (page for page in pages if page.path == "data/index.html")
    return page


@pytest.fixture(scope="module")
def lines(page: Page, address: str) -> dict[str, str]:
    """The code that the page shows, by the name on its tab. Only the address of the site is another."""
    [labels] = page.all("div", css_class="tabbed-labels")
    blocks = page.all("div", css_class="tabbed-block")
    texts = {words(label): "".join(block.itertext()) for label, block in zip(labels, blocks, strict=True)}
    assert all(text.count(page.home) == 1 for text in texts.values())
    return {language: text.replace(page.home, address) for language, text in texts.items()}


@pytest.fixture(scope="module")
def first(site: Path) -> str:
    """What the lines are to print: how many exercises there are, and the name of the first."""
    exercises = json.loads((site / "api/v1/exercises.json").read_text("utf-8"))["exercises"]
    return f"{len(exercises)} {exercises[0]['name']}"


@pytest.fixture(scope="module")
def by_r(lines: dict[str, str], address: str) -> list[str]:
    """What R prints for the lines of the page, and for both tables."""
    programs = [lines["R"], TABLES % address]
    printed: list[str] = json.loads(
        run(*NODE, str(ROOT / "tests" / "support" / "run_r.mjs"), given=json.dumps(programs))
    )
    return printed


def test_three_lines_load_the_exercises_in_each_language(lines: dict[str, str]) -> None:
    assert {language: len(text.strip().splitlines()) for language, text in lines.items()} == {
        "Python": 3,
        "JavaScript": 3,
        "R": 3,
    }


def test_the_lines_of_python_run(lines: dict[str, str], first: str) -> None:
    assert run(sys.executable, "-c", lines["Python"]).strip() == first


def test_the_lines_of_javascript_run(lines: dict[str, str], first: str) -> None:
    assert run(*NODE, "--input-type=module", "--eval", lines["JavaScript"]).strip() == first


def test_the_lines_of_r_run(by_r: list[str], first: str) -> None:
    assert by_r[0].strip() == first


def test_another_reader_finds_the_same_tables(by_r: list[str], site: Path) -> None:
    expected: list[Any] = []
    for name in ("exercises", "routines"):
        with (site / f"api/v1/{name}.csv").open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(io.StringIO(file.read()))
        expected += [len(rows), len(head), *head, *(sum(map(len, column)) for column in zip(*rows, strict=True))]
    assert by_r[1].split() == [str(value) for value in expected]


def test_every_address_in_the_data_is_there(site: Path, page: Page) -> None:
    exercises = json.loads((site / "api/v1/exercises.json").read_text("utf-8"))["exercises"]
    routines = json.loads((site / "api/v1/routines.json").read_text("utf-8"))["routines"]
    rules = [rule for each in (*exercises, *routines) for rule in each["safety"]["stop_rules"]]
    addresses = {record["url"] for record in (*exercises, *routines, *rules) if record["url"]}
    addresses |= {
        address for exercise in exercises for address in (exercise["drawing"]["svg"], exercise["drawing"]["png"])
    }
    addresses |= {picture["url"] for exercise in exercises for picture in exercise["drawing"]["files"]}
    index = json.loads((site / "api/v1/index.json").read_text("utf-8"))
    addresses |= {index["documentation"], *(file["url"] for file in index["files"])}
    paths = {address: site / address.removeprefix(page.home) for address in addresses}
    no(
        address
        for address, path in paths.items()
        if not (path / "index.html" if address.endswith("/") else path).is_file()
    )


def test_the_page_links_every_file_and_explains_every_column(page: Page, site: Path) -> None:
    linked = {link.get("href", "") for link in page.all("a")}
    names = {path.name for path in (site / "api/v1").glob("*") if path.is_file()}
    # the index names these
    single = {f"{kind}.schema.json" for kind in ("edition", "exercise", "index", "plan", "routine")}
    assert {f"../api/v1/{name}" for name in names - single} <= linked
    explained = [words(row[0]) for row in page.all("tr")]
    for name in ("exercises", "routines"):
        head = (site / f"api/v1/{name}.csv").read_text("utf-8").splitlines()[0].split(",")
        assert "".join(f"{column}," for column in head) in "".join(f"{word}," for word in explained)


def test_the_page_says_how_large_the_archive_is(page: Page, site: Path) -> None:
    [archive] = (site / "api/v1").glob("*.zip")
    assert 0.75e6 <= archive.stat().st_size < 1.5e6, "about 1 MB"
    assert "The zip is about 1 MB." in words(page.tree)
