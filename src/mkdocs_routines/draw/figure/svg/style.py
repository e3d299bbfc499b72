"""Style sheets of the drawings: CSS for pages, and for files that stand alone.

Each class of `geometry.shape.Shape.look` has a rule here, and its colours in `palette`.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.svg.palette import DARK, LIGHT, PAPER, tones

_RULES = (
    (".f-skin", "fill:{skin}"),
    (".f-shirt", "fill:{shirt}"),
    (".f-shorts", "fill:{shorts}"),
    (".f-shoe", "fill:{shoe}"),
    (".f-sole", "fill:{sole}"),
    (".f-hair", "fill:{hair}"),
    (".f-band", "fill:{knee}"),
    (".f-metal", "fill:{metal}"),
    (".f-eye", "fill:{eye}"),
    (".f-iris", "fill:{face}"),
    (".f-tendon", "fill:{tendon}"),
    (".f-muscle", "fill:{muscle}"),
    (".f-belly", "fill:{belly}"),
    (".f-fibre", "fill:{fibre}"),
    (".f-dark", "fill:{dark};opacity:{darkness}"),
    (".f-edge", "fill:none;stroke:{edge};stroke-width:3.4;stroke-linejoin:round"),
    (".f-line", "fill:none;stroke:{edge};stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round"),
    (".f-hem", "fill:none;stroke:{edge};stroke-width:1.6;stroke-linecap:round;opacity:.75"),
    (".f-face", "fill:none;stroke:{face};stroke-width:2;stroke-linecap:round"),
    (".f-brow", "fill:none;stroke:{brow};stroke-width:2.3;stroke-linecap:round"),
    (".f-hip", "fill:{hip};stroke:{ring};stroke-width:4"),
    (".f-knee", "fill:{knee};stroke:{ring};stroke-width:4"),
    (".f-floor", "stroke:{floor};stroke-width:4;fill:none"),
    (".f-shade", "fill:{shade};opacity:.22"),
    (".f-mat", "fill:{mat};stroke:{mat-edge};stroke-width:2.4;stroke-linejoin:round"),
    (".f-wood", "fill:{wood};stroke:{wood-edge};stroke-width:2.8;stroke-linejoin:round"),
    (".f-wood.f-top", "fill:{wood-top}"),
    (".f-wood.f-end", "fill:{wood-end}"),
    (".f-leg", "stroke:{wood-edge};stroke-width:12;stroke-linecap:round;fill:none"),
    (".f-wall", "fill:{wall}"),
    (".f-wall.f-edge", "fill:{wall-edge};stroke:none"),
    (".f-soft", "fill:{soft};stroke:{mat-edge};stroke-width:2.8;stroke-linejoin:round"),
    (".f-way", "stroke:{arrow};stroke-width:8;stroke-linecap:round;fill:none"),
    (".f-head", "fill:{arrow}"),
    (".f-then", "stroke:{floor};stroke-width:10;stroke-linecap:round;stroke-linejoin:round;fill:none"),
)
"""Selectors and declarations, from the general to the special. A name in braces is a colour of the palette."""

_INK = ".f-edge{stroke-width:5}.f-line{stroke-width:4}"
"""Lines are bolder on paper: drawings are small there, and a hairline is lost in the copier."""

_VARIABLES = {name: f"var(--f-{name})" for name in LIGHT}


def page_css() -> str:
    """The style sheet of pages: colours follow the scheme of the page and the person, and print is for paper."""
    rules = "".join(f"{selectors}{{{_coloured(declarations, _VARIABLES)}}}\n" for selectors, declarations in _RULES)
    classes = sorted({name for selectors, _ in _RULES for name in re.findall(r"\.([\w-]+)", selectors)})
    return (
        "/* Generated from the styles of the drawings: change those, never this file.\n"
        f"   owns: figure {' '.join(classes)} */\n"
        f":root{{{_definitions(LIGHT)}}}\n"
        + "".join(f".figure--{name}{{{_definitions(tones(name, 'light'))}}}\n" for name in people())
        + f'@media screen{{[data-md-color-scheme="slate"]{{{_definitions(DARK)}}}'
        + "".join(
            f'[data-md-color-scheme="slate"] .figure--{name}{{{_definitions(tones(name, "dark"))}}}'
            for name in people()
        )
        + f"}}\n@media print{{:root{{{_definitions(PAPER)}}}"
        + "".join(f".figure--{name}{{{_definitions(tones(name, 'paper'))}}}" for name in people())
        + "}\n"
        + rules
        + f"@media print{{{_INK}}}\n"
    )


def standalone_css(svg: str, person: str, dark: bool = True, ink: bool = False) -> str:
    """The rules that the classes of a standalone drawing need.

    `dark`: with colours for dark ground as well. `ink`: in the palette of paper.
    """
    return _used_css(frozenset(re.findall(r'class="([^"]+)"', svg)), person, dark, ink)


@lru_cache
def _used_css(class_lists: frozenset[str], person: str, dark: bool, ink: bool) -> str:
    used = {name for class_list in class_lists for name in class_list.split()}
    rules = [
        (",".join(needed), declarations)
        for selectors, declarations in _RULES
        if (needed := [selector for selector in selectors.split(",") if _classes(selector) <= used])
    ]
    light = _sheet(rules, {**PAPER, **tones(person, "paper")} if ink else {**LIGHT, **tones(person, "light")})
    if not dark:
        return light + (_INK if ink else "")
    recoloured = [
        (selectors, ";".join(line for line in declarations.split(";") if "{" in line or line == "stroke:none"))
        for selectors, declarations in rules
        if "{" in declarations or "stroke:none" in declarations
    ]
    return f"{light}@media(prefers-color-scheme:dark){{{_sheet(recoloured, {**DARK, **tones(person, 'dark')})}}}"


def _classes(selector: str) -> set[str]:
    return set(re.findall(r"\.([\w-]+)", selector))


def _sheet(rules: list[tuple[str, str]], palette: Mapping[str, str]) -> str:
    return "".join(f"{selectors}{{{_coloured(declarations, palette)}}}" for selectors, declarations in rules)


def _coloured(declarations: str, palette: Mapping[str, str]) -> str:
    for name, colour in palette.items():
        declarations = declarations.replace("{" + name + "}", colour)
    return declarations


def _definitions(palette: Mapping[str, str]) -> str:
    """The custom properties of a palette."""
    return "".join(f"--f-{name}:{colour};" for name, colour in palette.items())
