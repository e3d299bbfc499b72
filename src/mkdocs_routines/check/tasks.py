"""Tasks beside the rows of charts: a person does each, something shows it, and a body can do it."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.chart import Bar


def tasks_are_done_by_a_person(content: UncheckedContent) -> Iterator[Problem]:
    """One of those who are drawn."""
    for entry in content.library.tasks.values():
        yield from must_be_known(entry, ("figure", "person"), entry.record.figure.person, figure.people(), "person")


def tasks_are_shown(content: UncheckedContent) -> Iterator[Problem]:
    """By a row of a chart or by a belief."""
    library = content.library
    beliefs = library.beliefs.record.beliefs.values() if library.beliefs else ()
    shown = {row.task for entry in library.charts.values() for row in entry.record.rows if isinstance(row, Bar)}
    shown |= {belief.picture.task for belief in beliefs if belief.picture}
    for id_, entry in library.tasks.items():
        if id_ not in shown and library.whole:
            yield entry.problem((), f"must be shown by a row of a chart or by a belief: task: {id_}")


def tasks_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """Joints stay in their ranges and flesh goes through nothing, as in the drawings of exercises."""
    known = [entry for entry in content.library.tasks.values() if entry.record.figure.person in figure.people()]
    figure.check_ahead(entry.record.figure for entry in known)
    for entry in known:
        for pose, message in figure.impossible_poses(entry.record.figure):
            yield entry.problem(("figure", "poses", pose), message)


RULES = (tasks_are_done_by_a_person, tasks_are_shown, tasks_are_possible)
