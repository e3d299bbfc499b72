"""Leg map: two legs from the front and from behind, with a zone to tap for each place where it may hurt.

Colours come from the style sheets of the page, so that the drawing follows its scheme.
"""

import html
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.draw import figure

_VIEW_BOX = "-144 -468 460 374"
"""From the hem of the shirt to the calves, in picture units."""
_BACK_AT = 208
"""How far to the right of the front view the middle of the other one is."""


@dataclass(frozen=True)
class _Label:
    word: str
    right: float = 0
    """Picture units from the middle of its zone."""
    below: float = 20
    """Picture units from the bottom of its zone to the baseline."""


_LABELS = {
    "hip": _Label("hip", below=-36),
    "front": _Label("front", below=36),
    "outside": _Label("outside", right=-4),
    "inside": _Label("inside", right=10),
    "back": _Label("behind"),
}


def leg_map(links: Mapping[str, tuple[str, str]]) -> str:
    """The drawing as SVG. `links`: place → address and title of its zone; places without a zone are passed over.

    The zones repeat links that stand beside the drawing as words, so they are hidden from screen readers and from Tab.
    """
    views = (("front", 0), ("back", _BACK_AT))
    content = "".join(_view(figure.leg_drawing(view), offset, links) for view, offset in views)
    classes = f"leg-map__drawing figure--{figure.LEG_PERSON}"
    return f'<svg class="{classes}" viewBox="{_VIEW_BOX}" aria-hidden="true">{content}</svg>'


def _view(drawing: figure.LegDrawing, offset: int, links: Mapping[str, tuple[str, str]]) -> str:
    zones = "".join(_zone(place, zone, *links[place]) for place, zone in drawing.zones.items() if place in links)
    return f'<g transform="translate({offset})">{figure.path_elements(drawing.shapes)}{zones}</g>'


def _zone(place: str, zone: figure.Zone, address: str, title: str) -> str:
    label = _LABELS[place]
    left, _, right, bottom = zone.box
    x, y = (left + right) / 2 + label.right, bottom + label.below
    return (
        f'<a href="{html.escape(address)}" tabindex="-1"><title>{html.escape(title)}</title>'
        f'<path class="leg-map__zone" d="{zone.path}"/>'
        f'<text class="leg-map__label" x="{x:.0f}" y="{y:.0f}">{html.escape(label.word)}</text></a>'
    )
