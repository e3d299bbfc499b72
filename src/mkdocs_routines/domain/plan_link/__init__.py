"""Links to plans: a plan as readable text, for after the `#` of an address: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`.

Links are written here and in `overrides/assets/js/plan/link.js`, which reads them too: whatever was written once, it
reads for ever. `tests/domain/link/` holds what both must agree on.
"""

from mkdocs_routines.domain import editions
from mkdocs_routines.domain.plan_link import dose
from mkdocs_routines.domain.plan_link.plan import (
    EVERY_OTHER_DAY,
    MOST_GOAL,
    MOST_ITEMS,
    MOST_NOTE,
    MOST_PER_WEEK,
    MOST_TITLE,
    Item,
    LinkNames,
    Plan,
)
from mkdocs_routines.domain.plan_link.text import encode, letter
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine, SixWeekPlan

__all__ = [
    "EVERY_OTHER_DAY",
    "FIRST_NOTATION",
    "MOST_GOAL",
    "MOST_ITEMS",
    "MOST_NOTE",
    "MOST_PER_WEEK",
    "MOST_TITLE",
    "NOTATION",
    "RESERVED",
    "Item",
    "LinkNames",
    "Plan",
    "link_names",
    "of_routine",
    "of_week",
    "title_of_week",
    "write",
]

FIRST_NOTATION, NOTATION = 1, 2
"""Notations of links. A plan is written in the first that can say it, and both are read for ever."""
RESERVED = ("of", "d", "w", "t", "g", "x", "re")
"""What a link says of the plan and not of an exercise: no exercise has such a name."""


def link_names(library: Library) -> LinkNames:
    """The names that links to this library are written with."""
    codes = {id_: entry.record.code for id_, entry in library.exercises.items()}
    return LinkNames(exercises=codes, routines=editions.short_names(library))


def of_routine(entry: Entry[Routine], edition: int) -> Plan:
    """A routine as a plan. Its notes stay on its page: they may be longer than a link should carry."""
    routine = entry.record
    items = (
        Item(item.exercise, item.dose, superset_with_next=item.superset_with_next, later=item.later)
        for item in routine.items
    )
    days = EVERY_OTHER_DAY if routine.every_other_day else None
    rest = routine.rest_between_exercises_seconds
    return Plan(tuple(items), edition, routine=entry.id, days=days, rest_between=rest)


def of_week(plan: SixWeekPlan, number: int, edition: int) -> Plan:
    """A week of a six-week plan, from 1, as a plan of one week.

    Its notes stay on its page, and so does what has to happen first, but for the few words of `goal`.
    """
    week = plan.weeks[number - 1]
    return Plan(
        tuple(Item(item.exercise, item.dose, superset_with_next=item.superset_with_next) for item in week.items),
        edition,
        weeks=1,
        title=title_of_week(plan, number),
        goal=plan.goal,
        per_week=week.sessions_per_week,
    )


def title_of_week(plan: SixWeekPlan, number: int) -> str:
    """The name of a week wherever it stands alone: `Six weeks for kneecap pain: week 2`."""
    return f"{plan.title}: week {number}"


def write(plan: Plan, names: LinkNames) -> str:
    """The plan in one line, without `#`."""
    of = names.routines.get(plan.routine, plan.routine) if plan.routine else None
    days = "eod" if plan.days == EVERY_OTHER_DAY else ".".join(plan.days or ())
    fields = {
        "of": of,
        "d": days,
        "w": plan.weeks,
        "t": plan.title and encode(plan.title),
        "g": plan.goal and encode(plan.goal),
        "x": plan.per_week and dose.amount(plan.per_week),
        "re": plan.rest_between and dose.amount(plan.rest_between),
    }
    items = (f"{names.exercises.get(item.exercise, item.exercise)}={dose.write(item)}" for item in plan.items)
    body = ";".join((*(f"{name}={value}" for name, value in fields.items() if value), *items))
    return f"v{notation(plan)}{letter(body)}{plan.edition or ''};{body}"


def notation(plan: Plan) -> int:
    """The first notation that can say the plan."""
    fields = (plan.title, plan.goal, plan.per_week, plan.rest_between)
    new = (
        plan.days == EVERY_OTHER_DAY or any(field is not None for field in fields) or any(map(dose.is_new, plan.items))
    )
    return NOTATION if new else FIRST_NOTATION
