"""Changes of routines: doses, their order, and how often and how long."""

from collections.abc import Iterator

from mkdocs_routines.domain import dose
from mkdocs_routines.domain.changes.fields import added_and_removed, kept, reworded
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Dose, Routine
from mkdocs_routines.model.routine import Item

TOLD = (
    *("title", "items", "sessions_per_week", "every_other_day", "weeks", "warm_up"),
    "rest_between_exercises_seconds",
)
NOT_GIVEN = "not given"


def routine_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each change of a routine that both states have, and one for each that only one of them has."""
    yield from added_and_removed("routine", before.routines, after.routines, "title")
    names = {id_: entry.record.name for library in (before, after) for id_, entry in library.exercises.items()}
    for old, new in kept(before.routines, after.routines):
        if old.title != new.title:
            yield f"{old.title}: is now called {new.title}"
        lines = (*_plan(old, new), *_items(old, new, names), *reworded(old, new, TOLD))
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


def _items(old: Routine, new: Routine, names: dict[str, str]) -> Iterator[str]:
    """An exercise that stands several times is matched by its turn."""
    was, now = _by_turn(old), _by_turn(new)
    for key, item in now.items():
        name = names.get(key[0], key[0])
        if key not in was:
            yield f"adds {name} {dose.notation(item.dose)}"
        elif was[key].dose != item.dose:
            yield f"{name} {_doses(was[key].dose, item.dose)}"
        yield from (f"{name} {line}" for line in _course(was[key], item)) if key in was else ()
        if key in was and (was[key].note, was[key].alternatives) != (item.note, item.alternatives):
            yield f"{name}: changed: note or alternatives"
    yield from (f"drops {names.get(id_, id_)}" for id_, turn in was.keys() - now.keys())
    common = was.keys() & now.keys()
    if [key for key in was if key in common] != [key for key in now if key in common]:
        yield "another order of exercises"


def _by_turn(routine: Routine) -> dict[tuple[str, int], Item]:
    turns: dict[tuple[str, int], Item] = {}
    for item in routine.items:
        turn = sum(1 for id_, _ in turns if id_ == item.exercise)
        turns[item.exercise, turn] = item
    return turns


def _doses(was: Dose, now: Dose) -> str:
    """`2 × 8–12 → 2 × 80–120`; of two with the same amounts, what else differs."""
    amounts = [dose.notation(was), dose.notation(now)]
    parts = [" → ".join(amounts)] if amounts[0] != amounts[1] else []
    before, after = dict(dose.details(was)), dict(dose.details(now))
    differing = (name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name))
    parts += [f"{name.lower()} {before.get(name, NOT_GIVEN)} → {after.get(name, NOT_GIVEN)}" for name in differing]
    return "; ".join(parts)


def _course(was: Item, now: Item) -> Iterator[str]:
    """What changes in how it goes on: with the next exercise, and in later weeks."""
    if was.superset_with_next != now.superset_with_next:
        yield "now goes straight on with the next exercise" if now.superset_with_next else "no longer goes straight on"
    before, after = ({later.from_week: later.dose for later in item.later} for item in (was, now))
    for week in sorted(before.keys() | after.keys()):
        if before.get(week) != after.get(week):
            old, new = (dose.in_full(weeks[week]) if week in weeks else NOT_GIVEN for weeks in (before, after))
            yield f"from week {week}: {old} → {new}"
