"""Text of a chart: numbers, escaping, and lines of SVG text. Lengths are in units of the drawing."""

import re
import textwrap
from typing import Literal

WIDTH = 360
"""Width of a drawing: one unit is about a pixel on a phone that is 390 pixels wide."""

TextStyle = Literal["title", "measure", "group", "label", "small", "fine", "direction"]

LETTER: dict[TextStyle, float] = {
    "title": 9.4,
    "measure": 6.1,
    "group": 7.2,
    "label": 6.4,
    "small": 6.0,
    "fine": 5.05,
    "direction": 5.9,
}
"""The mean width of a letter, taken generously."""
DIGIT = 6.5
LEADING: dict[TextStyle, int] = {
    "title": 23,
    "measure": 16,
    "group": 18,
    "label": 16,
    "small": 15,
    "fine": 13,
    "direction": 15,
}

_NOT_PLAIN = re.compile(r"[^\w ,.()%−–-]")
_NOT_XML = re.compile("[\ufffe\uffff]")


def escaped(text: str) -> str:
    """Text for SVG inside Markdown: what HTML, Markdown or a citation could act on becomes a character reference."""
    valid = _NOT_XML.sub("\ufffd", " ".join(text.split()))
    return _NOT_PLAIN.sub(lambda match: f"&#{ord(match[0])};", valid)


def data_number(value: float) -> str:
    """A number as the data have it: `-0.6`."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


def number(value: float, decimals: int = 0) -> str:
    """A number as it is read, with so many decimals at least and a true minus sign: `−0.6`, `2.0`."""
    shortest = data_number(value)
    least = f"{value:.{decimals}f}"
    return max(shortest, least, key=len).replace("-", "−")


def text_line(x: float, y: float, text: str, css_class: str, anchor: str = "start") -> str:
    """One line of text. `y` is its baseline; `anchor` is SVG's `text-anchor`."""
    end = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="chart__{css_class}" x="{x:g}" y="{y:g}"{end}>{escaped(text)}</text>'


def wrapped(
    text: str, style: TextStyle, y: float, *, room: float = WIDTH, x: float = 0, anchor: str = "start"
) -> tuple[list[str], float]:
    """A text in as many lines as it needs, from `y` at the top; and its bottom."""
    lines = textwrap.wrap(" ".join(text.split()), max(8, int(room / LETTER[style]))) or [""]
    elements = [text_line(x, y + 13 + LEADING[style] * index, line, style, anchor) for index, line in enumerate(lines)]
    return elements, y + LEADING[style] * len(lines)
