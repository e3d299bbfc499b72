"""Six-week plans: their weeks as links, and the work that each week asks of each exercise."""

from dataclasses import dataclass
from fractions import Fraction

from mkdocs_routines.domain import dose, editions, plan_link
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Range, SixWeekPlan
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.six_weeks import Week

MOST_RISE = Fraction(3, 2)
"""A week asks at most this much of the week before, of an exercise and as a whole: two sets may become three."""
NO_REST = Range(0, 0)


@dataclass(frozen=True)
class PlanUse:
    """Place of an exercise in a six-week plan."""

    plan: str
    """The id of the plan."""
    item: Item
    """The item of the first week that has it, itself or as an alternative."""
    weeks: tuple[int, ...]
    """The weeks that have it, from 1, in order."""


def plans_with(id_: str, library: Library) -> tuple[PlanUse, ...]:
    """The six-week plans that have an exercise, itself or as an alternative, by their titles."""
    uses = []
    for entry in sorted(library.six_week_plans.values(), key=lambda plan: plan.record.title):
        weeks = enumerate(entry.record.weeks, start=1)
        items = {number: item for number, week in weeks for item in week.items if id_ in item.choices}
        if items:
            uses.append(PlanUse(entry.id, next(iter(items.values())), tuple(items)))
    return tuple(uses)


def plans_by_condition(library: Library) -> dict[str, Entry[SixWeekPlan]]:
    """Page of a condition → its plan."""
    return {entry.record.condition: entry for entry in library.six_week_plans.values()}


def week_link(plan: SixWeekPlan, number: int, library: Library) -> str | None:
    """A session of a week, from 1, as a link without `#`; None for a week without sessions."""
    if not plan.weeks[number - 1].items:
        return None
    linked = plan_link.of_week(plan, number, editions.current_edition(library))
    return plan_link.write(linked, plan_link.link_names(library))


def work(week: Week) -> dict[str, int]:
    """Exercise → its seconds of work in the week, rests left out: the most that its dose and its sessions ask."""
    sessions = week.sessions_per_week.high if week.sessions_per_week else 0
    seconds: dict[str, int] = {}
    for item in week.items:
        working = dose.seconds(item.dose.model_copy(update={"rest_seconds": NO_REST})).high
        seconds[item.exercise] = seconds.get(item.exercise, 0) + working * sessions
    return seconds
