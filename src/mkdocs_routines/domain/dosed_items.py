"""Items with doses, wherever they stand: in routines and in the weeks of six-week plans."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Dose, Routine, SixWeekPlan
from mkdocs_routines.model.dose import MOST_WEEK
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.values import LEFT_OUT, Level


@dataclass(frozen=True)
class Session:
    """Exercises of a session, in order: those of a routine, or of one week of a six-week plan."""

    entry: Entry[Any]
    """The routine or the six-week plan."""
    place: Place
    """`()`, or `("weeks", 2)`."""
    items: tuple[Item, ...]
    levels: tuple[Level, ...]
    """The levels of the record."""
    weeks: int
    """The weeks for which it is done: those of the routine, or one."""

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at `place` within what holds the items."""
        return self.entry.problem((*self.place, *place), message)


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

    @property
    def doses(self) -> Iterator[tuple[Place, Dose]]:
        """The first dose and those of later weeks, each with its place within the item."""
        yield ("dose",), self.item.dose
        for number, later in enumerate(self.item.later):
            yield ("later", number, "dose"), later.dose

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at `place` within the item."""
        return self.entry.problem((*self.place, *place), message)


def programmes(library: UncheckedLibrary) -> Iterator[Entry[Routine] | Entry[SixWeekPlan]]:
    """Every routine and every six-week plan: what is followed as a whole, with its pain rule and its stop rule."""
    yield from library.routines.values()
    yield from library.six_week_plans.values()


def sessions(library: UncheckedLibrary) -> Iterator[Session]:
    """The session of every routine and of every week of a six-week plan."""
    for routine in library.routines.values():
        record = routine.record
        weeks = MOST_WEEK if record.weeks is LEFT_OUT else record.weeks.high
        yield Session(routine, (), record.items, record.levels, weeks)
    for plan in library.six_week_plans.values():
        for number, week in enumerate(plan.record.weeks):
            yield Session(plan, ("weeks", number), week.items, plan.record.levels, 1)


def dosed_items(library: UncheckedLibrary) -> Iterator[DosedItem]:
    """Every item of every routine and of every six-week plan."""
    for session in sessions(library):
        for index, item in enumerate(session.items):
            yield DosedItem(session.entry, (*session.place, "items", index), item, session.levels)
