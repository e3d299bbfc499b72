"""Drawings of exercises: each is possible for a body, and names muscles of the vocabulary."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def figures_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """Joints stay in their ranges, flesh goes through nothing, hands and feet reach their places, no body tips over."""
    figure.check_ahead(entry.record.figure for entry in content.library.exercises.values())
    for entry in content.library.exercises.values():
        for pose, fault in figure.impossible_poses(entry.record.figure):
            yield entry.problem(("figure", "poses", pose), fault)


def figures_show_muscles_of_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    known = content.library.vocabulary.record.muscles
    for entry in content.library.exercises.values():
        if entry.record.figure.muscles:
            yield from must_all_be_known(entry, ("figure", "muscles"), entry.record.figure.muscles, known, "muscle")
