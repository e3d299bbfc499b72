"""Charts: what is drawn, what stands in the drawing for programs, and what a record is refused for."""

import math
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mkdocs_routines.draw import chart
from mkdocs_routines.load import shape_errors, yaml_text
from mkdocs_routines.load.site import Site
from mkdocs_routines.model.chart import Bar, Chart, Estimate
from mkdocs_routines.pages.render import charts

FOLDER = Path(__file__).parent / "charts"
ROOT = Path(__file__).parent.parent
DRAWN = sorted(path.stem for path in FOLDER.glob("*.svg"))
WRONG = sorted((FOLDER / "wrong").glob("*.yml"))
PUBLISHED = sorted((ROOT / "data/charts").glob("*.yml"))
HOSTILE = (ROOT / "tests/hostile_texts.txt").read_text(encoding="utf-8").splitlines()
assert DRAWN
assert WRONG
assert PUBLISHED
assert HOSTILE

CLASSES = "svg measure group label small direction numbers tick row track grid reference arrow diamond square"
STYLED = {f"chart__{name}" for name in f"{CLASSES} interval span bar spread".split()}
ATTRIBUTES = {
    "svg": {"class", "viewBox", "width", "height", "role", "aria-labelledby"},
    "title": {"id"},
    "desc": {"id"},
    "g": {"class", "data-effect", "data-low", "data-high", "data-value", "data-sd"},
    "text": {"class", "x", "y", "text-anchor"},
    "rect": {"class", "x", "y", "width", "height", "rx"},
    "path": {"class", "d"},
    "polygon": {"class", "points"},
}


def record(path: Path) -> Chart:
    return Chart.model_validate(yaml_text.parse(path.read_text(encoding="utf-8")).value)


def drawn(given: Chart) -> Element:
    """The drawing, as a strict reader of XML sees it."""
    text = chart.svg(given, "a")
    assert "\n" not in text
    return ElementTree.fromstring(text)


def in_data(given: Chart) -> list[dict[str, float]]:
    names = ("effect", "low", "high", "value", "sd")
    found = [{name: getattr(row, name, None) for name in names} for row in given.rows]
    return [{name: value for name, value in row.items() if value is not None} for row in found]


def in_drawing(rows: list[Element]) -> list[dict[str, float]]:
    return [
        {name.removeprefix("data-"): float(value) for name, value in row.attrib.items() if name.startswith("data-")}
        for row in rows
    ]


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_becomes_this_drawing(name: str) -> None:
    expected = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert chart.svg(record(FOLDER / f"{name}.yml"), f"chart-{name}").replace("><", ">\n<") + "\n" == expected


def test_a_chart_becomes_this_markdown() -> None:
    given = record(FOLDER / "forest.yml")
    library = SimpleNamespace(charts={"forest": SimpleNamespace(record=given)}, vocabulary=SimpleNamespace(record=None))
    written = charts.chart("forest", cast("Site", SimpleNamespace(library=library)), "index.md", "chart-forest")
    svg = chart.svg(given, "chart-forest")
    assert written.count(svg) == 1
    assert written.replace(svg, "(the drawing)") == (FOLDER / "forest.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_chart_is_refused_for_this(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = (FOLDER / f"{case['case']}.yml").read_text(encoding="utf-8")
    assert text.count(case["from"]) == 1
    document = yaml_text.parse(text.replace(case["from"], case["to"]))
    with pytest.raises(ValidationError) as refused:
        Chart.model_validate(document.value)
    found = shape_errors.problems("", document.lines, Chart, refused.value)
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
def test_a_drawing_is_named_and_told(path: Path) -> None:
    given = record(path)
    drawing = drawn(given)
    ids = {element.get("id"): element.text for element in drawing.iter() if "id" in element.attrib}
    assert drawing.get("role") == "img"
    assert [ids[id_] for id_ in drawing.attrib["aria-labelledby"].split()] == [given.title, given.description]


def words(drawing: Element, css_class: str) -> list[tuple[float, float, str]]:
    found = (text for text in drawing.iter("text") if text.get("class") == css_class)
    return [(float(text.attrib["x"]), float(text.attrib["y"]), text.text or "") for text in found]


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


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["forest", "bars"])
def test_a_hostile_text_changes_nothing_but_words(name: str, words: str) -> None:
    plain = yaml_text.parse((FOLDER / f"{name}.yml").read_text(encoding="utf-8")).value
    hostile = Chart.model_validate(filled(plain, words))
    text = chart.svg(hostile, "a")
    for drawing in (drawn(hostile), html5lib.parseFragment(text, namespaceHTMLElements=False)):
        tags = [element.tag.rpartition("}")[2] for element in drawing.iter() if element.tag != "DOCUMENT_FRAGMENT"]
        assert set(tags) <= ATTRIBUTES.keys()
        for element in drawing.iter():
            assert element.attrib.keys() <= ATTRIBUTES.get(element.tag.rpartition("}")[2], set())
        told = [element.text for element in drawing.iter() if element.tag.rpartition("}")[2] in ("title", "desc")]
        assert told == [words, words]
    assert not re.search(r"[\[\]@`{}*]|<!--|^\s*///", text)


LABELS = st.text(
    st.characters(
        exclude_categories=["Cc", "Cs"],
        exclude_characters="\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ),
    min_size=1,
    max_size=80,
).filter(lambda words: bool(words.strip()))
NUMBERS = st.integers(-(10**9), 10**9).map(lambda number: number / 10**4) | st.sampled_from([0, 0.0001, -0.0001, 1e5])
AMOUNTS = NUMBERS.map(abs)
RATIOS = AMOUNTS.filter(bool)


@st.composite
def estimates(draw: st.DrawFn, numbers: st.SearchStrategy[float]) -> dict[str, Any]:
    low, effect, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    row = {"label": draw(LABELS), "source": "a1", "n": draw(st.none() | LABELS), "low": low, "high": high}
    return row | draw(st.sampled_from([{}, {"effect": effect}, {"effect": effect, "pooled": True}]))


@st.composite
def any_chart(draw: st.DrawFn) -> Chart:
    head = {"title": draw(LABELS), "description": "It shows.", "caveat": "Mind.", "joint": "hip", "sources": ("a1",)}
    scale = draw(st.sampled_from(["linear", "log", "bars"]))
    if scale == "bars":
        bar = st.fixed_dictionaries(
            {"label": LABELS, "source": st.just("a1"), "value": AMOUNTS, "sd": st.none() | AMOUNTS}
        )
        plot: dict[str, Any] = {
            "bars": {"unit": draw(LABELS), "rows": tuple(draw(st.lists(bar, min_size=1, max_size=5)))}
        }
    else:
        rows = st.lists(estimates(RATIOS if scale == "log" else NUMBERS), min_size=1, max_size=5)
        ends = {"measure": draw(LABELS), "below": draw(LABELS), "above": draw(LABELS)}
        plot = {"forest": {**ends, "scale": scale, "rows": tuple(draw(rows))}}
    return Chart.model_validate({**head, **plot})


@given(any_chart())
def test_whatever_the_rows_everything_stands_inside_the_drawing(given: Chart) -> None:
    drawing = drawn(given)
    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    points = [point for element in drawing.iter() for point in points_of(element)]
    assert points
    for x, y in points:
        assert math.isfinite(x)
        assert math.isfinite(y)
        assert 0 <= x <= width
        assert 0 <= y <= height
    assert in_drawing(drawing.findall("g")) == in_data(given)


@given(any_chart())
def test_a_drawing_is_the_same_each_time(given: Chart) -> None:
    again = Chart.model_validate(given.model_dump())
    assert chart.svg(given, "a") == chart.svg(again, "a")


@given(st.lists(estimates(RATIOS) | estimates(NUMBERS), min_size=1, max_size=5))
def test_ticks_are_few_and_hold_every_row(rows: list[dict[str, Any]]) -> None:
    scale = "log" if all(row["low"] > 0 for row in rows) else "linear"
    head = {"title": "T", "description": "D", "caveat": "C", "joint": "hip", "sources": ("a1",)}
    ends = {"measure": "M", "below": "B", "above": "A", "scale": scale}
    given = Chart.model_validate({**head, "forest": {**ends, "rows": tuple(rows)}})
    ticks = [float(text.replace("−", "-")) for _, _, text in words(drawn(given), "chart__tick")]
    assert 2 <= len(ticks) <= 8
    assert ticks == sorted(set(ticks))
    assert ticks[0] < (1 if scale == "log" else 0) < ticks[-1]
    assert all(isinstance(row, Estimate) and ticks[0] <= row.low <= row.high <= ticks[-1] for row in given.rows)


def points_of(element: Element) -> Iterator[tuple[float, float]]:
    """The corners of a shape, and where a text begins or ends."""
    given = element.attrib
    match element.tag:
        case "text":
            yield float(given["x"]), float(given["y"])
        case "rect":
            x, y = float(given["x"]), float(given["y"])
            yield from ((x, y), (x + float(given["width"]), y + float(given["height"])))
        case "polygon":
            for point in given["points"].split():
                x, y = map(float, point.split(","))
                yield x, y
        case "path":
            yield from path_points(given["d"])


def path_points(d: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    commands = re.findall(r"([MHVl])((?: ?-?[\d.]+)+)", d)
    assert "".join("".join(command) for command in commands) == d
    for command, written in commands:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", written)]
        match command:
            case "M":
                x, y = numbers
            case "H":
                [x] = numbers
            case "V":
                [y] = numbers
            case "l":
                x, y = x + numbers[0], y + numbers[1]
        yield x, y
