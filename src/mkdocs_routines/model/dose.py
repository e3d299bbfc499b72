"""Dose of an exercise: sets of an amount, on which side, how hard, and the rest between them."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.amount import AMRAP, Load, Range, Within
from mkdocs_routines.model.values import Label, Record, Sides, Tempo

MOST_SETS, MOST_HOLD, MOST_WEEK = 20, 120, 52
UNITS = ("reps", "seconds", "steps", "metres")
"""What a set may count: a dose has one of them, or none where its effort ends the set."""
MOST = {"reps": 500, "seconds": 14_400, "steps": 2000, "metres": 5000, "rest_seconds": 3600, "load_kilograms": 500}
"""More than this is a slip, not a dose."""
EFFORT = {"reps_in_reserve": (0, 10), "rpe": (1, 10)}
"""The two ways to write an effort, and the least and the most of each."""

Reps = Annotated[Range | Literal["AMRAP"], Within(1, MOST["reps"], also=(AMRAP,))]
_MINUTES = Within(1, MOST["seconds"] // 60)
_REST = Within(0, MOST["rest_seconds"])


class Dose(Record):
    """How much of one exercise: sets of repetitions, of seconds, of steps or of metres.

    A dose without an amount counts open repetitions: its `reps_in_reserve` or its `rpe` ends each set.
    """

    sets: Annotated[Range, Within(1, MOST_SETS)]
    """How many sets."""
    reps: Reps | None = None
    """Repetitions a set; `AMRAP` for as many as possible."""
    seconds: Annotated[Range, Within(1, MOST["seconds"])] | None = None
    """Seconds a set, when a position is held for the whole set, or of an effort that goes on, such as cycling."""
    minutes: Annotated[Range, _MINUTES] | None = None
    """The same in minutes. A record that was read has them as `seconds`, and this is empty."""
    steps: Annotated[Range, Within(1, MOST["steps"])] | None = None
    """Steps a set; with `sides: each-direction`, steps in one direction."""
    metres: Annotated[Range, Within(1, MOST["metres"])] | None = None
    """Metres a set; with `sides: each-direction`, metres in one direction."""
    sides: Sides = "together"
    """`together`: both sides work at once. `each`: the amount is for each side, one after the other. `alternating`: it
    is for each side, and the sides take turns at every repetition. `each-direction`: for each way. `left`, `right`:
    that side only."""
    hold_seconds: Annotated[Range, Within(1, MOST_HOLD)] | None = None
    """Seconds to hold inside each repetition."""
    hold_at: Label | None = None
    """Where in the repetition to hold: "the top"."""
    rest_seconds: Annotated[Range, _REST] | None = None
    """Seconds of rest between sets; 0 to go straight on."""
    rest_between_sides_seconds: Annotated[Range, _REST] | None = None
    """Seconds of rest between the two sides of a set."""
    tempo: Tempo | None = None
    """Seconds for lowering, staying and lifting: "3-1-1"."""
    load: Label | None = None
    """The load in words: "bodyweight or light load"."""
    load_kilograms: Load | None = None
    """The load in kilograms."""
    reps_in_reserve: Annotated[Range, Within(*EFFORT["reps_in_reserve"])] | None = None
    """Good repetitions still possible at the end of a set."""
    rpe: Annotated[Range, Within(*EFFORT["rpe"])] | None = None
    """Rating of perceived exertion, from 1 (very easy) to 10 (as hard as possible)."""

    @property
    def counts_repetitions(self) -> bool:
        """Whether a set counts repetitions: so many, as many as possible, or until the effort ends it."""
        return all(getattr(self, unit) is None for unit in UNITS if unit != "reps")

    @model_validator(mode="before")
    @classmethod
    def _with_seconds_for_minutes(cls, given: Any) -> Any:
        """Minutes that are sound become seconds, so that one dose has one form."""
        if not isinstance(given, Mapping) or given.get("minutes") is None or given.get("seconds") is not None:
            return given
        try:
            minutes: Range = _MINUTES.read(given["minutes"])
        except ValueError:
            return given  # the field itself gives the reason
        rest = {name: value for name, value in given.items() if name != "minutes"}
        return {**rest, "seconds": Range(minutes.low * 60, minutes.high * 60)}

    @model_validator(mode="after")
    def _is_possible(self) -> "Dose":
        choices = ("reps", "seconds", "minutes", "steps", "metres")
        amounts = [name for name in choices if getattr(self, name) is not None]
        effort = self.reps_in_reserve is not None or self.rpe is not None
        if not amounts and not effort:
            ends = "or reps_in_reserve or rpe, which then ends each set"
            raise ValueError(f"must have one of {', '.join(choices)}, {ends}; it has none")
        if len(amounts) > 1:
            raise ValueError(f"must have exactly one of {', '.join(choices)}; it has {' and '.join(amounts)}")
        if self.hold_seconds is not None and not self.counts_repetitions:
            raise ValueError("hold_seconds: must come with reps; for a hold that lasts the whole set give seconds")
        if (self.hold_seconds is None) != (self.hold_at is None):
            raise ValueError("hold_seconds and hold_at: must be given together")
        if self.tempo is not None and not self.counts_repetitions:
            raise ValueError("tempo: must come with reps")
        if self.load is not None and self.load_kilograms is not None:
            raise ValueError("must have load or load_kilograms, not both")
        if self.reps_in_reserve is not None and self.rpe is not None:
            raise ValueError("must have reps_in_reserve or rpe, not both")
        if self.rest_between_sides_seconds is not None and self.sides != "each":
            raise ValueError("rest_between_sides_seconds: must come with sides: each, one side after the other")
        return self


class LaterDose(Record):
    """A dose that takes the place of the one before it from a week on."""

    from_week: Annotated[int, Field(ge=2, le=MOST_WEEK)]
    """The first week of this dose."""
    dose: Dose
    """All of it: nothing of the dose before it goes on."""
