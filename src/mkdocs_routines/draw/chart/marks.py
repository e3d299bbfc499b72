"""Words and marks → pieces of SVG. `y` is the middle of a mark, and the top of lines of words."""

import re
import textwrap
from collections.abc import Iterable
from typing import Literal

WIDTH = 360
"""Units of a drawing: one is about a pixel on a phone that is 390 pixels wide."""

Words = Literal["measure", "group", "label", "small", "direction"]
Mark = Literal["reference", "diamond", "single", "span", "spread"]

LETTER: dict[Words, float] = {"measure": 6.1, "group": 7.2, "label": 6.4, "small": 6.0, "direction": 5.9}
"""How wide a letter is, taken generously."""
DIGIT = 6.5
LEADING: dict[Words, int] = {"measure": 16, "group": 18, "label": 16, "small": 15, "direction": 15}

_PLAIN = re.compile(r"[^\w ,.()%−–-]")
_NOT_XML = re.compile("[\ufffe\uffff]")


def escaped(words: str) -> str:
    """Text for SVG inside Markdown: what HTML, Markdown or a citation could act on becomes a character reference."""
    shown = _NOT_XML.sub("\ufffd", " ".join(words.split()))
    return _PLAIN.sub(lambda match: f"&#{ord(match[0])};", shown)


def digits(value: float) -> str:
    """A number as the data have it: `-0.6`."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


def figure(value: float, decimals: int = 0) -> str:
    """A number as it is read, with so many decimals at least: `−0.6`, `2.0`."""
    shown = digits(value)
    least = f"{value:.{decimals}f}"
    return max(shown, least, key=len).replace("-", "−")


def put(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    """One line of words. `anchor` says which part of it is at `x`."""
    end = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="chart__{kind}" x="{x:g}" y="{y:g}"{end}>{escaped(words)}</text>'


def lines(
    words: str, kind: Words, y: float, *, room: float = WIDTH, x: float = 0, anchor: str = "start"
) -> tuple[list[str], float]:
    """Words in as many lines as they need, and where they end."""
    broken = textwrap.wrap(" ".join(words.split()), max(8, int(room / LETTER[kind]))) or [""]
    placed = [put(x, y + 13 + LEADING[kind] * number, line, kind, anchor) for number, line in enumerate(broken)]
    return placed, y + LEADING[kind] * len(broken)


def diamond(low: float, effect: float, high: float, y: float) -> str:
    """The result of several studies together: as wide as its interval, highest at its effect."""
    points = f"{low:g},{y:g} {effect:g},{y - 7:g} {high:g},{y:g} {effect:g},{y + 7:g}"
    return f'<polygon class="chart__diamond" points="{points}"/>'


def single(low: float, effect: float, high: float, y: float) -> str:
    """The result of one study: its interval as a line, its effect as a square."""
    square = f'<rect class="chart__square" x="{effect - 4.5:g}" y="{y - 4.5:g}" width="9" height="9"/>'
    return f'<path class="chart__interval" d="{_whisker(low, high, y, 4)}"/>{square}'


def span(low: float, high: float, y: float) -> str:
    """Several results between two ends, without intervals."""
    return f'<rect class="chart__span" x="{low:g}" y="{y - 5:g}" width="{max(high - low, 2):g}" height="10" rx="3"/>'


def bar(start: float, end: float, y: float) -> str:
    return f'<rect class="chart__bar" x="{start:g}" y="{y - 5:g}" width="{round(end - start, 1):g}" height="10"/>'


def spread(low: float, high: float, y: float) -> str:
    """One standard deviation either way."""
    return f'<path class="chart__spread" d="{_whisker(low, high, y, 3)}"/>'


def _whisker(low: float, high: float, y: float, half: int) -> str:
    """A line with an end at each side, as a path."""
    return f"M{low:g} {y - half:g}V{y + half:g}M{low:g} {y:g}H{high:g}M{high:g} {y - half:g}V{y + half:g}"


def legend(entries: Iterable[tuple[Mark, str]], y: float) -> tuple[list[str], float]:
    """Marks with their meaning, as many on a line as there is room for, and where they end."""
    parts: list[str] = []
    x, top = 0.0, y + 10
    for mark, words in entries:
        width = 24 + len(words) * LETTER["small"]
        if x and x + width > WIDTH:
            x, top = 0.0, top + LEADING["small"] + 2
        parts += (_sample(mark, x, top + 9), put(x + 24, top + 13, words, "small"))
        x += width + 8
    return parts, top + LEADING["small"] + 2 if parts else y


def _sample(mark: Mark, x: float, y: float) -> str:
    match mark:
        case "reference":
            return f'<path class="chart__reference" d="M{x + 9:g} {y - 7:g}V{y + 7:g}"/>'
        case "diamond":
            return diamond(x, x + 9, x + 18, y)
        case "single":
            return single(x, x + 9, x + 18, y)
        case "span":
            return span(x, x + 18, y)
        case "spread":
            return spread(x, x + 18, y)
