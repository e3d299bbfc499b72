"""What cards are put together from: the ground with its two accents, lines of text, drawings, and the foot."""

import html
import re

from mkdocs_routines.draw.card.setting import Block, Box, fit
from mkdocs_routines.draw.card.typeface import Typeface

WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT = 72, 1144
WIDE = RIGHT - LEFT
TOP, FOOT = 56, 572
"""Where the first line begins, and where the line at the foot stands."""
END = 508
"""Where everything above the foot ends."""

PAPER, RAISED, LINE, LINE_STRONG = "#fbf7f1", "#fffdfa", "#dccfc1", "#978678"
INK, INK_SOFT, HIP, KNEE = "#2a2426", "#62565a", "#a1422a", "#14646a"
BONE = "#8d7c72"
_FRAME = re.compile(r'viewBox="[^"]+"')


def card(face: Typeface, site_name: str, note: str, *parts: str) -> str:
    """The parts on the ground of every card, with the name of the site and a note at its foot."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{html.escape(face.family)}">'
        f'<defs><linearGradient id="accents" x1="0" y1="0" x2="0" y2="1"><stop offset=".1" stop-color="{HIP}"/>'
        f'<stop offset=".9" stop-color="{KNEE}"/></linearGradient></defs>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f'<rect width="20" height="{HEIGHT}" fill="url(#accents)"/>'
        f"{''.join(parts)}{_foot(face, site_name, note)}</svg>"
    )


def text(block: Block, x: float, y: float, colour: str, *, anchor: str = "start") -> str:
    """The lines of a block whose top is at `y`."""
    style = f'font-size="{block.size}" font-weight="{block.weight}" fill="{colour}" text-anchor="{anchor}"'
    first = y + (block.leading - block.size) / 2 + block.size * 0.8
    return "".join(
        f'<text x="{x:g}" y="{first + index * block.leading:g}" {style}>{html.escape(line)}</text>'
        for index, line in enumerate(block.lines)
    )


def drawing(svg: str, x: float, y: float, box: Box) -> str:
    """A drawing on a panel of its own. It is set into the card itself, as a picture in it would take twice as long."""
    head, _, rest = svg.partition(">")
    inset = 14
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{box.width:g}" height="{box.height:g}" rx="14" fill="{RAISED}" '
        f'stroke="{LINE}" stroke-width="2"/>'
        f'<svg x="{x + inset:g}" y="{y + inset:g}" width="{box.width - 2 * inset:g}" '
        f'height="{box.height - 2 * inset:g}" {_FRAME.findall(head)[0]}>{rest}'
    )


def mark(x: float, y: float, size: float) -> str:
    """The sign of the site, as in its logo: one line from the hip to the knee and on."""
    return (
        f'<g transform="translate({x:g} {y:g})scale({size / 24:g})" fill="none" stroke-linecap="round" '
        f'stroke-linejoin="round"><path d="M7.9 8.4 15 13.6 12.6 22.4" stroke="{BONE}" stroke-width="3.2"/>'
        f'<circle cx="6.6" cy="6.6" r="4.4" fill="{HIP}"/><circle cx="16" cy="14" r="3.7" fill="{KNEE}"/></g>'
    )


def bars(steps: int, x: float, y: float, height: float) -> str:
    """Four steps, of which so many are tall: as beside each rating on the site."""
    tall = [(y, height, INK)] * steps
    low = [(y + height - 8, 8, LINE_STRONG)] * (4 - steps)
    return "".join(
        f'<rect x="{x + index * 18:g}" y="{top:g}" width="12" height="{high:g}" fill="{colour}"/>'
        for index, (top, high, colour) in enumerate((*tall, *low))
    )


def _foot(face: Typeface, site_name: str, note: str) -> str:
    name = fit(face, site_name, "700", Box(480, 44), sizes=(36, 20))
    said = fit(face, note, "400", Box(560, 36), sizes=(28, 20))
    return (
        mark(LEFT - 8, FOOT - 40, 46)
        + text(name, LEFT + 46, FOOT - 11 - name.height / 2, INK)
        + text(said, RIGHT, FOOT - 11 - said.height / 2, INK_SOFT, anchor="end")
    )
