"""Six-week plan record: six weeks of sessions, each with its doses, its check, and what to do by the result."""

from typing import Annotated

from pydantic import Field, model_validator

from mkdocs_routines.model.amount import Amount
from mkdocs_routines.model.routine import DoseField, Item, Reason, WarmUp
from mkdocs_routines.model.values import FewWords, Id, Key, Label, Level, Listed, PagePath, Record, Text

WEEKS = 6


class Week(Record):
    """A week of a plan. It says all that is done in it, so that it can be followed, printed and linked alone."""

    focus: Text
    """What the week is for, in one sentence."""
    sessions_per_week: Amount | None = None
    """Sessions in this week. Left out where it has none."""
    items: tuple[Item, ...] = ()
    """The exercises of a session with their doses, in order. Empty where activity is all there is to do."""
    activity: tuple[Text, ...] = ()
    """Sport and daily load: what to cut, to keep or to add in this week."""
    check: Text
    """What the reader looks at before the next week: a question, to which "yes" means go on."""
    way_on: Text
    """What to do when the check holds."""
    way_down: Text
    """What to do when it does not."""
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Why its sessions lie outside the usual band, for whoever reviews it. Left out where they do not."""
    leaps: dict[Id, Reason] = Field(default_factory=dict)
    """Exercise → why its work changes by more than half from the week before, for whoever reviews it."""

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of all exercises that may be done in it, alternatives included, each once."""
        return tuple(dict.fromkeys(id_ for item in self.items for id_ in item.choices))

    @model_validator(mode="after")
    def _has_something_to_do(self) -> "Week":
        if not self.items and not self.activity:
            raise ValueError("must have items or activity: a week says what to do in it")
        if bool(self.items) != bool(self.sessions_per_week):
            raise ValueError("sessions_per_week: must be given with items, and only with them")
        return self


MOST_PICTURED = 4


class SixWeekPlan(Record):
    """Six weeks of exercise for one condition. The file name is its id and its address."""

    title: Label
    """Its name."""
    summary: Text
    """One or two sentences in plain words: what it is and what it does not promise."""
    for_whom: Text
    """Who it is for."""
    first: Text | None = None
    """What has to happen before week 1, such as the agreement of a clinic. It stands above everything else."""
    goal: FewWords | None = None
    """What its weeks are for, in the link of a week that somebody passes on. It holds what has to happen first, in few
    words: nothing else of `first` goes with the link. Given with `first`, and only with it."""
    condition: PagePath
    """The page of the condition that it is for."""
    routine: Id | None = None
    """The routine that goes on from it after six weeks."""
    levels: Listed[Level]
    """The levels it suits."""
    warm_up: WarmUp
    weeks: Annotated[tuple[Week, ...], Field(min_length=WEEKS, max_length=WEEKS)]
    """The six weeks, in order."""
    missed: Text
    """What to do after a missed week."""
    afterwards: Text
    """What to do when the six weeks are over."""
    pain_rule: Id
    """Which pain rule goes with it, from `vocabulary.yml`."""
    stop_rule: Id
    """Which stop rule goes with it, from `safety.yml`."""
    unusual: dict[DoseField, Reason] = Field(default_factory=dict)
    """Why its warm-up lies outside the usual band. Left out where it does not."""
    notes: Listed[Text]
    """Where its doses come from, what is known about them, and what nobody tested."""
    sources: Listed[Key]
    """The sources behind it, by their keys in `references.bib`."""

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of all exercises that may be done in it, in the order in which they first come, each once."""
        return tuple(dict.fromkeys(id_ for week in self.weeks for id_ in week.exercises))

    @property
    def begins(self) -> int:
        """The first week with sessions, from 1; 0 where no week has any."""
        return next((number for number, week in enumerate(self.weeks, start=1) if week.items), 0)

    @property
    def pictured(self) -> tuple[str, ...]:
        """The ids of the exercises whose drawings stand for it, in a list and on its card."""
        return tuple(dict.fromkeys(item.exercise for week in self.weeks for item in week.items))[:MOST_PICTURED]

    @model_validator(mode="after")
    def _passes_on_what_has_to_happen_first(self) -> "SixWeekPlan":
        if bool(self.first) != bool(self.goal):
            raise ValueError("goal: must be given with first, and only with it")
        return self
