"""Edition records: the editions, the wording of each exercise in them, and the names no longer used.

They are kept so that a link goes on meaning what it meant.
"""

from typing import Annotated

from pydantic import Field, model_validator

from mkdocs_routines.model.caution import Caution
from mkdocs_routines.model.values import Code, Day, Id, Label, Listed, Record, Text


class Edition(Record):
    day: Day
    """The day it was published."""


class Editions(Record):
    """The editions of the exercises: a new one when a text changes that a reader has done an exercise by.

    An exercise or a routine that is new joins the edition of the day.
    """

    released: bool
    """Whether links were given to anybody. From then on no wording is written over."""
    editions: Listed[Edition]
    """The first one is edition 1."""
    routines: tuple[Id, ...] = ()
    """The ids and the short names with which routines were published."""


class Wording(Record):
    """What an exercise told its readers from one edition on."""

    edition: Annotated[int, Field(ge=1)]
    """The first edition with these words."""
    name: Label
    start: Text
    steps: Listed[Text]
    key_cue: Text
    cues: Listed[Text]
    cautions: Listed[Caution]


class ExerciseHistory(Record):
    """The texts of one exercise, edition by edition. The file name is its id."""

    codes: Listed[Code]
    """Every code it was published with."""
    texts: Listed[Wording]
    """The oldest first; the last one stands today."""

    @model_validator(mode="after")
    def _editions_go_up(self) -> "ExerciseHistory":
        numbers = [wording.edition for wording in self.texts]
        if numbers != sorted(set(numbers)):
            raise ValueError("texts: their editions must go up")
        return self


class Aliases(Record):
    """Names that were published and are no longer used. A link with one of them means the record named here."""

    exercises: dict[Id, Id] = Field(default_factory=dict)
    """The old id or code of an exercise → its id."""
    routines: dict[Id, Id] = Field(default_factory=dict)
    """The old id of a routine → its id."""
