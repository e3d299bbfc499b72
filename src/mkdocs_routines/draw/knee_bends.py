"""Knee bends of exercises, from their drawings."""

from mkdocs_routines.domain import knee_bend
from mkdocs_routines.domain.knee_bend import KneeBend
from mkdocs_routines.draw import figure
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise, Vocabulary


def knee_bend_of(exercise: Exercise, vocabulary: Vocabulary) -> KneeBend:
    """The knee bend under load of an exercise, as its drawing shows it."""
    return knee_bend.knee_bend(exercise, figure.standing_bend(exercise.figure), vocabulary)


def knee_bends(library: Library) -> dict[str, KneeBend]:
    """Exercise → its knee bend under load, for every exercise on offer."""
    vocabulary = library.vocabulary.record
    return {id_: knee_bend_of(entry.record, vocabulary) for id_, entry in library.offered.items()}
