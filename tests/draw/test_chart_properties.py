"""Whatever the rows of a chart, its drawing holds them, and everything stands inside it."""

import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw import chart
from mkdocs_routines.model.chart import MOST, Bar, Bars, Chart, Estimate, Forest
from tests.support.charts import drawn, in_data, in_drawing, points_of, words
from tests.support.strategies import records, values, written

A1 = st.just("a1")
NONE = st.nothing()
NUMBERS = st.integers(-MOST * 10**4, MOST * 10**4).map(lambda number: number / 10**4) | st.sampled_from(
    [0.0, 0.0001, -0.0001, float(MOST)]
)
"""Any number with four decimals, which is a rule of the model and no limit of its annotation."""
AMOUNTS = NUMBERS.map(abs)
RATIOS = AMOUNTS.filter(bool)


@st.composite
def estimates(draw: st.DrawFn, numbers: st.SearchStrategy[float]) -> dict[str, Any]:
    low, effect, high = map(st.just, sorted(draw(st.tuples(numbers, numbers, numbers))))
    return draw(written(Estimate, source=A1, group=NONE, low=low, effect=effect, high=high))


@st.composite
def rows(draw: st.DrawFn, row: st.SearchStrategy[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """One to five rows, with none of them or all of them in groups that stand together."""
    found = draw(st.lists(row, min_size=1, max_size=5))
    groups = draw(st.lists(values(Estimate, "group"), min_size=len(found), max_size=len(found)).map(sorted))
    pairs = zip(found, groups, strict=True)
    return tuple({**each, "group": group} for each, group in pairs) if draw(st.booleans()) else tuple(found)


def charts() -> st.SearchStrategy[Chart]:
    scales = {"linear": NUMBERS, "log": RATIOS}
    forests = (written(Forest, scale=st.just(scale), rows=rows(estimates(scales[scale]))) for scale in scales)
    bars = written(Bars, rows=rows(written(Bar, source=A1, group=NONE, value=AMOUNTS, sd=AMOUNTS)))
    return records(Chart, sources=st.just(("a1",)), forest=st.one_of(*forests), bars=bars)


@given(charts())
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


@given(charts())
def test_a_drawing_is_the_same_each_time(given: Chart) -> None:
    again = Chart.model_validate(given.model_dump())
    assert chart.svg(given, "a") == chart.svg(again, "a")


@given(st.lists(estimates(RATIOS) | estimates(NUMBERS), min_size=1, max_size=5))
def test_ticks_are_few_and_hold_every_row(rows: list[dict[str, Any]]) -> None:
    scale = "log" if all(row["low"] > 0 for row in rows) else "linear"
    head = {"title": "T", "says": "D", "caveat": "C", "joint": "hip", "sources": ("a1",)}
    ends = {"measure": "M", "below": "B", "above": "A", "scale": scale}
    given = Chart.model_validate({**head, "forest": {**ends, "rows": tuple(rows)}})
    ticks = [float(text.replace("−", "-")) for _, _, text in words(drawn(given), "chart__tick")]
    assert 2 <= len(ticks) <= 8
    assert ticks == sorted(set(ticks))
    assert ticks[0] < (1 if scale == "log" else 0) < ticks[-1]
    assert all(isinstance(row, Estimate) and ticks[0] <= row.low <= row.high <= ticks[-1] for row in given.rows)
