"""Drawings of tasks and exercises where they stand for what a study measured: beside the rows of charts, as files."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import drawn_files
from mkdocs_routines.domain.credit import drawing_credit
from mkdocs_routines.draw import figure
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Chart
from mkdocs_routines.model.chart import Bar


def pictures_of_rows(chart: Chart, library: Library) -> Mapping[int, figure.Thumbnail]:
    """Number of a row, from 0 → the drawing of its exercise or task, for rows that name one. No muscle is shaded."""
    return dict(_pictures(chart, library)) if "figures" in library.features else {}


def _pictures(chart: Chart, library: Library) -> Iterator[tuple[int, figure.Thumbnail]]:
    for index, row in enumerate(chart.rows):
        if not isinstance(row, Bar):
            continue
        if row.exercise:
            yield index, figure.thumbnail(f"exercise-{row.exercise}", library.exercises[row.exercise].record.figure)
        elif row.task:
            yield index, figure.thumbnail(f"task-{row.task}", library.tasks[row.task].record.figure)


def task_files(library: Library) -> dict[str, str]:
    """Path below the site → SVG, for each task."""
    records = {id_: entry.record for id_, entry in library.tasks.items()}
    figure.draw_ahead((task.figure, len(task.figure.poses) - 1, (), "lean") for task in records.values())
    credit = drawing_credit(library.identity)
    return {
        drawn_files.task_drawing(id_): figure.task_svg(task.name, task.figure, credit) for id_, task in records.items()
    }
