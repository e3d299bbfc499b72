"""Links to plans: a plan as readable text, for after the `#` of an address: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`.

Links are written here and in `overrides/assets/js/plan/link.js`, which reads them too: whatever was written once, it
reads for ever. `tests/domain/link/` holds what both must agree on.
"""

from mkdocs_routines.domain import editions
from mkdocs_routines.domain.plan_link import dose
from mkdocs_routines.domain.plan_link.plan import MOST_ITEMS, MOST_NOTE, Item, LinkNames, Plan
from mkdocs_routines.domain.plan_link.text import letter
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine
from mkdocs_routines.model.six_weeks import Week

__all__ = [
    "MOST_ITEMS",
    "MOST_NOTE",
    "NOTATION",
    "RESERVED",
    "Item",
    "LinkNames",
    "Plan",
    "link_names",
    "of_routine",
    "of_week",
    "write",
]

NOTATION = 1
RESERVED = ("of", "d", "w")
"""What a link says of the plan and not of an exercise: no exercise has such a name."""


def link_names(library: Library) -> LinkNames:
    """The names that links to this library are written with."""
    codes = {id_: entry.record.code for id_, entry in library.exercises.items()}
    return LinkNames(exercises=codes, routines=editions.short_names(library))


def of_routine(entry: Entry[Routine], edition: int) -> Plan:
    """A routine as a plan. Its notes stay on its page: they may be longer than a link should carry."""
    items = tuple(Item(item.exercise, item.dose) for item in entry.record.items)
    return Plan(items, edition, routine=entry.id)


def of_week(week: Week, edition: int) -> Plan:
    """A week of a six-week plan as a plan of one week."""
    return Plan(tuple(Item(item.exercise, item.dose) for item in week.items), edition, weeks=1)


def write(plan: Plan, names: LinkNames) -> str:
    """The plan in one line, without `#`."""
    fields = [
        f"of={names.routines.get(plan.routine, plan.routine)}" if plan.routine else "",
        f"d={'.'.join(plan.days)}" if plan.days else "",
        f"w={plan.weeks}" if plan.weeks else "",
        *(f"{names.exercises.get(item.exercise, item.exercise)}={dose.write(item)}" for item in plan.items),
    ]
    body = ";".join(filter(None, fields))
    return f"v{NOTATION}{letter(body)}{plan.edition or ''};{body}"
