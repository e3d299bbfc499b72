"""Leg map: a right leg from the front and from behind, with a zone to tap for each place where it may hurt.

Coordinates are in the units of the view box, 400 wide, with y downwards; outlines count from the left edge of their
leg. They are our own. Colours come from `leg-map.css`, so that the drawing follows the scheme of the page.
"""

import html
from collections.abc import Mapping
from dataclasses import dataclass

_VIEW_BOX = "0 4 400 356"
"""It ends below the calf: the feet are cut off."""
_FRONT_AT, _BACK_AT = 40, 240
_FRONT = (
    (
        "skin",
        (
            "M34,66 C30,110 36,166 45,206 C49,222 48,232 47,244 C45,266 38,288 38,316 C39,350 50,376 "
            "54,402 C55,412 50,422 42,430 C38,435 44,438 54,438 L92,438 C98,438 98,434 95,428 C89,418 "
            "87,410 88,400 C92,374 101,350 102,320 C103,292 96,270 95,246 C94,232 97,220 102,206 C112,174 "
            "122,120 124,78 Z"
        ),
    ),
    ("shorts", ("M30,10 C26,40 28,80 34,120 C60,130 92,130 118,120 C122,100 126,78 126,62 L132,10 Z")),
    ("line", ("M56,220 C54,210 58,200 71,199 C84,200 88,210 86,221 C84,232 78,238 71,238 C64,238 58,232 56,220 Z")),
    ("line", "M71,241 C70,250 69,258 70,265"),
    ("line", "M90,290 C92,310 88,342 82,366"),
)
_BACK = (
    (
        "skin",
        (
            "M124,66 C128,110 124,166 113,206 C109,222 110,232 111,244 C115,266 124,284 122,314 C120,348 "
            "108,374 104,400 C103,410 104,416 108,426 C110,434 108,438 98,438 L74,438 C64,438 62,434 "
            "64,426 C68,416 69,410 68,400 C64,374 56,350 54,320 C52,292 60,270 62,246 C63,232 60,220 "
            "55,206 C45,174 36,130 34,88 Z"
        ),
    ),
    ("shorts", ("M26,10 L34,62 C33,84 37,104 42,120 C66,130 96,130 124,120 C130,80 132,40 128,10 Z")),
    ("line", "M64,223 C76,229 98,229 109,221"),
    ("line", "M70,206 C72,214 72,220 70,226 M102,206 C100,214 100,220 102,226"),
    ("line", "M86,270 C87,300 87,320 86,346"),
    ("line", "M80,382 C82,394 82,406 80,418 M94,382 C92,394 92,406 94,418"),
)


@dataclass(frozen=True)
class _Zone:
    outline: str
    leg: int
    """Offset of its leg to the right."""
    label: str
    at: tuple[float, float]
    """Where the middle of the label stands, in the units of the view box."""


_ZONES = {
    "front": _Zone(
        "M54,216C52,194 60,184 71,184C83,184 91,194 89,216C88,240 85,266 71,266C57,266 55,240 54,216Z",
        _FRONT_AT,
        "front",
        (_FRONT_AT + 71, 290),
    ),
    "outside": _Zone(
        "M18,180C32,174 46,190 50,206C51,226 50,246 47,264C34,276 20,268 14,246C10,222 10,194 18,180Z",
        _FRONT_AT,
        "outside",
        (_FRONT_AT + 10, 168),
    ),
    "inside": _Zone(
        "M126,180C112,174 97,190 93,206C92,226 92,246 96,264C109,276 123,268 129,246C133,222 133,194 126,180Z",
        _FRONT_AT,
        "inside",
        (_FRONT_AT + 140, 168),
    ),
    "hip": _Zone(
        "M30,14L131,14C130,40 127,70 122,98C92,108 60,108 33,98C28,70 27,40 30,14Z",
        _FRONT_AT,
        "hip",
        (_FRONT_AT + 80, 62),
    ),
    "back": _Zone(
        "M52,192C70,184 100,184 118,192C112,214 112,236 116,262C100,272 74,272 56,262C60,236 60,214 52,192Z",
        _BACK_AT,
        "behind",
        (_BACK_AT + 86, 290),
    ),
}


def leg_map(links: Mapping[str, tuple[str, str]]) -> str:
    """The drawing as SVG. `links`: place → address and title of its zone; places without a zone are passed over.

    The zones repeat links that stand beside the drawing as words, so they are hidden from screen readers and from Tab.
    """
    legs = "".join(
        f'<g transform="translate({offset} 0)">'
        + "".join(f'<path class="leg-map__{part}" d="{outline}"/>' for part, outline in paths)
        + "</g>"
        for offset, paths in ((_FRONT_AT, _FRONT), (_BACK_AT, _BACK))
    )
    zones = "".join(_zone(zone, *links[place]) for place, zone in _ZONES.items() if place in links)
    return f'<svg class="leg-map__drawing" viewBox="{_VIEW_BOX}" aria-hidden="true">{legs}{zones}</svg>'


def _zone(zone: _Zone, address: str, title: str) -> str:
    x, y = zone.at
    return (
        f'<a href="{html.escape(address)}" tabindex="-1"><title>{html.escape(title)}</title>'
        f'<path class="leg-map__zone" transform="translate({zone.leg} 0)" d="{zone.outline}"/>'
        f'<text class="leg-map__label" x="{x:g}" y="{y:g}">{html.escape(zone.label)}</text></a>'
    )
