"""Rules about the drawings of exercises."""

from collections.abc import Iterator

from mkdocs_routines.check.words import must_know_each
from mkdocs_routines.draw import figure
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.site import Site


def figures_are_possible(site: Site) -> Iterator[Problem]:
    """Joints stay in their ranges, nothing sinks into the floor, what stands stays, and nobody tips over."""
    for entry in site.library.exercises.values():
        for pose, words in figure.impossible_poses(entry.record.figure):
            yield entry.problem(("figure", "poses", pose), words)


def figures_show_muscles_of_the_vocabulary(site: Site) -> Iterator[Problem]:
    if site.library.vocabulary is None:
        return
    known = site.library.vocabulary.record.muscles
    for entry in site.library.exercises.values():
        if entry.record.figure.muscles:
            yield from must_know_each(entry, ("figure", "muscles"), entry.record.figure.muscles, known, "muscle")
