"""Files of a chart: drawing, pixels and table, each with its sources, its credit, its licence and its version."""

import csv
import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from PIL import Image

from mkdocs_routines.domain import vancouver
from mkdocs_routines.domain.drawn_files import chart_file
from mkdocs_routines.draw import figure, raster
from mkdocs_routines.files import chart_files
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.csv_text import BYTE_ORDER_MARK
from tests.support import tree
from tests.support.cards import face
from tests.support.hostile_texts import PAYLOADS

FOLDER = Path(__file__).parent / "chart"
SITE = "https://example.org/hip/"
PAGE = """\
---
title: Load
description: A page.
last_checked: 2026-11-01
next_due: 2027-11-01
---
# Load

<!-- chart: load -->

<!-- chart: effect -->
"""
LOAD: dict[str, Any] = yaml.safe_load((FOLDER / "load.yml").read_text(encoding="utf-8"))
EFFECT: dict[str, Any] = yaml.safe_load((FOLDER / "effect.yml").read_text(encoding="utf-8"))


def made(root: Path, load: dict[str, Any], effect: dict[str, Any]) -> tuple[Content, dict[str, str]]:
    """A site with two charts, and the texts of their files."""
    charts = {"data/charts/load.yml": yaml.safe_dump(load), "data/charts/effect.yml": yaml.safe_dump(effect)}
    task = {"data/tasks/standing.yml": (FOLDER / "standing.yml").read_text(encoding="utf-8")}
    content = tree.content(tree.make(root, {"write": {**charts, **task, "docs/load.md": PAGE}}))
    return content, chart_files.chart_files(content, vancouver.references(content.bibliography), SITE)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, dict[str, str]]:
    return made(tmp_path_factory.mktemp("charts"), LOAD, EFFECT)


def test_a_chart_becomes_this_drawing_and_this_table(sound: tuple[Content, dict[str, str]]) -> None:
    _, texts = sound
    assert sorted(texts) == [chart_file(id_, ending) for id_ in ("effect", "load") for ending in ("csv", "svg")]
    drawn = texts["charts/effect.svg"].replace("><", ">\n<")
    assert drawn == (FOLDER / "effect.svg").read_text(encoding="utf-8")
    expected = (FOLDER / "effect.csv").read_text(encoding="utf-8")
    assert texts["charts/effect.csv"].replace("\r\n", "\n") == expected
    assert expected.startswith(BYTE_ORDER_MARK)


def test_a_chart_becomes_these_pixels(sound: tuple[Content, dict[str, str]]) -> None:
    content, texts = sound
    recipes = chart_files.png_recipes(content, vancouver.references(content.bibliography), SITE, face().file)
    svg = texts["charts/effect.svg"]
    png = Image.open(io.BytesIO(recipes["charts/effect.png"].render())).convert("RGB")
    width, height = (2 * int(size) for size in re.findall(r'(?:width|height)="(\d+)"', svg)[:2])
    assert png.size == (width, height)
    assert {png.getpixel(corner) for corner in ((0, 0), (width - 1, height - 1))} == {(255, 255, 255)}
    credit_line = png.crop((40, height - 90, width, height - 40))
    assert len(credit_line.getcolors(width * height) or ()) > 20, "the credit stands at the foot"
    assert svg in recipes["charts/effect.png"].depends_on


def test_a_row_has_the_drawing_of_its_exercise_or_task_once(sound: tuple[Content, dict[str, str]]) -> None:
    content, texts = sound
    svg = texts["charts/load.svg"]
    squat = figure.thumbnail("exercise-squat", content.library.exercises["squat"].record.figure)
    standing = figure.thumbnail("task-standing", content.library.tasks["standing"].record.figure)
    for picture in (squat, standing):
        assert svg.count(picture.elements) == 1
    assert re.findall(r'<use href="#([\w-]+)"', svg) == ["row-task-standing"]
    assert "our drawings of the tasks" in svg
    assert "our drawings of the tasks" not in texts["charts/effect.svg"]
    assert "MakeHuman" in svg


def filled(value: Any, text: str, key: str = "") -> Any:
    """The data of a chart with `text` in the place of each of its texts."""
    match value:
        case dict():
            return {name: filled(each, text, name) for name, each in value.items()}
        case list():
            return [filled(each, text, key) for each in value]
        case str() if key not in ("source", "sources", "joint", "scale", "task", "exercise", "group"):
            return text
        case _:
            return value


@pytest.mark.parametrize("text", [*PAYLOADS, "=1+1", "-2+3", "@SUM(A1)"])
def test_a_hostile_text_stays_a_text_in_every_file(
    tmp_path: Path, text: str, sound: tuple[Content, dict[str, str]]
) -> None:
    _, plain = sound
    content, texts = made(tmp_path, filled(LOAD, text), filled(EFFECT, text))
    for id_ in ("load", "effect"):
        root = ElementTree.fromstring(texts[chart_file(id_, "svg")])
        tags = {element.tag for element in root.iter()}
        assert tags <= {element.tag for element in ElementTree.fromstring(plain[chart_file(id_, "svg")]).iter()}
        assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
        assert root[0].text == " ".join(content.library.charts[id_].record.title.split())
        rows = list(csv.reader(io.StringIO(texts[chart_file(id_, "csv")][1:], newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
        formulas = [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert all(re.fullmatch(r"-\d+(\.\d+)?", cell) for cell in formulas)
    assert raster.chart_png(texts["charts/load.svg"], None).startswith(b"\x89PNG")
