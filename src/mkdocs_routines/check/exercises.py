"""Exercises: each has a place among the others, and its evidence names the load on the kneecap."""

from collections.abc import Iterator
from typing import get_args

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.values import Level

MOST_AIMS = 3
_LEVELS: tuple[str, ...] = get_args(Level)
_LOAD = "kneecap joint"


def exercises_have_few_aims(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.exercises.values():
        aims = entry.record.aims
        if len(aims) > MOST_AIMS:
            yield entry.problem(("aims", MOST_AIMS), f"aims: must be one to three; it has {len(aims)}")


def exercises_have_a_neighbour(content: UncheckedContent) -> Iterator[Problem]:
    """Every exercise on offer has an easier or a harder one, unless those of its pillar may stand alone."""
    library = content.library
    pillars = library.vocabulary.record.pillars if library.vocabulary else {}
    alone = {id_ for id_, pillar in pillars.items() if pillar.may_stand_alone}
    named = {id_ for entry in library.exercises.values() for id_ in (*entry.record.easier, *entry.record.harder)}
    if not library.whole or not named <= library.exercises.keys():
        return  # an exercise that is misspelt, or has other problems, may be the neighbour
    for id_, entry in library.offered.items():
        neighbours = library.easier[id_] | library.harder[id_]
        if not neighbours and entry.record.pillar not in alone:
            message = "must have easier or harder, or be named there by another exercise, so that a reader can step on"
            yield entry.problem((), message)


def harder_exercises_are_of_no_lower_level(content: UncheckedContent) -> Iterator[Problem]:
    exercises = content.library.exercises
    for id_, entry in exercises.items():
        for key, lower in (("easier", False), ("harder", True)):
            for index, neighbour in enumerate(getattr(entry.record, key)):
                if neighbour not in exercises:
                    continue
                theirs, own = exercises[neighbour].record.level, entry.record.level
                gap = _LEVELS.index(theirs) - _LEVELS.index(own)
                if (gap < 0) if lower else (gap > 0):
                    where = "below" if lower else "above"
                    message = f"{key}: {neighbour!r} must not be of a level {where} that of {id_!r}: {theirs}, {own}"
                    yield entry.problem((key, index), message)


def evidence_names_the_load_on_the_kneecap(content: UncheckedContent) -> Iterator[Problem]:
    """The evidence of every exercise gives what is known of it, or that nothing is."""
    for entry in content.library.exercises.values():
        if not any(_LOAD in text for text in entry.record.evidence):
            message = (
                "evidence: must have a sentence on the load on the kneecap joint, if only that no study was found:"
                " 'We found no study of the load on the kneecap joint in it.'"
            )
            yield entry.problem(("evidence",), message)
