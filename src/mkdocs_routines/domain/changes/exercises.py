"""Changes of exercises: whom they are not for, how they are done, and how they are drawn."""

from collections.abc import Iterator

from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.domain.changes.fields import added_and_removed, reworded
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Exercise

TOLD = ("name", "advice_for", "cautions", "figure", "movements", "retired", "kneecap_comparisons", "level")


def exercise_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each change of an exercise that both states have, and one for each that only one of them has."""
    yield from added_and_removed("exercise", before.exercises, after.exercises, "name")
    for id_ in sorted(before.exercises.keys() & after.exercises.keys()):
        old, new = before.exercises[id_].record, after.exercises[id_].record
        if old.name != new.name:
            yield f"{old.name}: is now called {new.name}"
        lines = (*_cautions(id_, before, after), *_facts(old, new), *reworded(old, new, TOLD))
        yield from (f"{new.name}: {line}" for line in lines)


def _cautions(id_: str, before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    was, now = ({each.who: each.advice for each in exercise_cautions(id_, library)} for library in (before, after))
    yield from (f"new caution: {who}" for who in now if who not in was)
    yield from (f"caution gone: {who}" for who in was if who not in now)
    yield from (f"other advice in the caution: {who}" for who in now if who in was and was[who] != now[who])


def _facts(old: Exercise, new: Exercise) -> Iterator[str]:
    if old.level != new.level:
        yield f"level {old.level} → {new.level}"
    if old.kneecap_comparisons != new.kneecap_comparisons:
        yield "changed: comparisons of the load on the kneecap"
    if bool(old.retired) != bool(new.retired):
        yield "is retired" if new.retired else "is offered again"
    if old.figure != new.figure:
        yield "another drawing"
