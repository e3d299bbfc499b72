"""The colours of drawings: one style for pages, for files that stand alone, and for pictures of dots."""

import re
from collections.abc import Mapping
from functools import lru_cache

LIGHT: Mapping[str, str] = {
    "skin": "#f3ddca",
    "skin-far": "#eee2d7",
    "shirt": "#dcd5cf",
    "shirt-far": "#e6e1dc",
    "shorts": "#bfb2aa",
    "shorts-far": "#d4cbc4",
    "shoe": "#fffdfa",
    "shoe-far": "#f6f1ea",
    "hair": "#7d5f52",
    "ear": "#e9cdb7",
    "edge": "#7d5f52",
    "edge-far": "#ab978c",
    "muscle": "#c9664c",
    "hip": "#a1422a",
    "knee": "#14646a",
    "ring": "#fffdfa",
    "floor": "#dccfc1",
    "shade": "#e9dfd3",
    "mat": "#d3e4e1",
    "mat-edge": "#8fb3af",
    "wood": "#e3d0b0",
    "wood-top": "#efe0c6",
    "wood-end": "#d6c09a",
    "wood-edge": "#8c7350",
    "wall": "#eee6dc",
    "wall-edge": "#d3c6b7",
    "soft": "#c9dad7",
    "metal": "#62565a",
    "arrow": "#2a2426",
}
"""On light ground, by what is coloured."""

DARK: Mapping[str, str] = {
    "skin": "#b8917c",
    "skin-far": "#7d6459",
    "shirt": "#7d7475",
    "shirt-far": "#574f50",
    "shorts": "#574c51",
    "shorts-far": "#40383b",
    "shoe": "#e6dcd2",
    "shoe-far": "#8f8580",
    "hair": "#5f473e",
    "ear": "#a67f6b",
    "edge": "#1c1315",
    "edge-far": "#1c1315",
    "muscle": "#e2735a",
    "hip": "#ff9b7d",
    "knee": "#7fe0d8",
    "ring": "#1c1719",
    "floor": "#5a4c4f",
    "shade": "#151113",
    "mat": "#23413f",
    "mat-edge": "#4f7a76",
    "wood": "#6b5636",
    "wood-top": "#7f6844",
    "wood-end": "#58462b",
    "wood-edge": "#a1845a",
    "wall": "#2d2528",
    "wall-edge": "#41363a",
    "soft": "#3d5a57",
    "metal": "#a99b98",
    "arrow": "#f1e8de",
}
"""On dark ground."""

PAPER: Mapping[str, str] = {
    **LIGHT,
    "skin": "#fff8f1",
    "skin-far": "#ffffff",
    "shirt": "#ece8e4",
    "shirt-far": "#f6f4f2",
    "shorts": "#d9d3ce",
    "shorts-far": "#ebe7e4",
    "shoe": "#ffffff",
    "shoe-far": "#ffffff",
    "hair": "#4d3a33",
    "ear": "#f6e6d9",
    "edge": "#3d2d27",
    "edge-far": "#8b7a71",
    "muscle": "#a8371f",
    "hip": "#6b1f10",
    "knee": "#0b3d41",
    "ring": "#ffffff",
    "floor": "#8f857c",
    "shade": "#e6e1dc",
    "mat": "#e9f0ef",
    "mat-edge": "#5f7d7a",
    "wood": "#f0e8da",
    "wood-top": "#faf5ec",
    "wood-end": "#e3d8c4",
    "wood-edge": "#6b5738",
    "wall": "#f3efea",
    "wall-edge": "#cfc5b9",
    "soft": "#dfe9e7",
    "arrow": "#000000",
}
"""For ink on white: what differs in colour differs in grey, and little is filled."""

_RULES = (
    (".f-skin", "fill:{skin};stroke:{edge}"),
    (".f-shirt", "fill:{shirt};stroke:{edge}"),
    (".f-shorts", "fill:{shorts};stroke:{edge}"),
    (".f-shoe", "fill:{shoe};stroke:{edge}"),
    (".f-skin.f-far", "fill:{skin-far};stroke:{edge-far}"),
    (".f-shirt.f-far", "fill:{shirt-far};stroke:{edge-far}"),
    (".f-shorts.f-far", "fill:{shorts-far};stroke:{edge-far}"),
    (".f-shoe.f-far", "fill:{shoe-far};stroke:{edge-far}"),
    (".f-skin,.f-shirt,.f-shorts,.f-shoe", "stroke-width:3.6;stroke-linejoin:round"),
    (".f-skin.f-patch,.f-shirt.f-patch,.f-shorts.f-patch,.f-shoe.f-patch", "stroke:none"),
    (".f-hair", "fill:{hair}"),
    (".f-ear", "fill:{ear};stroke:{edge};stroke-width:2.6"),
    (".f-muscle", "fill:{muscle};opacity:.68"),
    (".f-hip", "fill:{hip};stroke:{ring};stroke-width:6"),
    (".f-knee", "fill:{knee};stroke:{ring};stroke-width:6"),
    (".f-floor", "stroke:{floor};stroke-width:4;fill:none"),
    (".f-shade", "fill:{shade}"),
    (".f-mat", "fill:{mat};stroke:{mat-edge};stroke-width:2.4;stroke-linejoin:round"),
    (".f-wood", "fill:{wood};stroke:{wood-edge};stroke-width:2.8;stroke-linejoin:round"),
    (".f-wood.f-top", "fill:{wood-top}"),
    (".f-wood.f-end", "fill:{wood-end}"),
    (".f-leg", "stroke:{wood-edge};stroke-width:12;stroke-linecap:round;fill:none"),
    (".f-wall", "fill:{wall}"),
    (".f-wall.f-edge", "fill:{wall-edge}"),
    (".f-soft", "fill:{soft};stroke:{mat-edge};stroke-width:2.8;stroke-linejoin:round"),
    (".f-band", "stroke:{knee};stroke-width:14;stroke-linecap:round;fill:none"),
    (".f-stick", "stroke:{wood-edge};stroke-width:12;stroke-linecap:round;fill:none"),
    (".f-bar", "stroke:{metal};stroke-width:12;stroke-linecap:round;fill:none"),
    (".f-plate", "fill:{metal};stroke:{edge};stroke-width:3"),
    (".f-way", "stroke:{arrow};stroke-width:8;stroke-linecap:round;fill:none"),
    (".f-head", "fill:{arrow}"),
    (".f-then", "stroke:{floor};stroke-width:10;stroke-linecap:round;stroke-linejoin:round;fill:none"),
)
"""Selector and declarations, from the general to the special. A name in braces is a colour."""

_ON_PAPER = ".f-skin,.f-shirt,.f-shorts,.f-shoe{stroke-width:5.4}"
"""Drawings are small on paper, and a hair is lost in the copier."""


def _rules(colour: str) -> str:
    return "".join(f"{selector}{{{_coloured(declarations, colour)}}}\n" for selector, declarations in _RULES)


def _coloured(declarations: str, colour: str) -> str:
    for name in LIGHT:
        declarations = declarations.replace("{" + name + "}", colour.replace("NAME", name))
    return declarations


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--f-{name}:{colour};" for name, colour in colours.items())


def page_css() -> str:
    """The style sheet of pages: colours follow the scheme of the page, and print is for paper."""
    return (
        "/* Generated from the styles of the drawings: change those, never this file. */\n"
        f":root{{{_variables(LIGHT)}}}\n"
        f'@media screen{{[data-md-color-scheme="slate"]{{{_variables(DARK)}}}}}\n'
        f"@media print{{:root{{{_variables(PAPER)}}}}}\n" + _rules("var(--f-NAME)") + f"@media print{{{_ON_PAPER}}}\n"
    )


def alone_css(drawing: str, dark: bool = True, paper: bool = False) -> str:
    """The style of a drawing that stands alone. `dark`: with colours for dark ground as well. `paper`: for ink."""
    return _css_of(frozenset(re.findall(r'class="([^"]+)"', drawing)), dark, paper)


@lru_cache
def _css_of(looks: frozenset[str], dark: bool, paper: bool) -> str:
    used = {f".{name}" for look in looks for name in look.split()}
    ground = PAPER if paper else LIGHT
    rules = [
        (",".join(kept), declarations)
        for selector, declarations in _RULES
        if (kept := [one for one in selector.split(",") if set(re.findall(r"\.[\w-]+", one)) <= used])
    ]
    light = "".join(f"{selector}{{{_valued(declarations, ground)}}}" for selector, declarations in rules)
    if not dark:
        return light + (_ON_PAPER if paper else "")
    coloured = [
        (selector, ";".join(part for part in declarations.split(";") if "{" in part or part == "stroke:none"))
        for selector, declarations in rules
        if "{" in declarations or "stroke:none" in declarations
    ]
    changed = "".join(f"{selector}{{{_valued(declarations, DARK)}}}" for selector, declarations in coloured)
    return f"{light}@media(prefers-color-scheme:dark){{{changed}}}"


def _valued(declarations: str, colours: Mapping[str, str]) -> str:
    for name, colour in colours.items():
        declarations = declarations.replace("{" + name + "}", colour)
    return declarations
