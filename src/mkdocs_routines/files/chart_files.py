"""Charts as files: a drawing, pixels, and a table of the numbers, each with its sources, its credit and its licence."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from mkdocs_routines.domain.chart_places import chart_address
from mkdocs_routines.domain.credit import drawing_credit
from mkdocs_routines.domain.drawn_files import chart_file
from mkdocs_routines.draw import chart, raster
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.draw.task_pictures import pictures_of_rows
from mkdocs_routines.files.api import tables
from mkdocs_routines.files.api.charts import chart_rows, chart_version
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.csv_text import BYTE_ORDER_MARK


def chart_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path below the site → SVG or CSV. `references`: key of each source → its reference as text."""
    return dict(_files(content, references, site_url))


def _files(content: Content, references: Mapping[str, str], site_url: str) -> Iterator[tuple[str, str]]:
    for id_ in content.library.charts:
        yield chart_file(id_, "svg"), _svg(id_, content, references, site_url)
        rows = chart_rows(id_, content, references, site_url)
        yield chart_file(id_, "csv"), BYTE_ORDER_MARK + tables.charts_csv(rows)


def png_recipes(
    content: Content, references: Mapping[str, str], site_url: str, typeface: Path | None
) -> dict[str, Recipe]:
    """Path of each PNG below the site → its recipe. `typeface`: the file of the letters, if there is one."""
    maker = f"{raster.CHART_MAKER}, {typeface.stem if typeface else ''}, "
    svgs = {id_: _svg(id_, content, references, site_url) for id_ in content.library.charts}
    return {
        chart_file(id_, "png"): Recipe(maker + svg, partial(raster.chart_png, svg, typeface))
        for id_, svg in svgs.items()
    }


def _svg(id_: str, content: Content, references: Mapping[str, str], site_url: str) -> str:
    record = content.library.charts[id_].record
    pictures = pictures_of_rows(record, content.library)
    shown = dict.fromkeys(row.source for row in record.rows)
    colophon = chart.Colophon(
        sources=tuple(references[key] for key in shown),
        credit=drawing_credit(content.library.identity) if pictures else content.library.identity.credit,
        address=absolute_url(site_url, chart_address(id_, content)),
        version=chart_version(record),
    )
    return chart.file_svg(record, colophon, pictures)
