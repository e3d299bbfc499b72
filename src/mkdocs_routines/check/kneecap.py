"""Load on the kneecap: comparisons lead to other exercises, and drawings show the knee that body weight bends."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known
from mkdocs_routines.domain.knee_bend import weight_on_knee
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place


def comparisons_are_with_other_exercises(content: UncheckedContent) -> Iterator[Problem]:
    known = content.library.ids["exercise"]
    for id_, entry in content.library.exercises.items():
        for index, comparison in enumerate(entry.record.kneecap_comparisons):
            place: Place = ("kneecap_comparisons", index, "than")
            yield from must_all_be_known(entry, place, comparison.than, known, "exercise")
            if id_ in comparison.than:
                message = f"than: must be another exercise than {id_!r}; for another way to do it, write version"
                yield entry.problem((*place, comparison.than.index(id_)), message)


def exercises_are_compared_at_one_of_them(content: UncheckedContent) -> Iterator[Problem]:
    """Two exercises are compared in one place, because it is read from both: two places could contradict each other."""
    exercises = content.library.exercises
    for id_, entry in exercises.items():
        for index, comparison in enumerate(entry.record.kneecap_comparisons):
            for number, other in enumerate(comparison.than):
                if other not in exercises or other >= id_:
                    continue  # what is misspelt has a problem of its own, and the later of two files is named
                if any(id_ in theirs.than for theirs in exercises[other].record.kneecap_comparisons):
                    message = f"than: must be left out, as {exercises[other].path} compares the two already"
                    yield entry.problem(("kneecap_comparisons", index, "than", number), message)


def body_weight_bends_a_knee_that_is_drawn(content: UncheckedContent) -> Iterator[Problem]:
    """Where body weight bends the knee, the drawing stands on a foot: the bend under load is that of this leg."""
    if content.library.vocabulary is None:
        return
    vocabulary = content.library.vocabulary.record
    for entry in content.library.exercises.values():
        exercise = entry.record
        if exercise.position not in vocabulary.positions or not vocabulary.movements.keys() >= {*exercise.movements}:
            continue  # that is a problem of its own
        stands = figure.standing_bend(exercise.figure) is not None
        if weight_on_knee(exercise, vocabulary) == "body" and not stands:
            message = (
                f"anchor: must be a foot or feet in the position {exercise.position!r}, where body weight bends the"
                f" knee; it is {exercise.figure.anchor!r}"
            )
            yield entry.problem(("figure", "anchor"), message)
