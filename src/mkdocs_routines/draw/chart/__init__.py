"""Numbers of studies → SVG: classes and no styles, so that the site's colours and its strict policy reach it.

The drawing is as wide as a phone. Words stand above the track they belong to, never beside it.
"""

from math import ceil

from mkdocs_routines.draw.chart import marks
from mkdocs_routines.draw.chart.axis import Axis
from mkdocs_routines.draw.chart.marks import WIDTH, escaped, figure, lines, put
from mkdocs_routines.model.chart import Bar, Bars, Chart, Estimate, Forest

GAP = 9
"""Above each row."""
TRACK = {"forest": 22, "bars": 14}
"""How high the track of a row is."""


def svg(chart: Chart, anchor: str) -> str:
    """The drawing on one line. `anchor` is unique in its page, and the ids in the drawing begin with it."""
    plot = chart.forest or chart.bars
    assert plot is not None, "a chart has forest or bars"
    axis = Axis.of(plot)
    parts, y = lines(measure(plot), "measure", 0)
    group = None
    for row in plot.rows:
        if row.group and row.group != group:
            heading, y = lines(row.group, "group", y + 2 * GAP)
            parts += heading
        group = row.group
        drawn, y = _row(row, axis, y + GAP, TRACK[chart.kind])
        parts += drawn
    parts += (put(axis.x(tick), y + 15, figure(tick), "tick", "middle") for tick in axis.ticks)
    y += 20
    if isinstance(plot, Forest):
        drawn, y = _directions(plot, y)
        parts += drawn
    drawn, y = marks.legend(_legend(plot), y)
    parts += drawn
    height = ceil(y)
    return "".join(
        (
            f'<svg class="chart__svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" ',
            f'aria-labelledby="{anchor}-title {anchor}-desc">',
            f'<title id="{anchor}-title">{escaped(chart.title)}</title>',
            f'<desc id="{anchor}-desc">{escaped(chart.description)}</desc>',
            *parts,
            "</svg>",
        )
    )


def measure(plot: Forest | Bars) -> str:
    """What the numbers are: `Difference in pain, standard deviations (95% interval)`."""
    return f"{plot.measure} (95% interval)" if isinstance(plot, Forest) else plot.unit


def numbers(row: Estimate | Bar) -> str:
    """A row in figures: `−0.6 (−0.88 to −0.33)`, `81 (SD 42)`."""
    if isinstance(row, Bar):
        return figure(row.value) + (f" (SD {figure(row.sd)})" if row.sd is not None else "")
    given = [value for value in (row.effect, row.low, row.high) if value is not None]
    least = 0 if all(value.is_integer() for value in given) else 1  # 2.0 beside −0.6, as studies print it
    *effect, low, high = (figure(value, least) for value in given)
    return f"{effect[0]} ({low} to {high})" if effect else f"{low} to {high}"


def _row(row: Estimate | Bar, axis: Axis, y: float, track: int) -> tuple[list[str], float]:
    """A row, its words above its track, and where it ends."""
    figures = numbers(row)
    words, top = lines(row.label, "label", y, room=WIDTH - 14 - len(figures) * marks.DIGIT)
    words.append(put(WIDTH, y + 13, figures, "numbers", "end"))
    if isinstance(row, Estimate) and row.n:
        more, top = lines(row.n, "small", top)
        words += more
    top += 5
    middle = top + track / 2
    drawn = (
        f'<g class="chart__row"{_data(row)}>',
        *words,
        f'<rect class="chart__track" x="0" y="{top:g}" width="{WIDTH}" height="{track}" rx="3"/>',
        f'<path class="chart__grid" d="{"".join(f"M{axis.x(tick)} {top:g}V{top + track:g}" for tick in axis.ticks)}"/>',
        f'<path class="chart__reference" d="M{axis.x(axis.reference)} {top:g}V{top + track:g}"/>',
        _bar(row, axis, middle) if isinstance(row, Bar) else _estimate(row, axis, middle),
        "</g>",
    )
    return list(drawn), top + track


def _data(row: Estimate | Bar) -> str:
    """The numbers of a row as they stand in the data, for programs and tests."""
    names = ("value", "sd") if isinstance(row, Bar) else ("effect", "low", "high")
    given = ((name, getattr(row, name)) for name in names)
    return "".join(f' data-{name}="{marks.digits(value)}"' for name, value in given if value is not None)


def _estimate(row: Estimate, axis: Axis, y: float) -> str:
    low, high = axis.x(row.low), axis.x(row.high)
    if row.effect is None:
        return marks.span(low, high, y)
    draw = marks.diamond if row.pooled else marks.single
    return draw(low, axis.x(row.effect), high, y)


def _bar(row: Bar, axis: Axis, y: float) -> str:
    start = axis.x(0)
    if row.sd is None:
        return marks.bar(start, axis.x(row.value), y)
    low, high = axis.x(max(0.0, row.value - row.sd)), axis.x(row.value + row.sd)
    return marks.bar(start, axis.x(row.value), y) + marks.spread(low, high, y)


def _directions(forest: Forest, y: float) -> tuple[list[str], float]:
    """What each end of the axis means."""
    below, left = lines(forest.below, "direction", y, room=WIDTH / 2 - 18, x=14)
    above, right = lines(forest.above, "direction", y, room=WIDTH / 2 - 18, x=WIDTH - 14, anchor="end")
    heads = f"M9 {y + 5:g}l-7 4l7 4M{WIDTH - 9} {y + 5:g}l7 4l-7 4"
    return [*below, *above, f'<path class="chart__arrow" d="{heads}"/>'], max(left, right)


def _legend(plot: Forest | Bars) -> list[tuple[marks.Mark, str]]:
    """The marks that occur, and what they mean."""
    if isinstance(plot, Bars):
        spread = any(row.sd is not None for row in plot.rows)
        return [("spread", "one standard deviation (SD) either way")] if spread else []
    found: list[tuple[marks.Mark, str]] = [("reference", "no difference")]
    if any(row.pooled for row in plot.rows):
        found.append(("diamond", "several studies pooled"))
    if any(row.effect is not None and not row.pooled for row in plot.rows):
        found.append(("single", "one study"))
    if any(row.effect is None for row in plot.rows):
        found.append(("span", "range of several results, no interval"))
    return found
