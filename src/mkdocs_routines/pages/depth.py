"""Depth of a page: its fold-outs marked with theirs, and what its switch "Answer, Why, Numbers" offers.

A fold-out carries its depth as `data-depth`, for styles and scripts. One that is no evidence carries none, and opens
only by hand. The template of the site folds the references, and marks them as numbers.
"""

import re
from dataclasses import dataclass

from mkdocs_routines.domain.depth import DEPTHS, KINDS, Depth, fold_depth

_DETAILS = re.compile(r'<details class="(?P<classes>[^"]*)"')
_MARK = re.compile(r'<details [^>]*data-depth="(?P<depth>\w+)"')


@dataclass(frozen=True)
class PageDepth:
    """Depths of a page that answers something."""

    choices: tuple[Depth, ...]
    """What its switch offers; empty where there is nothing to switch but the line of its references."""


def marked(html: str, kind: str | None) -> str:
    """The content of a page of this kind, in which each fold-out of evidence carries its depth."""
    return _DETAILS.sub(_with_depth, html) if kind in KINDS else html


def page_depth(html: str, kind: str | None) -> PageDepth | None:
    """The depths of a page with this marked content; none for a page whose kind has no switch."""
    if kind not in KINDS:
        return None
    depths = {match["depth"] for match in _MARK.finditer(html)}
    if not depths:
        return PageDepth(())
    if 'class="footnote"' in html:
        depths.add("numbers")
    return PageDepth(tuple(depth for depth in DEPTHS if depth == "answer" or depth in depths))


def _with_depth(match: re.Match[str]) -> str:
    depth = fold_depth(match["classes"].split())
    return f'{match[0]} data-depth="{depth}"' if depth else match[0]
