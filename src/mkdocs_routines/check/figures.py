"""Rules about the drawings of exercises."""

from collections.abc import Iterator

from mkdocs_routines.check.words import must_know_each
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def figures_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """Joints stay in their ranges, nothing sinks into the floor, what stands stays, and nobody tips over."""
    for entry in content.library.exercises.values():
        for pose, words in figure.impossible_poses(entry.record.figure):
            yield entry.problem(("figure", "poses", pose), words)


def figures_show_muscles_of_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    known = content.library.vocabulary.record.muscles
    for entry in content.library.exercises.values():
        if entry.record.figure.muscles:
            yield from must_know_each(entry, ("figure", "muscles"), entry.record.figure.muscles, known, "muscle")
