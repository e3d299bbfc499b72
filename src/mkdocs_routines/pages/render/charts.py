"""Charts as Markdown: the drawing, and its numbers as a table."""

from itertools import groupby

from mkdocs_routines.domain.drawn_files import ENDINGS, chart_file
from mkdocs_routines.draw import chart as drawing
from mkdocs_routines.draw.task_pictures import pictures_of_rows
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.environment import render_template


def chart_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The chart as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    record = content.library.charts[id_].record
    plot = record.forest or record.bars
    assert plot is not None, "a chart has forest or bars"
    pictures = pictures_of_rows(record, content.library)
    return render_template(
        "chart.md.jinja",
        content.library,
        at,
        chart=record,
        anchor=anchor,
        svg=drawing.svg(record, anchor, pictures),
        tasks=drawing.TASKS if pictures else "",
        files=[(ending.upper(), chart_file(id_, ending)) for ending in ENDINGS],
        measure=drawing.measure(plot),
        numbers=drawing.numbers,
        groups=[(group, list(rows)) for group, rows in groupby(record.rows, key=lambda row: row.group)],
    )
