"""A plan: what a link carries. Exercises with their doses, and how often; never whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.model import Dose

MOST_ITEMS = 40
MOST_NOTE = 120


@dataclass(frozen=True)
class Item:
    exercise: str
    """The id of the exercise."""
    dose: Dose
    note: str | None = None
    """What to know to do it right: `MOST_NOTE` characters at most."""


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
class LinkNames:
    """The names that links are written with."""

    exercises: Mapping[str, str]
    """The id of an exercise → its code."""
    routines: Mapping[str, str]
    """The id of a routine → its short name."""
