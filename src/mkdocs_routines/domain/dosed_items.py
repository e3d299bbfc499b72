"""Items with doses, wherever they stand: in routines and in the weeks of six-week plans."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Routine, SixWeekPlan
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.values import Level


@dataclass(frozen=True)
class DosedItem:
    """Item of a record, with where it stands."""

    entry: Entry[Any]
    """The routine or the six-week plan."""
    place: Place
    """`("items", 0)`, or `("weeks", 2, "items", 0)`."""
    item: Item
    levels: tuple[Level, ...]
    """The levels of the record."""

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at `place` within the item."""
        return self.entry.problem((*self.place, *place), message)


def programmes(library: UncheckedLibrary) -> Iterator[Entry[Routine] | Entry[SixWeekPlan]]:
    """Every routine and every six-week plan: what is followed as a whole, with its pain rule and its stop rule."""
    yield from library.routines.values()
    yield from library.six_week_plans.values()


def dosed_items(library: UncheckedLibrary) -> Iterator[DosedItem]:
    """Every item of every routine and of every six-week plan."""
    for routine in library.routines.values():
        for index, item in enumerate(routine.record.items):
            yield DosedItem(routine, ("items", index), item, routine.record.levels)
    for plan in library.six_week_plans.values():
        for number, week in enumerate(plan.record.weeks):
            for index, item in enumerate(week.items):
                yield DosedItem(plan, ("weeks", number, "items", index), item, plan.record.levels)
