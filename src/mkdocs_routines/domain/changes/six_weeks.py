"""Changes of six-week plans: the sessions, the exercises with their doses, and the words of each week."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import dose
from mkdocs_routines.domain.changes.fields import added_and_removed, kept, reworded
from mkdocs_routines.domain.changes.items import item_changes, names_of_exercises
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import SixWeekPlan
from mkdocs_routines.model.six_weeks import Week

TOLD = ("title", "weeks", "warm_up", "first", "pain_rule", "stop_rule")
TOLD_OF_WEEK = ("sessions_per_week", "items", "check", "way_on", "way_down", "activity")
NONE = "none"


def six_week_plan_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each change of a plan that both states have, and one for each that only one of them has."""
    yield from added_and_removed("six-week plan", before.six_week_plans, after.six_week_plans, "title")
    names = names_of_exercises(before, after)
    for old, new in kept(before.six_week_plans, after.six_week_plans):
        if old.title != new.title:
            yield f"{old.title}: is now called {new.title}"
        lines = (*_whole(old, new), *reworded(old, new, TOLD))
        yield from (f"{new.title}: {line}" for line in lines)
        for number, (was, now) in enumerate(zip(old.weeks, new.weeks, strict=True), start=1):
            yield from (f"{new.title}, week {number}: {line}" for line in _week(was, now, names))


def _whole(old: SixWeekPlan, new: SixWeekPlan) -> Iterator[str]:
    """What holds for all of its weeks."""
    yield from _wordings((("what has to happen first", old.first, new.first),))
    for name, was, now in (("pain rule", old.pain_rule, new.pain_rule), ("stop rule", old.stop_rule, new.stop_rule)):
        if was != now:
            yield f"{name} {was} → {now}"
    if old.warm_up.minutes != new.warm_up.minutes:
        yield f"minutes of warm-up {dose.span(old.warm_up.minutes)} → {dose.span(new.warm_up.minutes)}"
    if old.warm_up.steps != new.warm_up.steps:
        yield "changed: steps of the warm-up"


def _week(was: Week, now: Week, names: Mapping[str, str]) -> Iterator[str]:
    if was.sessions_per_week != now.sessions_per_week:
        old, new = (dose.span(each) if each else NONE for each in (was.sessions_per_week, now.sessions_per_week))
        yield f"sessions a week {old} → {new}"
    yield from item_changes(was.items, now.items, names)
    texts = (
        ("check", was.check, now.check),
        ("when the check holds", was.way_on, now.way_on),
        ("when it does not", was.way_down, now.way_down),
        ("beside the sessions", " ".join(was.activity), " ".join(now.activity)),
    )
    yield from _wordings(texts)
    yield from reworded(was, now, TOLD_OF_WEEK)


def _wordings(texts: tuple[tuple[str, str | None, str | None], ...]) -> Iterator[str]:
    for name, was, now in texts:
        if was != now:
            old, new = (f"“{each}”" if each else NONE for each in (was, now))
            yield f"{name}: {old} → {new}"
