"""Changes of the exercises of a session and their doses, in a routine and in a week of a six-week plan."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_routines.domain import dose
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Dose
from mkdocs_routines.model.routine import Item

NOT_GIVEN = "not given"


def names_of_exercises(before: UncheckedLibrary, after: UncheckedLibrary) -> dict[str, str]:
    """Exercise → its name, those of today before those of earlier."""
    return {id_: entry.record.name for library in (before, after) for id_, entry in library.exercises.items()}


def item_changes(old: Sequence[Item], new: Sequence[Item], names: Mapping[str, str]) -> Iterator[str]:
    """A line for each change of an exercise of a session: one that stands several times is matched by its turn."""
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


def _by_turn(items: Sequence[Item]) -> dict[tuple[str, int], Item]:
    turns: dict[tuple[str, int], Item] = {}
    for item in items:
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
