"""Leg map: a right leg from the front and from behind, with a zone to tap for each place where it may hurt.

Coordinates are in the units of the view box, 360 wide and 440 high, y downwards. The outlines are our own. Colours come
from the style sheet (`leg-map.css`), so that the drawing follows the scheme of the page.
"""

import html
from collections.abc import Mapping

_VIEW_BOX = "0 0 360 440"
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
_ZONES = {
    "front": (
        20,
        ("M52,216 C50,196 58,186 71,186 C85,186 92,196 90,216 C89,238 86,262 71,262 C57,262 53,238 52,216 Z"),
    ),
    "outside": (
        20,
        ("M36,178 C42,184 48,192 50,206 C50,226 50,246 47,262 C40,262 34,256 32,242 C32,220 32,196 36,178 Z"),
    ),
    "inside": (
        20,
        ("M108,178 C102,184 94,192 92,206 C92,226 92,246 96,262 C103,262 110,256 111,242 C112,220 112,196 108,178 Z"),
    ),
    "hip": (20, "M30,14 L131,14 C130,40 127,70 122,98 C92,108 60,108 33,98 C28,70 27,40 30,14 Z"),
    "back": (
        200,
        ("M58,196 C70,190 100,190 112,196 C108,214 108,232 112,254 C100,262 74,262 60,254 C64,234 64,214 58,196 Z"),
    ),
}
"""Place → offset of its leg to the right, and the outline of its zone."""


def leg_map(links: Mapping[str, tuple[str, str]]) -> str:
    """The drawing as SVG. `links`: place → address and label of its zone; places without a zone are passed over.

    The zones repeat links that stand beside the drawing as words, so they are hidden from screen readers and from Tab.
    """
    legs = "".join(
        f'<g transform="translate({offset} 0)">'
        + "".join(f'<path class="leg-map__{part}" d="{outline}"/>' for part, outline in paths)
        + "</g>"
        for offset, paths in ((20, _FRONT), (200, _BACK))
    )
    zones = "".join(
        f'<a href="{html.escape(links[place][0])}" tabindex="-1"><title>{html.escape(links[place][1])}</title>'
        f'<path class="leg-map__zone" transform="translate({offset} 0)" d="{outline}"/></a>'
        for place, (offset, outline) in _ZONES.items()
        if place in links
    )
    return f'<svg class="leg-map__drawing" viewBox="{_VIEW_BOX}" aria-hidden="true">{legs}{zones}</svg>'
