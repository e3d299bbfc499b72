"""A plan: what a link carries. Exercises with their doses, and how often; never whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.model import Dose, Range

MOST_ITEMS = 40
MOST_NOTE = 120


@dataclass(frozen=True)
class Item:
    exercise: str
    """The id of the exercise."""
    dose: Dose
    note: str | None = None
    """What to know to do it right: 120 characters at most."""


@dataclass(frozen=True)
class Plan:
    items: tuple[Item, ...] = ()
    edition: int | None = None
    """The edition of the data it was made with; `None` where the link does not say it."""
    routine: str | None = None
    """The id of the routine it was made from."""
    days: tuple[str, ...] | None = None
    """Days of the week, Monday first: `mo`, `we`, `fr`."""
    weeks: int | None = None


@dataclass(frozen=True)
class Known:
    """The names a link may use."""

    exercises: Mapping[str, str]
    """Every code and every id that was ever published → the id it has now."""
    codes: Mapping[str, str]
    """The id of an exercise → its code."""
    routines: Mapping[str, str]
    """Every short name and every id of a routine that was ever published → the id it has now."""
    shorts: Mapping[str, str]
    """The id of a routine → its short name."""
    edition: int
    """The edition of the data."""


def as_json(plan: Plan) -> dict[str, Any]:
    """The plan as the pages of the site hand it on: amounts as in the data files, `10` or `"8-10"`."""
    return {
        "edition": plan.edition,
        "routine": plan.routine,
        "days": list(plan.days) if plan.days else None,
        "weeks": plan.weeks,
        "items": [{"exercise": item.exercise, "dose": dose_json(item.dose), "note": item.note} for item in plan.items],
    }


def dose_json(dose: Dose) -> dict[str, Any]:
    fields = ((name, getattr(dose, name)) for name in type(dose).model_fields)
    return {name: amount(value) if isinstance(value, Range) else value for name, value in fields if value is not None}


def amount(span: Range) -> int | str:
    return span.low if span.low == span.high else f"{span.low}-{span.high}"
