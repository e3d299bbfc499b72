"""Changes of routines: their exercises with their doses, and how often and how long they are done."""

from collections.abc import Iterator

from mkdocs_routines.domain import dose
from mkdocs_routines.domain.changes.fields import added_and_removed, kept, reworded
from mkdocs_routines.domain.changes.items import NOT_GIVEN, item_changes, names_of_exercises
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Routine

TOLD = (
    *("title", "items", "sessions_per_week", "every_other_day", "weeks", "warm_up"),
    "rest_between_exercises_seconds",
)


def routine_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each change of a routine that both states have, and one for each that only one of them has."""
    yield from added_and_removed("routine", before.routines, after.routines, "title")
    names = names_of_exercises(before, after)
    for old, new in kept(before.routines, after.routines):
        if old.title != new.title:
            yield f"{old.title}: is now called {new.title}"
        lines = (*_plan(old, new), *item_changes(old.items, new.items, names), *reworded(old, new, TOLD))
        yield from (f"{new.title}: {line}" for line in lines)


def _plan(old: Routine, new: Routine) -> Iterator[str]:
    amounts = (
        ("sessions a week", old.sessions_per_week, new.sessions_per_week),
        ("weeks", old.weeks, new.weeks),
        ("minutes of warm-up", old.warm_up.minutes, new.warm_up.minutes),
    )
    for name, was, now in amounts:
        if was != now:
            yield f"{name} {dose.span(was)} → {dose.span(now)}"
    if old.every_other_day != new.every_other_day:
        yield "is now done every other day" if new.every_other_day else "is no longer done every other day"
    rests = (old.rest_between_exercises_seconds, new.rest_between_exercises_seconds)
    if rests[0] != rests[1]:
        before, after = (dose.rest_between_exercises(rest) if rest else NOT_GIVEN for rest in rests)
        yield f"rest between exercises {before} → {after}"
    if old.warm_up.steps != new.warm_up.steps:
        yield "changed: steps of the warm-up"
