"""SVG elements of the cards: ground, text, drawings, logo and footer. Lengths are in pixels."""

import html
import re
from dataclasses import dataclass

from mkdocs_routines.draw.card.typeface import Typeface
from mkdocs_routines.draw.card.typesetting import Box, TextBlock, fitted

WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT = 72, 1144
WIDE = RIGHT - LEFT
TOP, FOOT = 56, 572
"""Top of the first line, and baseline of the footer."""
END = 508
"""Bottom of all that is above the footer."""

PAPER, RAISED, LINE, LINE_STRONG = "#fbf7f1", "#fffdfa", "#dccfc1", "#918072"
INK, INK_SOFT, HIP, KNEE = "#2a2426", "#54484c", "#882b14", "#0a5358"
_VIEW_BOX = re.compile(r'viewBox="[^"]+"')
_START = re.compile(r"<svg\b([^>]*)>")
_PLACED = re.compile(r'\s(?:x|y|width|height)="[^"]*"')
"""Where a drawing stands by itself, and how large it is."""
_SELECTORS = re.compile(r"[^{}<>]+(?=\{)")


@dataclass(frozen=True)
class Brand:
    """Name and logo of the site."""

    name: str
    logo: str
    """Its drawing as SVG; empty for none."""


def document(typeface: Typeface, brand: Brand, note: str, *elements: str) -> str:
    """The SVG of a card: its elements on the common ground, above a footer with the name of the site and a note."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{html.escape(typeface.family)}">'
        f'<defs><linearGradient id="accents" x1="0" y1="0" x2="0" y2="1"><stop offset=".1" stop-color="{HIP}"/>'
        f'<stop offset=".9" stop-color="{KNEE}"/></linearGradient></defs>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f'<rect width="20" height="{HEIGHT}" fill="url(#accents)"/>'
        f"{''.join(elements)}{_footer(typeface, brand, note)}</svg>"
    )


def text_lines(block: TextBlock, x: float, y: float, colour: str, *, anchor: str = "start") -> str:
    """The lines of a block. `y` is its top; `anchor` is SVG's `text-anchor`."""
    style = f'font-size="{block.size}" font-weight="{block.weight}" fill="{colour}" text-anchor="{anchor}"'
    baseline = y + (block.leading - block.size) / 2 + block.size * 0.8
    return "".join(
        f'<text x="{x:g}" y="{baseline + index * block.leading:g}" {style}>{html.escape(line)}</text>'
        for index, line in enumerate(block.lines)
    )


def inset_drawing(svg: str, x: float, y: float, box: Box) -> str:
    """A standalone drawing on a panel, as a nested SVG: an image of it would take twice as long to rasterise."""
    start_tag, _, content = svg.partition(">")
    inset, name = 14, f"drawing-{x:.0f}-{y:.0f}"
    before, style, rest = content.partition("<style>")
    rules, end, body = rest.partition("</style>")
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{box.width:g}" height="{box.height:g}" rx="14" fill="{RAISED}" '
        f'stroke="{LINE}" stroke-width="2"/>'
        f'<svg class="{name}" x="{x + inset:g}" y="{y + inset:g}" width="{box.width - 2 * inset:g}" '
        f'height="{box.height - 2 * inset:g}" {_VIEW_BOX.findall(start_tag)[0]}>'
        f"{before}{style}{_below(name, rules)}{end}{body}"
    )


def _below(name: str, rules: str) -> str:
    """Rules that hold below one class only: a style sheet counts in the whole card, where others have other colours."""
    return _SELECTORS.sub(lambda match: ",".join(f".{name} {each}" for each in match[0].split(",")), rules)


def logo(brand: Brand, x: float, y: float, size: float) -> str:
    """The logo of the site, as a nested SVG."""
    start = _START.search(brand.logo)
    if start is None:
        return ""
    kept = _PLACED.sub("", start[1])
    return f'<svg x="{x:g}" y="{y:g}" width="{size:g}" height="{size:g}"{kept}>{brand.logo[start.end() :].strip()}'


def certainty_bars(certainty: int, x: float, y: float, height: float) -> str:
    """Four bars, of which `certainty` (1 to 4) are tall, as beside each rating on the site."""
    tall = [(y, height, INK)] * certainty
    low = [(y + height - 8, 8, LINE_STRONG)] * (4 - certainty)
    return "".join(
        f'<rect x="{x + index * 18:g}" y="{top:g}" width="12" height="{bar:g}" fill="{colour}"/>'
        for index, (top, bar, colour) in enumerate((*tall, *low))
    )


def _footer(typeface: Typeface, brand: Brand, note: str) -> str:
    name = fitted(typeface, brand.name, "700", Box(480, 44), sizes=(36, 20))
    aside = fitted(typeface, note, "400", Box(560, 36), sizes=(28, 20))
    return (
        logo(brand, LEFT - 8, FOOT - 40, 46)
        + text_lines(name, LEFT + 46, FOOT - 11 - name.height / 2, INK)
        + text_lines(aside, RIGHT, FOOT - 11 - aside.height / 2, INK_SOFT, anchor="end")
    )
