"""Caution records: whom an exercise is not for as written, because of what it does, and what they do instead."""

from typing import Annotated

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Listed, Record, Text


class Caution(Record):
    who: Text
    """For whom this exercise is not meant as written."""
    advice: Text
    """What they do instead: leave it out, adapt it, or ask first. It opens with what to do; the reason follows."""


class AdviceFor(Record):
    caution: Id
    """A general caution that applies to the exercise, by its id in `cautions.yml`."""
    advice: Text
    """Advice that fits this exercise better. It opens with what to do, and stands in place of the general one."""


class AppliesTo(Record):
    """The exercises that a piece of advice is for: those with at least one of these."""

    movements: Listed[Id] = ()
    """Movements, from `vocabulary.yml`."""
    positions: Listed[Id] = ()
    """Positions, from `vocabulary.yml`."""
    equipment: Listed[Id] = ()
    """Equipment, from `vocabulary.yml`."""
    regions: Listed[Id] = ()
    """Parts of the body: every movement of one of them."""

    @model_validator(mode="after")
    def _applies_to_something(self) -> "AppliesTo":
        if not (self.movements or self.positions or self.equipment or self.regions):
            raise ValueError("must have movements, positions, equipment or regions")
        return self


class Case(Record):
    """Advice for some exercises."""

    applies_to: AppliesTo
    advice: Text
    """What to do instead; the reason follows. Advice without a citation is shown as our own."""


class GeneralCaution(Record):
    """A caution that comes from what an exercise does, whichever exercise that is."""

    who: Text
    """Whom it is about: "People with a new hip joint"."""
    short: Text | None = None
    """The same in a few words, to follow "if you have": "a new hip". A routine lists them above the whole."""
    cases: Listed[Case]
    """The strictest first: an exercise shows the first one that applies to it, and no other."""


class Cautions(Record):
    """Every caution that comes from movements, positions, equipment and body regions."""

    cautions: Annotated[dict[Id, GeneralCaution], Field(min_length=1)]
    """In the order in which every page, list and file shows them."""
