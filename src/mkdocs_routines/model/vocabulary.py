"""The shape of the vocabulary: the words that exercises and routines are described with."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Label, Listed, PagePath, Pillar, Record, Text

Kind = Literal["claims", "exercises", "routines", "sources"]


class IndexWords(Record):
    """The head of the page that lists every record of a kind."""

    title: Label
    """Its heading."""
    summary: Text
    """What the page lists, in one or two sentences."""


class PillarWords(Record):
    """One of the four pillars, as the index of exercises presents it."""

    label: Label
    """Its name."""
    description: Text
    """What its exercises are for, in plain words."""
    page: PagePath
    """Its hand-written page below `docs/`."""


class Topic(Record):
    label: Label
    """A heading of the ledger of claims."""


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

    indexes: dict[Kind, IndexWords]
    """The heads of the pages that list every record of a kind."""
    pillars: dict[Pillar, PillarWords]
    """All four, in the order in which they are shown."""
    topics: Annotated[dict[Id, Topic], Field(min_length=1)]
    muscles: Annotated[dict[Id, Muscle], Field(min_length=1)]
    equipment: Annotated[dict[Id, Equipment], Field(min_length=1)]
    positions: Annotated[dict[Id, Position], Field(min_length=1)]
    pain_rules: Annotated[dict[Id, Rule], Field(min_length=1)]
    stop_rules: Annotated[dict[Id, Rule], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_all_indexes_and_pillars(self) -> "Vocabulary":
        if missing := sorted(set(get_args(Kind)) - set(self.indexes)):
            raise ValueError(f"indexes: must have {', '.join(missing)}")
        if missing := sorted(set(get_args(Pillar)) - set(self.pillars)):
            raise ValueError(f"pillars: must have {', '.join(missing)}")
        return self
