"""Routine record: an ordered list of exercises with their doses, its rules and its report by CERT."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from mkdocs_routines.model.amount import Amount, Range, Within
from mkdocs_routines.model.cert import Cert
from mkdocs_routines.model.dose import MOST, Dose, LaterDose
from mkdocs_routines.model.values import LEFT_OUT, Id, Key, Label, Level, Listed, Record, Text

DoseField = Literal[
    "sets",
    "reps",
    "seconds",
    "minutes",
    "steps",
    "metres",
    "hold_seconds",
    "rest_seconds",
    "rest_between_sides_seconds",
    "rest_between_exercises_seconds",
    "repetition_seconds",
    "load_kilograms",
    "reps_in_reserve",
    "rpe",
    "sessions_per_week",
    "weeks",
    "warm_up_minutes",
]
"""Numbers of a routine that have a usual band. `repetition_seconds`: the three numbers of a tempo together."""
Reason = Annotated[Text, StringConstraints(min_length=20)]
"""A sentence that convinces whoever reviews it."""
_TURNS = "days that take turns, such as A and B, are two routines, one for each day; link both from the same page"


class Item(Record):
    NOT_HERE: ClassVar[Mapping[str, str]] = dict.fromkeys(("day", "days", "session", "workout", "split"), _TURNS)
    """Keys that somebody may look for, and how else to write it."""

    exercise: Id
    """The file name of the exercise, without `.yml`."""
    alternatives: Listed[Id] = ()
    """Exercises that may take its place at the same dose."""
    dose: Dose
    later: Listed[LaterDose] = ()
    """Weeks that change the dose, in their order."""
    superset_with_next: bool = False
    """Whether a set of the next exercise follows each set of this one, and the rest comes after both. Several in a row
    make a circuit."""
    note: Text | None = None
    """What a reader needs to know to do this item right."""
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Each number of its doses outside the usual band, and why, for whoever reviews it. Left out where none is."""

    @property
    def doses(self) -> tuple[Dose, ...]:
        """Its dose, and those of later weeks."""
        return (self.dose, *(later.dose for later in self.later))

    @property
    def choices(self) -> tuple[str, ...]:
        """The ids of the exercise and of those that may take its place, in this order."""
        return (self.exercise, *self.alternatives)


class WarmUp(Record):
    minutes: Amount
    """How long it takes."""
    steps: Listed[Text]
    """What to do, in order."""


class Routine(Record):
    """An ordered list of exercises with their doses. The file name is its id and its address."""

    NOT_HERE: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("day", "days", "sessions", "workouts", "split", "alternate", "a", "b", "A", "B"), _TURNS
    )
    """Keys that somebody may look for, and how else to write it."""

    title: Label
    """Its name."""
    short: Annotated[Id, StringConstraints(max_length=24)] | None = None
    """The word of its short address, `r/<short>/`, to be said and written down. It is for ever: never change it."""
    summary: Text
    """One or two sentences in plain words: what it is and what it does not promise."""
    for_whom: Text = ""
    """Who it is for."""
    for_whom_short: Text | None = None
    """The same in few words, for a sheet of paper that has no room for all of it."""
    levels: Listed[Level] = ()
    """The levels it suits."""
    sessions_per_week: Amount = LEFT_OUT
    """Sessions a week."""
    every_other_day: bool = False
    """Whether it is done every other day, whichever day of the week that is."""
    weeks: Amount = LEFT_OUT
    """For how many weeks before it is looked at again."""
    warm_up: WarmUp = LEFT_OUT
    rest_between_exercises_seconds: Annotated[Range, Within(0, MOST["rest_seconds"])] | None = None
    """Seconds of rest from one exercise to the next."""
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Which of its sessions, weeks or warm-up lie outside the usual band, and why. Left out where none does."""
    items: Listed[Item]
    """The exercises with their doses, in order."""
    progression: Listed[Text] = ()
    """When and how to do more."""
    regression: Listed[Text] = ()
    """When and how to do less."""
    pain_rule: Id = ""
    """Which pain rule goes with it, from `vocabulary.yml`."""
    stop_rule: Id = ""
    """Which stop rule goes with it, from `safety.yml`."""
    notes: Listed[Text] = ()
    """Where its doses come from and what is known about them."""
    cert: Cert = LEFT_OUT
    """Its report by CERT: what somebody needs to know to do it again."""
    sources: Listed[Key] = ()
    """The sources behind it, by their keys in `references.bib`."""
    draft: bool = False
    """Whether it is proposed and not published: shown while somebody edits, and in no built site."""

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of all exercises that may be done in it, alternatives included, each once."""
        return tuple(dict.fromkeys(id_ for item in self.items for id_ in item.choices))
