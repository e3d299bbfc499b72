"""The drawings of all exercises as files beside the pages, and the style sheet that colours those in pages."""

from functools import partial

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.asset_cache import Negative
from mkdocs_routines.load.records import Library

STYLE = "assets/css/parts/figures.css"


def files(library: Library) -> dict[str, str]:
    """Path below the site → text. One-sided exercises are drawn for both sides."""
    made = {STYLE: figure.page_css()}
    for id_, entry in library.exercises.items():
        drawn = entry.record.figure
        made[f"figures/{id_}.svg"] = figure.alone(entry.record, drawn)
        made[f"figures/{id_}-paper.svg"] = figure.paper(entry.record, drawn)
        made[f"figures/{id_}-thumb.svg"] = figure.thumb(entry.record, drawn)
        if drawn.works != "both":
            made[f"figures/{id_}-mirrored.svg"] = figure.alone(entry.record, drawn, mirrored=True)
    return made


def pictures(library: Library) -> dict[str, Negative]:
    """Path of each PNG below the site → how it is made."""
    made: dict[str, Negative] = {}
    for id_, entry in library.exercises.items():
        svg = figure.alone(entry.record, entry.record.figure, dark=False)
        made[f"figures/{id_}.png"] = (figure.PNG_MAKER + svg, partial(figure.png, svg))
    return made
