"""Plots of charts: rows with their numbers, marks, axis and legend, as SVG elements with classes.

A chart is as wide as a phone. Text stands above the track it belongs to, never beside it.
"""

from collections.abc import Mapping
from math import ceil

from mkdocs_routines.draw.chart import marks
from mkdocs_routines.draw.chart.axis import Axis
from mkdocs_routines.draw.chart.row_picture import COLUMN, HIGH, LOWERED, row_picture
from mkdocs_routines.draw.chart.text import DIGIT, WIDTH, data_number, number, text_line, wrapped
from mkdocs_routines.draw.figure import Thumbnail
from mkdocs_routines.model.chart import Bar, Bars, Chart, Estimate, Forest

GAP = 9
"""Above each row."""
TRACK = {"forest": 22, "bars": 14}
"""Kind of chart → height of a row's track."""


def plotted(chart: Chart, id_prefix: str, pictures: Mapping[int, Thumbnail]) -> tuple[list[str], int]:
    """The elements of the chart, `WIDTH` wide, and its height. Arguments as those of `svg`."""
    plot = chart.forest or chart.bars
    assert plot is not None, "a chart has forest or bars"
    left = COLUMN if pictures else 0
    axis = Axis.of(plot, left)
    elements, y = wrapped(measure(plot), "measure", 0)
    group, drawn = None, dict[str, float]()
    for index, row in enumerate(chart.rows):
        if row.group and row.group != group:
            heading, y = wrapped(row.group, "group", y + 2 * GAP)
            elements += heading
        group = row.group
        top = y + GAP
        row_elements, y = _row(row, axis, top + (LOWERED if pictures else 0), TRACK[chart.kind])
        elements += row_elements
        if picture := pictures.get(index):
            elements.append(row_picture(picture, top, id_prefix, drawn))
        y = max(y, top + HIGH) if pictures else y
    elements += (text_line(axis.x(tick), y + 15, number(tick), "tick", "middle") for tick in axis.ticks)
    y += 20
    if isinstance(plot, Forest):
        directions, y = _directions(plot, y)
        elements += directions
    legend, y = marks.legend(_legend(plot), y)
    return [*elements, *legend], ceil(y)


def measure(plot: Forest | Bars) -> str:
    """The quantity on the axis: `Difference in pain, standard deviations (95% interval)`."""
    return f"{plot.measure} (95% interval)" if isinstance(plot, Forest) else plot.unit


def numbers(row: Estimate | Bar) -> str:
    """The values of a row: `−0.6 (−0.88 to −0.33)`, `81 (SD 42)`."""
    if isinstance(row, Bar):
        return number(row.value) + (f" (SD {number(row.sd)})" if row.sd is not None else "")
    given = [value for value in (row.effect, row.low, row.high) if value is not None]
    decimals = 0 if all(value.is_integer() for value in given) else 1  # 2.0 beside −0.6, as studies print it
    *effect, low, high = (number(value, decimals) for value in given)
    return f"{effect[0]} ({low} to {high})" if effect else f"{low} to {high}"


def _row(row: Estimate | Bar, axis: Axis, y: float, height: int) -> tuple[list[str], float]:
    """A row from `y` at the top, its text above its track; and its bottom."""
    values = numbers(row)
    room = WIDTH - axis.left - 14 - len(values) * DIGIT
    text, top = wrapped(row.label, "label", y, room=room, x=axis.left)
    text.append(text_line(WIDTH, y + 13, values, "numbers", "end"))
    if isinstance(row, Estimate) and row.n:
        sample, top = wrapped(row.n, "small", top, room=WIDTH - axis.left, x=axis.left)
        text += sample
    top += 5
    middle, width = top + height / 2, WIDTH - axis.left
    grid = "".join(f"M{axis.x(tick)} {top:g}V{top + height:g}" for tick in axis.ticks)
    elements = (
        f'<g class="chart__row"{_data(row)}>',
        *text,
        f'<rect class="chart__track" x="{axis.left:g}" y="{top:g}" width="{width:g}" height="{height}" rx="3"/>',
        f'<path class="chart__grid" d="{grid}"/>',
        f'<path class="chart__reference" d="M{axis.x(axis.reference)} {top:g}V{top + height:g}"/>',
        _bar(row, axis, middle) if isinstance(row, Bar) else _estimate(row, axis, middle),
        "</g>",
    )
    return list(elements), top + height


def _data(row: Estimate | Bar) -> str:
    """The values of a row as they stand in the data, for programs and tests."""
    names = ("value", "sd") if isinstance(row, Bar) else ("effect", "low", "high")
    given = ((name, getattr(row, name)) for name in names)
    return "".join(f' data-{name}="{data_number(value)}"' for name, value in given if value is not None)


def _estimate(row: Estimate, axis: Axis, y: float) -> str:
    low, high = axis.x(row.low), axis.x(row.high)
    if row.effect is None:
        return marks.range_band(low, high, y)
    mark = marks.pooled_diamond if row.pooled else marks.study_square
    return mark(low, axis.x(row.effect), high, y)


def _bar(row: Bar, axis: Axis, y: float) -> str:
    start = axis.x(0)
    if row.sd is None:
        return marks.bar(start, axis.x(row.value), y)
    low, high = axis.x(max(0.0, row.value - row.sd)), axis.x(row.value + row.sd)
    return marks.bar(start, axis.x(row.value), y) + marks.error_bar(low, high, y)


def _directions(forest: Forest, y: float) -> tuple[list[str], float]:
    """The meaning of each direction of the axis, beside its arrow; and the bottom."""
    below, left = wrapped(forest.below, "direction", y, room=WIDTH / 2 - 18, x=14)
    above, right = wrapped(forest.above, "direction", y, room=WIDTH / 2 - 18, x=WIDTH - 14, anchor="end")
    arrows = f"M9 {y + 5:g}l-7 4l7 4M{WIDTH - 9} {y + 5:g}l7 4l-7 4"
    return [*below, *above, f'<path class="chart__arrow" d="{arrows}"/>'], max(left, right)


def _legend(plot: Forest | Bars) -> list[tuple[marks.Mark, str]]:
    """The marks that occur in a plot, and their meaning."""
    if isinstance(plot, Bars):
        spread = any(row.sd is not None for row in plot.rows)
        return [("error-bar", "one standard deviation (SD) either way")] if spread else []
    entries: list[tuple[marks.Mark, str]] = [("reference", "no difference")]
    if any(row.pooled for row in plot.rows):
        entries.append(("pooled", "several studies pooled"))
    if any(row.effect is not None and not row.pooled for row in plot.rows):
        entries.append(("study", "one study"))
    if any(row.effect is None for row in plot.rows):
        entries.append(("range", "range of several results, no interval"))
    return entries
