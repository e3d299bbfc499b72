"""The shape of every record. It is declared here and nowhere else: checks, JSON Schemas and pages follow from it."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

T = TypeVar("T")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""The name of a record: small letters, digits and single hyphens. For exercises and routines it is the file name."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$", max_length=60)]
"""The key of a source in `references.bib`."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=800)]
"""Plain text. `[@key]` in it becomes a citation; everything else is shown as it is written."""

Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
"""A short name, shown as it is written."""

PagePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$", max_length=200)]
"""A page below `docs/`: "get-help.md"."""

Listed = Annotated[tuple[T, ...], Field(min_length=1)]

Pillar = Literal["mobility-and-control", "strength", "movement-pattern", "prehab-and-recovery"]
Level = Literal["beginner", "intermediate", "advanced"]
Sides = Literal["together", "each", "each-direction"]


@dataclass(frozen=True, order=True)
class Range:
    """From `low` to `high`, both included; the two are equal when a single number was given."""

    low: int
    high: int


_RANGE = re.compile(r"(\d{1,5})\s*[-–]\s*(\d{1,5})")


def _range(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        low = high = value
    elif isinstance(value, str) and (match := _RANGE.fullmatch(value.strip())):
        low, high = int(match[1]), int(match[2])
    else:
        raise ValueError("must be a whole number such as 10 or a range such as 8-10")
    if low < 1:
        raise ValueError("must be 1 or more")
    if low > high:
        raise ValueError(f"must run upwards: {high}-{low}, not {low}-{high}")
    return Range(low, high)


Amount = Annotated[
    Range,
    BeforeValidator(_range),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "string", "pattern": r"^\d{1,5}\s*[-–]\s*\d{1,5}$"},
            ],
            "examples": [10, "8-10"],
        }
    ),
]
"""A whole number (`10`) or a range (`8-10`)."""


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)


class Muscles(Record):
    primary: Listed[Id]
    """The muscles that do most of the work, from `vocabulary.yml`."""
    secondary: Listed[Id] = ()
    """The muscles that help, from `vocabulary.yml`."""


class Fault(Record):
    fault: Text
    """What often goes differently from the plan."""
    fix: Text
    """What to try then."""


class Caution(Record):
    who: Text
    """For whom this exercise is not meant as written."""
    advice: Text
    """What they do instead: leave it out, adapt it, or ask first."""


class Exercise(Record):
    """One movement. The file name is its id and its address."""

    name: Label
    """The usual name, written like a sentence: "Glute bridge"."""
    other_names: Listed[Label] = ()
    """Names people also search for."""
    summary: Text
    """One sentence in plain words: what it is and what it is for."""
    pillar: Pillar
    """Which of the four pillars it belongs to."""
    level: Level
    """How hard it is for somebody who is not used to exercise."""
    position: Id
    """The position of the body, from `vocabulary.yml`."""
    muscles: Muscles
    equipment: Listed[Id] = ()
    """What is needed, from `vocabulary.yml`. Leave the key out when nothing is."""
    substitute: Text | None = None
    """What a household has that does the same as the equipment."""
    start: Text
    """The starting position."""
    steps: Listed[Text]
    """What to do, in order, one action each."""
    key_cue: Text
    """The one cue to remember."""
    cues: Listed[Text]
    """Short reminders while moving."""
    feel: Text
    """Where the work or the stretch should be felt."""
    too_hard: Text
    """How to know that it is too hard today, and what to do."""
    too_easy: Text
    """How to know that it has become too easy, and what to do."""
    faults: Listed[Fault]
    """Common faults, each with its fix."""
    easier: Listed[Id] = ()
    """Exercises to step down to. It is enough that one of the two neighbours names the other."""
    harder: Listed[Id] = ()
    """Exercises to step up to. It is enough that one of the two neighbours names the other."""
    cautions: Listed[Caution]
    """Who should leave it out or adapt it."""
    evidence: Listed[Text]
    """What studies found about this exercise, or that it was not studied."""
    sources: Listed[Key]
    """The sources behind the description, by their keys in `references.bib`."""

    @model_validator(mode="after")
    def _equipment_has_a_substitute(self) -> "Exercise":
        if self.equipment and self.substitute is None:
            raise ValueError("equipment: must come with substitute, what a household has that does the same")
        if self.substitute is not None and not self.equipment:
            raise ValueError("substitute: must come with equipment, or be left out")
        return self


class Dose(Record):
    """How much of one exercise: sets of repetitions, of seconds, of steps or of metres."""

    sets: Annotated[int, Field(ge=1, le=20)]
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
    hold_seconds: Annotated[int, Field(ge=1, le=120)] | None = None
    """Seconds to hold inside each repetition."""
    hold_at: Label | None = None
    """Where in the repetition to hold: "the top"."""
    rest_seconds: Amount | None = None
    """Seconds of rest between sets."""
    tempo: Annotated[str, StringConstraints(pattern=r"^\d{1,2}-\d{1,2}-\d{1,2}$")] | None = None
    """Seconds for lowering, staying and lifting: "3-1-1"."""
    load: Label | None = None
    """The load in words: "bodyweight or light load"."""
    load_kilograms: Amount | None = None
    """The load in kilograms."""
    reps_in_reserve: Annotated[int, Field(ge=0, le=10)] | None = None
    """Good repetitions still possible at the end of a set."""
    rpe: Annotated[int, Field(ge=1, le=10)] | None = None
    """Rating of perceived exertion, from 1 (very easy) to 10 (as hard as possible)."""

    @model_validator(mode="after")
    def _is_possible(self) -> "Dose":
        amounts = [name for name in ("reps", "seconds", "steps", "metres") if getattr(self, name) is not None]
        if len(amounts) != 1:
            given = " and ".join(amounts) if amounts else "none"
            raise ValueError(f"must have exactly one of reps, seconds, steps, metres; it has {given}")
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


class WarmUp(Record):
    minutes: Amount
    """How long it takes."""
    steps: Listed[Text]
    """What to do, in order."""


class Routine(Record):
    """An ordered list of exercises with their doses. The file name is its id and its address."""

    title: Label
    """Its name."""
    summary: Text
    """One or two sentences in plain words: what it is and what it does not promise."""
    for_whom: Text
    """Who it is for."""
    levels: Listed[Level]
    """The levels it suits."""
    sessions_per_week: Amount
    """Sessions a week."""
    weeks: Amount
    """For how many weeks before it is looked at again."""
    warm_up: WarmUp
    items: Listed[Item]
    """The exercises with their doses, in order."""
    progression: Listed[Text]
    """When and how to do more."""
    regression: Listed[Text]
    """When and how to do less."""
    pain_rule: Id
    """Which pain rule goes with it, from `vocabulary.yml`."""
    stop_rule: Id
    """Which stop rule goes with it, from `vocabulary.yml`."""
    notes: Listed[Text] = ()
    """Where its doses come from and what is known about them."""
    sources: Listed[Key]
    """The sources behind it, by their keys in `references.bib`."""


class PillarWords(Record):
    """One of the four pillars, as the index of exercises presents it."""

    label: Label
    """Its name."""
    description: Text
    """What its exercises are for, in plain words."""
    page: PagePath
    """Its hand-written page below `docs/`."""


class Muscle(Record):
    label: Label
    """The name in English, or in Latin where that is the usual one."""
    description: Text
    """Where it is and what it does, in plain words."""


class Equipment(Record):
    label: Label
    """Its name."""
    description: Text
    """What it is, in plain words."""


class Position(Record):
    label: Label
    """The position in plain words: "lying on your back"."""


class Rule(Record):
    """A rule for safety that travels with every routine."""

    label: Label
    """Its heading."""
    summary: Text
    """What it is for, in one sentence."""
    points: Listed[Text]
    """Its parts, in order."""
    page: PagePath | None = None
    """The page below `docs/` that says more: "get-help.md"."""


class Vocabulary(Record):
    """The closed sets that an author may extend: id → what it stands for."""

    pillars: dict[Pillar, PillarWords]
    """All four, in the order in which they are shown."""
    muscles: Annotated[dict[Id, Muscle], Field(min_length=1)]
    equipment: Annotated[dict[Id, Equipment], Field(min_length=1)]
    positions: Annotated[dict[Id, Position], Field(min_length=1)]
    pain_rules: Annotated[dict[Id, Rule], Field(min_length=1)]
    stop_rules: Annotated[dict[Id, Rule], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_all_pillars(self) -> "Vocabulary":
        if missing := sorted(set(get_args(Pillar)) - set(self.pillars)):
            raise ValueError(f"pillars: must have {', '.join(missing)}")
        return self
