"""Charts: forest plots and bar charts as SVG, in a page and as files that stand alone."""

from collections.abc import Mapping

from mkdocs_routines.draw.chart.file import TASKS, Colophon, file_svg
from mkdocs_routines.draw.chart.plot import measure, numbers, plotted
from mkdocs_routines.draw.chart.text import WIDTH, escaped
from mkdocs_routines.draw.figure import Thumbnail
from mkdocs_routines.model.chart import Chart

__all__ = ["TASKS", "Colophon", "file_svg", "measure", "numbers", "svg"]


def svg(chart: Chart, id_prefix: str, pictures: Mapping[int, Thumbnail] | None = None) -> str:
    """The chart on one line, with classes and no styles, so that the colours of a page and its policy reach it.

    `id_prefix` is unique in its page: the ids in the chart begin with it, and what the picture says stands in the page
    under `id_prefix`-says. `pictures`: the number of a row, from 0, and the drawing beside it.
    """
    elements, height = plotted(chart, id_prefix, pictures or {})
    return (
        f'<svg class="chart__svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-labelledby="{id_prefix}-title" aria-describedby="{id_prefix}-says">'
        f'<title id="{id_prefix}-title">{escaped(chart.title)}</title>{"".join(elements)}</svg>'
    )
