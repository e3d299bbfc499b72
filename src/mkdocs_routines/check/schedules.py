"""Rules about the course of a routine: exercises that go straight on, weeks that change a dose, every other day."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from mkdocs_routines.check import doses
from mkdocs_routines.domain.dose import span
from mkdocs_routines.domain.dosed_items import dosed_items, sessions
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import Dose, Range
from mkdocs_routines.model.routine import Item

EVERY_OTHER_DAY = Range(3, 4)
"""Sessions a week of a routine that is done every other day."""


def supersets_have_a_next_exercise(content: UncheckedContent) -> Iterator[Problem]:
    for session in sessions(content.library):
        last = len(session.items) - 1
        if session.items and session.items[last].superset_with_next:
            message = "superset_with_next: must have an exercise after it; this is the last one"
            yield session.problem(("items", last, "superset_with_next"), message)


def supersets_have_the_same_sets(content: UncheckedContent) -> Iterator[Problem]:
    """In every week: a set of each, then the next round."""
    for session in sessions(content.library):
        for index, (item, following) in enumerate(pairwise(session.items)):
            weeks = sorted({1, *(later.from_week for later in (*item.later, *following.later))})
            for week in weeks if item.superset_with_next else ():
                sets, others = (dose_in(each, week).sets for each in (item, following))
                if sets != others:
                    when = "" if week == 1 else f" from week {week} on"
                    message = f"sets: must be {span(sets)}{when}, as in the exercise before; the two are a superset"
                    yield session.problem(("items", index + 1, "dose", "sets"), message)
                    break


def supersets_rest_after_the_round(content: UncheckedContent) -> Iterator[Problem]:
    for dosed in dosed_items(content.library):
        for place, dose in dosed.doses if dosed.item.superset_with_next else ():
            if dose.rest_seconds is not None:
                message = "rest_seconds: must stand with the last exercise of the superset: its rest ends the round"
                yield dosed.problem((*place, "rest_seconds"), message)


def later_doses_come_in_their_order(content: UncheckedContent) -> Iterator[Problem]:
    """Each begins in a later week than the one before it, and within the weeks of the routine."""
    for session in sessions(content.library):
        for index, item in enumerate(session.items):
            before = 1
            for number, later in enumerate(item.later):
                week, place = later.from_week, ("items", index, "later", number, "from_week")
                if session.weeks == 1:
                    message = "later: must be left out of a week of a plan; the next week says its own doses"
                    yield session.problem(place[:3], message)
                    break
                if week > session.weeks:
                    weeks = session.weeks
                    message = f"from_week: must be {weeks} or less, as the routine has {weeks} weeks; it is {week}"
                    yield session.problem(place, message)
                elif week <= before:
                    message = f"from_week: must be later than {before}, that of the dose before; it is {week}"
                    yield session.problem(place, message)
                before = max(before, week)


def later_doses_change_something(content: UncheckedContent) -> Iterator[Problem]:
    for dosed in dosed_items(content.library):
        for number, (before, dose) in enumerate(pairwise(dosed.item.doses)):
            if before == dose:
                message = "dose: must differ from the one before it, or be left out"
                yield dosed.problem(("later", number, "dose"), message)


def every_other_day_is_three_to_four_times_a_week(content: UncheckedContent) -> Iterator[Problem]:
    for plan in content.library.routines.values():
        sessions = plan.record.sessions_per_week
        if plan.record.every_other_day and sessions != EVERY_OTHER_DAY:
            often = span(EVERY_OTHER_DAY, "-")
            message = f"sessions_per_week: must be {often}, as every other day is; it is {span(sessions, '-')}"
            yield plan.problem(("sessions_per_week",), message)


def dose_in(item: Item, week: int) -> Dose:
    """The dose of an item in a week, from 1."""
    begun = [later.dose for later in item.later if later.from_week <= week]
    return begun[-1] if begun else item.dose


ROUTINE_RULES: tuple[Callable[[UncheckedContent], Iterator[Problem]], ...] = (
    *doses.RULES,
    supersets_have_a_next_exercise,
    supersets_have_the_same_sets,
    supersets_rest_after_the_round,
    later_doses_come_in_their_order,
    later_doses_change_something,
    every_other_day_is_three_to_four_times_a_week,
)
"""Those about its doses, and those about its course."""
