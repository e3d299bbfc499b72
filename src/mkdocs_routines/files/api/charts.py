"""Charts as they are published: a row for each number, with all that has to stand beside it."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from mkdocs_routines.domain.chart_places import chart_address
from mkdocs_routines.draw.chart import measure
from mkdocs_routines.files.api import tables
from mkdocs_routines.files.api.shape import ChartRow
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model import Chart


def chart_version(chart: Chart) -> str:
    """Eight characters that stand for the data of a chart, so that a copy can be told from a later one."""
    return sha256(chart.model_dump_json(exclude_defaults=True).encode()).hexdigest()[:8]


def charts_table(content: Content, references: Mapping[str, str], site_url: str) -> str:
    """The rows of every chart as one table."""
    ids = sorted(content.library.charts)
    return tables.charts_csv(row for id_ in ids for row in chart_rows(id_, content, references, site_url))


def chart_rows(id_: str, content: Content, references: Mapping[str, str], site_url: str) -> Iterator[ChartRow]:
    """The rows of one chart. `references`: key of each source → its reference as text."""
    record = content.library.charts[id_].record
    forest, plot = record.forest, record.forest or record.bars
    assert plot is not None, "a chart has forest or bars"
    url, version = absolute_url(site_url, chart_address(id_, content)), chart_version(record)
    for row in record.rows:
        given = row.model_dump()
        yield ChartRow(
            chart=id_,
            url=url,
            title=record.title,
            group=row.group or "",
            label=row.label,
            people=given.get("n") or "",
            measure=measure(plot),
            value=given.get("value"),
            standard_deviation=given.get("sd"),
            effect=given.get("effect"),
            low=given.get("low"),
            high=given.get("high"),
            no_effect=forest.reference if forest else None,
            below=forest.below if forest else "",
            above=forest.above if forest else "",
            pooled="yes" if given.get("pooled") else "",
            exercise=given.get("exercise") or "",
            task=given.get("task") or "",
            source=row.source,
            reference=references[row.source],
            says=record.says,
            caveat=uncited(record.caveat),
            version=version,
            licence=content.library.identity.licence.address,
            credit=content.library.identity.credit,
        )
