"""Depth of a page: which of its fold-outs the switch "Answer, Why, Numbers" opens, and where there is a switch.

A fold-out is told by its class, and carries its depth as `data-depth` from the build on, for styles and scripts. One of
no class below is no evidence, such as files to take along, and opens only by hand. The template folds the references.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Depth = Literal["answer", "why", "numbers"]

KINDS = frozenset({"reader", "evidence"})
"""Kinds of pages that answer something. The others have nothing to switch."""
DEPTHS: tuple[Depth, ...] = ("answer", "why", "numbers")
"""From the shortest page to the longest. Each opens what the one before it opens, and more."""
FOLDS: Mapping[str, Depth] = {
    "numbers": "numbers",
    "cert": "numbers",
    "why": "why",
    "note": "why",
    "claim__why": "why",
}
"""Class of a fold-out → its depth. Of two classes, the earlier one decides: `??? note numbers` is of the numbers."""
_DETAILS = re.compile(r'<details class="(?P<classes>[^"]*)"')
_MARK = re.compile(r'<details [^>]*data-depth="(?P<depth>\w+)"')


@dataclass(frozen=True)
class PageDepth:
    """Depths of a page that has fold-outs of evidence."""

    choices: tuple[Depth, ...]
    """What its switch offers; empty where there is nothing to switch but the line of its references."""


def marked(html: str, kind: str) -> str:
    """The content of a page of this kind, in which each fold-out of evidence carries its depth."""
    return _DETAILS.sub(_with_depth, html) if kind in KINDS else html


def page_depth(html: str, kind: str) -> PageDepth | None:
    """The depths of a page with this marked content; none for a page of a kind that has no switch."""
    if kind not in KINDS:
        return None
    depths = {match["depth"] for match in _MARK.finditer(html)}
    if not depths:
        return PageDepth(())
    if 'class="footnote"' in html:
        depths.add("numbers")
    return PageDepth(tuple(depth for depth in DEPTHS if depth == "answer" or depth in depths))


def _with_depth(match: re.Match[str]) -> str:
    classes = match["classes"].split()
    depth = next((depth for css_class, depth in FOLDS.items() if css_class in classes), None)
    return f'{match[0]} data-depth="{depth}"' if depth else match[0]
