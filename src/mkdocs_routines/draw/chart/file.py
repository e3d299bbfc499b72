"""Charts as files that stand alone: the plot between what it says and how to read it, with its sources and its credit.

Whoever passes the picture on passes these on as well. Its ground is white, its colours are those of light pages.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.card.elements import HIP, INK, INK_SOFT, KNEE, LINE
from mkdocs_routines.draw.chart.plot import plotted
from mkdocs_routines.draw.chart.text import WIDTH, escaped, wrapped
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model.chart import Chart

_EDGE = 22
"""White around all of it."""
_TINTS = {"hip": (HIP, "#f8e3d9"), "knee": (KNEE, "#dbecea")}
_FAMILY = "Atkinson Hyperlegible Next"
_SELECTOR = re.compile(r"\.[^{},]+(?=[{,])")
TASKS = (
    "Beside the rows: our drawings of the tasks. In the studies, people may have done them another way, or with a load."
)
"""The line below a chart that has drawings beside its rows."""


@dataclass(frozen=True)
class Colophon:
    """Lines below a chart in its file, and the same for programs."""

    sources: tuple[str, ...]
    """The references of its sources as plain text."""
    credit: str
    """Who made it and under which licence, with what its drawings are made from."""
    address: str
    """Where on the site it stands."""
    version: str
    """The version of its data."""


def file_svg(chart: Chart, colophon: Colophon, pictures: Mapping[int, figure.Thumbnail]) -> str:
    """The chart as a file."""
    plot, plot_height = plotted(chart, "row", pictures)
    title, y = wrapped(chart.title, "title", 0)
    says, y = wrapped(chart.says, "small", y + 4)
    top, y = y + 14, y + 14 + plot_height + 6
    below: list[str] = []
    paragraphs = (
        f"Read with care. {uncited(chart.caveat)}",
        *((TASKS,) if pictures else ()),
        *(f"Source: {source}" for source in colophon.sources),
        f"{colophon.credit}. Version {colophon.version}.",
        colophon.address,
    )
    for paragraph in paragraphs:
        lines, y = wrapped(paragraph, "fine", y + 6)
        below += lines
    width, height = WIDTH + 2 * _EDGE, round(y) + 2 * _EDGE
    body = "".join((*title, *says, f'<g transform="translate(0 {top:g})">', *plot, "</g>", *below))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_EDGE} {-_EDGE} {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-labelledby="t d" font-family="{_FAMILY}, system-ui, sans-serif">'
        f'<title id="t">{escaped(chart.title)}</title><desc id="d">{escaped(chart.says)}</desc>'
        f"<metadata>{_metadata(colophon)}</metadata><style>{_css(chart, pictures)}</style>"
        f'<rect x="{-_EDGE}" y="{-_EDGE}" width="{width}" height="{height}" fill="#fff"/>{body}</svg>\n'
    )


def _metadata(colophon: Colophon) -> str:
    lines = (colophon.credit, f"Version {colophon.version}", colophon.address, *colophon.sources)
    return escaped(" | ".join(lines))


def _css(chart: Chart, pictures: Mapping[int, figure.Thumbnail]) -> str:
    mark, tint = _TINTS[chart.joint]
    rules = (
        f"text{{fill:{INK_SOFT};font-size:12.6px}}",
        f".chart__title{{fill:{INK};font-size:19px;font-weight:700}}",
        f".chart__group{{fill:{INK};font-size:14px;font-weight:700}}",
        f".chart__label{{fill:{INK};font-size:13px;font-weight:700}}",
        f".chart__numbers{{fill:{INK};font-size:13px}}",
        f".chart__direction{{fill:{INK}}}",
        ".chart__fine{font-size:10.5px}",
        ".chart__track{fill:#f3ece2}",
        f".chart__grid{{fill:none;stroke:{LINE}}}",
        f".chart__reference,.chart__arrow,.chart__spread{{fill:none;stroke:{INK};stroke-width:1.5}}",
        f".chart__diamond,.chart__square,.chart__bar{{fill:{mark}}}",
        f".chart__interval{{fill:none;stroke:{mark};stroke-width:2}}",
        f".chart__span{{fill:{tint};stroke:{mark};stroke-width:1.5}}",
    )
    return "".join((*rules, *_figure_rules(pictures)))


def _figure_rules(pictures: Mapping[int, figure.Thumbnail]) -> Iterator[str]:
    """The colours of the drawings, person by person."""
    for person in sorted({picture.person for picture in pictures.values()}):
        elements = "".join(picture.elements for picture in pictures.values() if picture.person == person)
        below = rf".figure--{person} \g<0>"
        yield _SELECTOR.sub(below, figure.standalone_css(elements, person, dark=False))
