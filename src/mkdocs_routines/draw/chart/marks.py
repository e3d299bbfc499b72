"""Marks of forest plots and bar charts, and their legend. `y` is the middle of a mark, in units of the drawing."""

from collections.abc import Iterable
from typing import Literal

from mkdocs_routines.draw.chart.text import LEADING, LETTER, WIDTH, text_line

Mark = Literal["reference", "pooled", "study", "range", "error-bar"]


def pooled_diamond(low: float, effect: float, high: float, y: float) -> str:
    """A pooled result: a diamond as wide as its interval, highest at its effect."""
    points = f"{low:g},{y:g} {effect:g},{y - 7:g} {high:g},{y:g} {effect:g},{y + 7:g}"
    return f'<polygon class="chart__diamond" points="{points}"/>'


def study_square(low: float, effect: float, high: float, y: float) -> str:
    """The result of one study: a square at its effect, on the whisker of its interval."""
    square = f'<rect class="chart__square" x="{effect - 4.5:g}" y="{y - 4.5:g}" width="9" height="9"/>'
    return f'<path class="chart__interval" d="{_whisker(low, high, y, 4)}"/>{square}'


def range_band(low: float, high: float, y: float) -> str:
    """The range of several results, without intervals."""
    return f'<rect class="chart__span" x="{low:g}" y="{y - 5:g}" width="{max(high - low, 2):g}" height="10" rx="3"/>'


def bar(start: float, end: float, y: float) -> str:
    return f'<rect class="chart__bar" x="{start:g}" y="{y - 5:g}" width="{round(end - start, 1):g}" height="10"/>'


def error_bar(low: float, high: float, y: float) -> str:
    """One standard deviation either way."""
    return f'<path class="chart__spread" d="{_whisker(low, high, y, 3)}"/>'


def _whisker(low: float, high: float, y: float, half: int) -> str:
    """Path data of a line with a cap at each end. `half` is half the height of a cap."""
    return f"M{low:g} {y - half:g}V{y + half:g}M{low:g} {y:g}H{high:g}M{high:g} {y - half:g}V{y + half:g}"


def legend(entries: Iterable[tuple[Mark, str]], y: float) -> tuple[list[str], float]:
    """Marks with their meaning, as many on a line as there is room for, from `y` at the top; and the bottom."""
    elements: list[str] = []
    x, top = 0.0, y + 10
    for mark, meaning in entries:
        width = 24 + len(meaning) * LETTER["small"]
        if x and x + width > WIDTH:
            x, top = 0.0, top + LEADING["small"] + 2
        elements += (_sample(mark, x, top + 9), text_line(x + 24, top + 13, meaning, "small"))
        x += width + 8
    return elements, top + LEADING["small"] + 2 if elements else y


def _sample(mark: Mark, x: float, y: float) -> str:
    match mark:
        case "reference":
            return f'<path class="chart__reference" d="M{x + 9:g} {y - 7:g}V{y + 7:g}"/>'
        case "pooled":
            return pooled_diamond(x, x + 9, x + 18, y)
        case "study":
            return study_square(x, x + 9, x + 18, y)
        case "range":
            return range_band(x, x + 18, y)
        case "error-bar":
            return error_bar(x, x + 18, y)
