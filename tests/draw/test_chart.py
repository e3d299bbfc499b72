"""Charts: what is drawn, what stands in the drawing for programs, and what a record is refused for."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import html5lib
import pytest
import yaml
from pydantic import ValidationError

from mkdocs_routines.draw import chart
from mkdocs_routines.load import shape_errors, yaml_text
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.chart import Bar, Chart
from mkdocs_routines.model.features import ALL
from mkdocs_routines.pages.render import charts
from tests.support.charts import drawn, in_data, in_drawing, path_points, words
from tests.support.hostile_texts import PAYLOADS

FOLDER = Path(__file__).parent / "chart"
ROOT = Path(__file__).parents[2]
DRAWN = sorted(path.stem for path in FOLDER.glob("*.svg"))
WRONG = sorted((FOLDER / "wrong").glob("*.yml"))
PUBLISHED = sorted((ROOT / "data/charts").glob("*.yml"))
assert DRAWN
assert WRONG
assert PUBLISHED

CLASSES = "svg measure group label small direction numbers tick row track grid reference arrow diamond square"
STYLED = {f"chart__{name}" for name in f"{CLASSES} interval span bar spread".split()}
ATTRIBUTES = {
    "svg": {"class", "viewBox", "width", "height", "role", "aria-labelledby", "aria-describedby"},
    "title": {"id"},
    "desc": {"id"},
    "g": {"class", "data-effect", "data-low", "data-high", "data-value", "data-sd"},
    "text": {"class", "x", "y", "text-anchor"},
    "rect": {"class", "x", "y", "width", "height", "rx"},
    "path": {"class", "d"},
    "polygon": {"class", "points"},
}


def record(path: Path) -> Chart:
    return Chart.model_validate(yaml_text.parse_yaml(path.read_text(encoding="utf-8")).value)


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_becomes_this_drawing(name: str) -> None:
    expected = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert chart.svg(record(FOLDER / f"{name}.yml"), f"chart-{name}").replace("><", ">\n<") + "\n" == expected


def test_a_chart_becomes_this_markdown() -> None:
    given = record(FOLDER / "forest.yml")
    library = SimpleNamespace(
        charts={"forest": SimpleNamespace(record=given)},
        vocabulary=SimpleNamespace(record=None),
        templates={},
        features=ALL,
    )
    written = charts.chart_block(
        "forest", cast("Content", SimpleNamespace(library=library)), "index.md", "chart-forest"
    )
    svg = chart.svg(given, "chart-forest")
    assert written.count(svg) == 1
    assert written.replace(svg, "(the drawing)") == (FOLDER / "forest.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_chart_is_refused_for_this(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = (FOLDER / f"{case['case']}.yml").read_text(encoding="utf-8")
    assert text.count(case["from"]) == 1
    document = yaml_text.parse_yaml(text.replace(case["from"], case["to"]))
    with pytest.raises(ValidationError) as refused:
        Chart.model_validate(document.value)
    found = shape_errors.shape_problems("", document, Chart, refused.value.errors(include_url=False))
    assert [f"{problem.line}: {problem.message}" for problem in found] == case["problems"]


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_drawing_holds_the_numbers_of_the_data(path: Path) -> None:
    given = record(path)
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    as_written = [
        {name: float(value) for name, value in row.items() if type(value) in (int, float)}
        for row in written[given.kind]["rows"]
    ]
    as_html = html5lib.parseFragment(chart.svg(given, "a"), namespaceHTMLElements=False)
    rows = [element for element in as_html.iter() if element.get("class") == "chart__row"]
    assert as_written == in_data(given) == in_drawing(rows) == in_drawing(drawn(given).findall("g"))


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_mark_stands_where_its_number_is(path: Path) -> None:
    """Read with a ruler: the ticks that are drawn, and the numbers that are drawn between them."""
    given = record(path)
    drawing = drawn(given)
    ticks = {text: x for x, _, text in words(drawing, "chart__tick")}
    low, high = (float(text.replace("−", "-")) for text in (next(iter(ticks)), next(reversed(ticks))))
    left, right = (ticks[text] for text in (next(iter(ticks)), next(reversed(ticks))))

    def x(value: float) -> float:
        return left + (value - low) / (high - low) * (right - left)

    for row, group in zip(given.rows, drawing.findall("g"), strict=True):
        shapes = {element.get("class", ""): element for element in group}
        if isinstance(row, Bar):
            bar = shapes["chart__bar"].attrib
            assert float(bar["x"]) == pytest.approx(x(0), abs=0.1)
            assert float(bar["x"]) + float(bar["width"]) == pytest.approx(x(row.value), abs=0.11)
        elif row.pooled:
            points = [float(point.split(",")[0]) for point in shapes["chart__diamond"].attrib["points"].split()]
            assert row.effect is not None
            assert points == pytest.approx([x(row.low), x(row.effect), x(row.high), x(row.effect)], abs=0.1)
        elif row.effect is not None:
            square = shapes["chart__square"].attrib
            assert float(square["x"]) + float(square["width"]) / 2 == pytest.approx(x(row.effect), abs=0.1)
            ends = [point[0] for point in path_points(shapes["chart__interval"].attrib["d"])]
            assert (min(ends), max(ends)) == pytest.approx((x(row.low), x(row.high)), abs=0.1)


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_drawing_is_named_here_and_told_by_the_page(path: Path) -> None:
    given = record(path)
    drawing = drawn(given)
    ids = {element.get("id"): element.text for element in drawing.iter() if "id" in element.attrib}
    assert drawing.get("role") == "img"
    assert ids[drawing.attrib["aria-labelledby"]] == given.title
    assert drawing.attrib["aria-describedby"] == "a-says"


def test_every_class_of_a_drawing_is_styled() -> None:
    style = (ROOT / "src/mkdocs_routines/assets/css/parts/chart.css").read_text(encoding="utf-8")
    used = {element.get("class") for path in PUBLISHED for element in drawn(record(path)).iter()} - {None}
    assert used <= STYLED
    quiet = {"chart__row", "chart__measure", "chart__small", "chart__tick"}  # as all text of a drawing, or nothing
    assert all(f".{name} " in style or f".{name}," in style for name in STYLED - quiet)


def filled(value: Any, words: str) -> Any:
    """A record with `words` in the place of each of its texts."""
    match value:
        case dict():
            return {
                name: filled(part, words) if name not in ("source", "sources") else part for name, part in value.items()
            }
        case tuple():
            return tuple(filled(part, words) for part in value)
        case str() if value not in ("hip", "knee", "linear", "log"):
            return words
        case _:
            return value


@pytest.mark.parametrize("words", PAYLOADS)
@pytest.mark.parametrize("name", ["forest", "bars"])
def test_a_hostile_text_changes_nothing_but_words(name: str, words: str) -> None:
    plain = yaml_text.parse_yaml((FOLDER / f"{name}.yml").read_text(encoding="utf-8")).value
    hostile = Chart.model_validate(filled(plain, words))
    text = chart.svg(hostile, "a")
    for drawing in (drawn(hostile), html5lib.parseFragment(text, namespaceHTMLElements=False)):
        tags = [element.tag.rpartition("}")[2] for element in drawing.iter() if element.tag != "DOCUMENT_FRAGMENT"]
        assert set(tags) <= ATTRIBUTES.keys()
        for element in drawing.iter():
            assert element.attrib.keys() <= ATTRIBUTES.get(element.tag.rpartition("}")[2], set())
        told = [element.text for element in drawing.iter() if element.tag.rpartition("}")[2] in ("title", "desc")]
        assert told == [words]
    assert not re.search(r"[\[\]@`{}*]|<!--|^\s*///", text)
