"""Vocabulary record: the closed lists of words that exercises and routines are described with, and their rules."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from mkdocs_routines.model.amount import AmountOrNone
from mkdocs_routines.model.cert import CertItem
from mkdocs_routines.model.claim import Topic
from mkdocs_routines.model.movement import Movement
from mkdocs_routines.model.routine import DoseField
from mkdocs_routines.model.values import LEFT_OUT, Id, Label, Listed, PagePath, Record, Text, WeightOnKnee

Kind = Literal["aims", "claims", "equipment", "exercises", "muscles", "plans", "routines", "sources"]


class IndexWords(Record):
    """The head of the page that lists every record or word of a kind."""

    title: Label
    """Its heading."""
    summary: Text
    """What the page lists, in one or two sentences."""
    of_each: Text | None = None
    """What the page of one aim, muscle or piece of equipment lists, for search engines."""


class PillarWords(Record):
    """A pillar: a group of exercises. Their index presents the pillars in this order."""

    label: Label
    """Its name."""
    description: Text
    """What its exercises are for, in plain words."""
    page: PagePath
    """Its hand-written page below `docs/`."""
    may_stand_alone: bool = False
    """Whether an exercise of it may have no easier and no harder one, as a drill for mobility."""


class Aim(Record):
    label: Label
    """What somebody wants from an exercise: "Stronger hips to the side"."""
    description: Text
    """What it is good for, in plain words."""


class KneeBendBand(Record):
    """A step on the scale of how far the knee bends under load."""

    label: Label
    """Its name: "half bend". The degrees are added to it."""
    up_to_degrees: Annotated[int, Field(gt=0, lt=180)] | None = None
    """The furthest bend that belongs to it. The last band has none."""


class KneeBendApart(Record):
    """Exercises whose bend is on no scale, because it is not the weight of the body that bends the knee."""

    label: Label
    """Its name in a list of choices."""
    description: Text
    """Why the degrees do not count here, in one sentence in plain words."""


class KneeBendWords(Record):
    """How far the knee bends under load, as the drawings show it."""

    label: Label
    """What is called so: "knee bend under load"."""
    caveat: Text
    """Where the degrees come from, and what they do not say."""
    deeper: Text
    """Why less bend is a reason to expect less load, with its source."""
    bands: Annotated[dict[Id, KneeBendBand], Field(min_length=1)]
    """From the least to the furthest bend."""
    unweighted: KneeBendApart
    """Where the weight of the body does not bend the knee."""
    other: KneeBendApart
    """Where a weight of another kind does."""

    @model_validator(mode="after")
    def _bands_go_up(self) -> "KneeBendWords":
        *limits, last = (band.up_to_degrees for band in self.bands.values())
        if last is not None or None in limits or limits != sorted(set(limits), key=lambda limit: limit or 0):
            raise ValueError("bands: up_to_degrees must go up, and only the last band has none")
        return self


class Muscle(Record):
    label: Label
    """The name in English, or in Latin where that is the usual one."""
    other_names: Listed[Label] = ()
    """Names people also search for: "glutes"."""
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
    weight_on_knee: WeightOnKnee
    """The weight that bends the knee in it, unless a movement says otherwise."""


class ShortRule(Record):
    """A rule for safety in few words."""

    summary: Text
    """What it is for, in one short sentence or two."""
    points: Listed[Text]
    """Its parts, in order, each with a heading and a colon: "Today: the knee locks." No citations."""


class Rule(Record):
    """A rule for safety that travels with every routine."""

    label: Label
    """Its heading."""
    summary: Text
    """What it is for, in one sentence."""
    points: Listed[Text]
    """Its parts, in order."""
    short: ShortRule | None = None
    """The same in few words, for a sheet of paper. When it is left out, the sheet holds all of the rule."""
    limit: Annotated[int, Field(ge=0, le=10)] | None = None
    """Of a pain rule of a plan's own: the most pain that it allows, of 10. The tracker goes by it."""
    page: PagePath | None = None
    """The page below `docs/` that says more: "get-help.md"."""


class UsualAmount(Record):
    """The band that a number of a routine usually lies in. Outside it, the routine has to give a reason."""

    usually: AmountOrNone
    """From the lowest to the highest: "3-30"."""
    why: Text
    """Why these are the limits."""


class CertWords(Record):
    """What is said about the report of a routine by CERT."""

    label: Label
    """Its heading on the page of a routine."""
    summary: Text
    """What CERT is, and what its score does not say."""
    questions: dict[CertItem, Label]
    """What each item asks, in our own words, in the order in which they are shown."""

    @model_validator(mode="after")
    def _asks_everything(self) -> "CertWords":
        if missing := [item for item in get_args(CertItem) if item not in self.questions]:
            raise ValueError(f"questions: must have {', '.join(missing)}")
        return self


class Vocabulary(Record):
    """The closed sets that an author may extend: id → what it stands for."""

    indexes: dict[Kind, IndexWords] = Field(default_factory=dict)
    """The heads of the pages that list every record or word of a kind."""
    conditions: Listed[Label] = ()
    """The conditions of pages that are about none in particular, for search engines: "Knee pain"."""
    pillars: Annotated[dict[Id, PillarWords], Field(min_length=1)] = Field(default_factory=dict)
    topics: Annotated[dict[Id, Topic], Field(min_length=1)] = Field(default_factory=dict)
    aims: Annotated[dict[Id, Aim], Field(min_length=1)] = Field(default_factory=dict)
    knee_bend: KneeBendWords = LEFT_OUT
    muscles: Annotated[dict[Id, Muscle], Field(min_length=1)] = Field(default_factory=dict)
    equipment: Annotated[dict[Id, Equipment], Field(min_length=1)] = Field(default_factory=dict)
    positions: Annotated[dict[Id, Position], Field(min_length=1)] = Field(default_factory=dict)
    movements: Annotated[dict[Id, Movement], Field(min_length=1)] = Field(default_factory=dict)
    pain_rules: Annotated[dict[Id, Rule], Field(min_length=1)] = Field(default_factory=dict)
    """Pain rules that stand wherever an exercise is shown."""
    own_pain_rules: dict[Id, Rule] = Field(default_factory=dict)
    """Stricter ones, of six-week plans that name them: there they stand in place of the others."""
    usual_doses: dict[DoseField, UsualAmount] = Field(default_factory=dict)
    """What doses of this site's own routines usually are. Links and the plans in them are not held to it."""
    cert: CertWords = LEFT_OUT

    def pain_rule(self, id_: str) -> Rule:
        """The pain rule that a plan names: one of all exercises, or one of its own."""
        return self.own_pain_rules[id_] if id_ in self.own_pain_rules else self.pain_rules[id_]

    @model_validator(mode="after")
    def _has_all_indexes(self) -> "Vocabulary":
        if "indexes" in self.model_fields_set and (missing := sorted(set(get_args(Kind)) - set(self.indexes))):
            raise ValueError(f"indexes: must have {', '.join(missing)}")
        return self
