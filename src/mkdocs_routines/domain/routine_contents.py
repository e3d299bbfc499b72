"""Equipment of a routine as a whole: in the order of its items, each piece once."""

from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Routine


def equipment_ids(routine: Routine, library: Library) -> tuple[str, ...]:
    """What its exercises need, without those that may take their place."""
    exercises = (library.exercises[item.exercise].record for item in routine.items)
    return tuple(dict.fromkeys(id_ for exercise in exercises for id_ in exercise.equipment))
