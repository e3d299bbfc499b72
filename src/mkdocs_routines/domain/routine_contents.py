"""Contents of routines: what one needs, and which of them have an exercise."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from mkdocs_routines.domain import dose
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.values import Level


@dataclass(frozen=True)
class Use:
    """Place of an exercise in a routine."""

    routine: str
    """The id of the routine."""
    item: Item
    """The item that it stands in, itself or as an alternative."""


def equipment_ids(routine: Routine, library: Library) -> tuple[str, ...]:
    """The equipment of the exercises in the order of the items, each piece once, without that of alternatives."""
    return equipment_of(routine.items, library)


def equipment_of(items: Iterable[Item], library: Library) -> tuple[str, ...]:
    """The equipment of these items, each piece once, without that of alternatives."""
    exercises = (library.exercises[item.exercise].record for item in items)
    return tuple(dict.fromkeys(id_ for exercise in exercises for id_ in exercise.equipment))


def easiest_first(library: Library) -> list[Entry[Routine]]:
    """Every routine: by its hardest level, then by its easiest, then by the minutes of a session."""
    levels = get_args(Level)

    def difficulty(entry: Entry[Routine]) -> tuple[int, int, int, str]:
        ranks = [levels.index(level) for level in entry.record.levels]
        return max(ranks), min(ranks), dose.minutes(entry.record).low, entry.id

    return sorted(library.routines.values(), key=difficulty)


def uses_of(id_: str, library: Library) -> tuple[Use, ...]:
    """The routines that have an exercise, each with the first item of it, in the order of their titles."""
    entries = sorted(library.routines.values(), key=lambda entry: entry.record.title.casefold())
    items = ((entry.id, next((item for item in entry.record.items if id_ in item.choices), None)) for entry in entries)
    return tuple(Use(routine, item) for routine, item in items if item)


def doses_in_routines(id_: str, library: Library) -> tuple[Use, ...]:
    """The routines that have an exercise, each with the first item of it.

    The dose to begin with comes first, by the rule that the builder follows: the exercise itself before one that may
    take its place, then the dose that says most of load, effort and rest, then the one of more sets. Of two alike, that
    of the easier routine.
    """
    uses: dict[str, tuple[tuple[bool, int, int], Use]] = {}
    for entry in easiest_first(library):
        for item in entry.record.items:
            if id_ == item.exercise or id_ in item.alternatives:
                told = len(item.dose.model_dump(exclude_none=True))
                rank = (id_ == item.exercise, told, item.dose.sets.low)
                uses.setdefault(entry.id, (rank, Use(entry.id, item)))
    return tuple(use for _, use in sorted(uses.values(), key=lambda ranked: ranked[0], reverse=True))
