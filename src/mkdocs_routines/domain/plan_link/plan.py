"""A plan: what a link carries. Exercises with their doses, and how often; never whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_routines.model import Dose, LaterDose, Range

MOST_ITEMS = 40
MOST_NOTE = 120
MOST_TITLE = 60
MOST_GOAL = 120
MOST_PER_WEEK = 21
EVERY_OTHER_DAY: Literal["every-other"] = "every-other"
"""Days of a plan that is done every other day, whichever day of the week that is."""


@dataclass(frozen=True)
class Item:
    exercise: str
    """The id of the exercise."""
    dose: Dose
    note: str | None = None
    """What to know to do it right: `MOST_NOTE` characters at most."""
    superset_with_next: bool = False
    """Whether a set of the next exercise follows each set of this one."""
    later: tuple[LaterDose, ...] = ()
    """Weeks that change the dose, in their order."""


@dataclass(frozen=True)
class Plan:
    items: tuple[Item, ...] = ()
    edition: int | None = None
    """The edition of the data it was made with; `None` where the link does not say it."""
    routine: str | None = None
    """The id of the routine it was made from."""
    days: tuple[str, ...] | Literal["every-other"] | None = None
    """Days of the week, Monday first: `mo`, `we`, `fr`."""
    weeks: int | None = None
    title: str | None = None
    """Its name: `MOST_TITLE` characters at most."""
    goal: str | None = None
    """What it is for, in the words of whoever made it: `MOST_GOAL` characters at most."""
    per_week: Range | None = None
    """Sessions a week, from 1 to `MOST_PER_WEEK`."""
    rest_between: Range | None = None
    """Seconds of rest from one exercise to the next."""


@dataclass(frozen=True)
class LinkNames:
    """The names that links are written with."""

    exercises: Mapping[str, str]
    """The id of an exercise → its code."""
    routines: Mapping[str, str]
    """The id of a routine → its short name."""
