"""Drawings of exercises: each is possible for a body, and names muscles of the vocabulary."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Exercise


def figures_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """Joints stay in their ranges and above the floor, feet and hands reach their places, and no body tips over."""
    for entry in content.library.exercises.values():
        yield from impossible_positions(entry)


def impossible_positions(entry: Entry[Exercise]) -> Iterator[Problem]:
    """Each position of one drawing that no body could take."""
    for pose, message in figure.impossible_poses(entry.record.figure, figure.WINTER):
        yield entry.problem(("figure", "poses", pose), message)


def figures_show_muscles_of_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    known = content.library.vocabulary.record.muscles
    for entry in content.library.exercises.values():
        if entry.record.figure.muscles:
            yield from must_all_be_known(entry, ("figure", "muscles"), entry.record.figure.muscles, known, "muscle")


RULES = (figures_are_possible, figures_show_muscles_of_the_vocabulary)
