"""Routine record: an ordered list of exercises with their doses, its rules and its report by CERT."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from mkdocs_routines.model.cert import Cert
from mkdocs_routines.model.values import Amount, Id, Key, Label, Level, Listed, Record, Sides, Tempo, Text

DoseField = Literal[
    "sets",
    "reps",
    "seconds",
    "steps",
    "metres",
    "hold_seconds",
    "rest_seconds",
    "repetition_seconds",
    "load_kilograms",
    "sessions_per_week",
    "weeks",
    "warm_up_minutes",
]
"""Numbers of a routine that have a usual band. `repetition_seconds`: the three numbers of a tempo together."""
Reason = Annotated[Text, StringConstraints(min_length=20)]
"""A sentence that convinces whoever reviews it."""
MOST_SETS, MOST_HOLD = 20, 120
UNITS = ("reps", "seconds", "steps", "metres")
"""What a set may count: a dose has exactly one of them."""
MOST = {"reps": 500, "seconds": 3600, "steps": 2000, "metres": 5000, "rest_seconds": 3600, "load_kilograms": 500}
"""More than this is a slip, not a dose."""
EFFORT = {"reps_in_reserve": (0, 10), "rpe": (1, 10)}
"""The two ways to write an effort, and the least and the most of each."""


class Dose(Record):
    """How much of one exercise: sets of repetitions, of seconds, of steps or of metres."""

    sets: Annotated[int, Field(ge=1, le=MOST_SETS)]
    """How many sets."""
    reps: Amount | None = None
    """Repetitions a set."""
    seconds: Amount | None = None
    """Seconds a set, when a position is held for the whole set."""
    steps: Amount | None = None
    """Steps a set; with `sides: each-direction`, steps in one direction."""
    metres: Amount | None = None
    """Metres a set; with `sides: each-direction`, metres in one direction."""
    sides: Sides
    """`together`: both sides work at once. `each`: the amount is for each side. `each-direction`: for each way."""
    hold_seconds: Annotated[int, Field(ge=1, le=MOST_HOLD)] | None = None
    """Seconds to hold inside each repetition."""
    hold_at: Label | None = None
    """Where in the repetition to hold: "the top"."""
    rest_seconds: Amount | None = None
    """Seconds of rest between sets."""
    tempo: Tempo | None = None
    """Seconds for lowering, staying and lifting: "3-1-1"."""
    load: Label | None = None
    """The load in words: "bodyweight or light load"."""
    load_kilograms: Amount | None = None
    """The load in kilograms."""
    reps_in_reserve: Annotated[int, Field(ge=EFFORT["reps_in_reserve"][0], le=EFFORT["reps_in_reserve"][1])] | None = (
        None
    )
    """Good repetitions still possible at the end of a set."""
    rpe: Annotated[int, Field(ge=EFFORT["rpe"][0], le=EFFORT["rpe"][1])] | None = None
    """Rating of perceived exertion, from 1 (very easy) to 10 (as hard as possible)."""

    @model_validator(mode="after")
    def _is_possible(self) -> "Dose":
        for name, most in MOST.items():
            if (span := getattr(self, name)) is not None and span.high > most:
                raise ValueError(f"{name}: must be {most} or less")
        amounts = [name for name in UNITS if getattr(self, name) is not None]
        if len(amounts) != 1:
            given = " and ".join(amounts) if amounts else "none"
            raise ValueError(f"must have exactly one of {', '.join(UNITS)}; it has {given}")
        if self.hold_seconds is not None and self.reps is None:
            raise ValueError("hold_seconds: must come with reps; for a hold that lasts the whole set give seconds")
        if (self.hold_seconds is None) != (self.hold_at is None):
            raise ValueError("hold_seconds and hold_at: must be given together")
        if self.tempo is not None and self.reps is None:
            raise ValueError("tempo: must come with reps")
        if self.load is not None and self.load_kilograms is not None:
            raise ValueError("must have load or load_kilograms, not both")
        if self.reps_in_reserve is not None and self.rpe is not None:
            raise ValueError("must have reps_in_reserve or rpe, not both")
        return self


class Item(Record):
    exercise: Id
    """The file name of the exercise, without `.yml`."""
    alternatives: Listed[Id] = ()
    """Exercises that may take its place at the same dose."""
    dose: Dose
    note: Text | None = None
    """What a reader needs to know to do this item right."""
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Each number of its dose outside the usual band, and why, for whoever reviews it. Left out where none is."""

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

    title: Label
    """Its name."""
    short: Annotated[Id, StringConstraints(max_length=24)] | None = None
    """The word of its short address, `r/<short>/`, to be said and written down. It is for ever: never change it."""
    summary: Text
    """One or two sentences in plain words: what it is and what it does not promise."""
    for_whom: Text
    """Who it is for."""
    for_whom_short: Text | None = None
    """The same in few words, for a sheet of paper that has no room for all of it."""
    levels: Listed[Level]
    """The levels it suits."""
    sessions_per_week: Amount
    """Sessions a week."""
    weeks: Amount
    """For how many weeks before it is looked at again."""
    warm_up: WarmUp
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Which of its sessions, weeks or warm-up lie outside the usual band, and why. Left out where none does."""
    items: Listed[Item]
    """The exercises with their doses, in order."""
    progression: Listed[Text]
    """When and how to do more."""
    regression: Listed[Text]
    """When and how to do less."""
    pain_rule: Id
    """Which pain rule goes with it, from `vocabulary.yml`."""
    stop_rule: Id
    """Which stop rule goes with it, from `safety.yml`."""
    notes: Listed[Text] = ()
    """Where its doses come from and what is known about them."""
    cert: Cert
    """Its report by CERT: what somebody needs to know to do it again."""
    sources: Listed[Key]
    """The sources behind it, by their keys in `references.bib`."""

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of all exercises that may be done in it, alternatives included, each once."""
        return tuple(dict.fromkeys(id_ for item in self.items for id_ in item.choices))
