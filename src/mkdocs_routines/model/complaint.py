"""Complaints record: where a knee hurts and when, and what somebody who comes with that pain needs first."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Label, Listed, PagePath, Record, Text

Place = Literal["front", "inside", "outside", "back", "all-over", "hip", "anywhere"]
"""Where it hurts. The drawn leg has a zone for each but the last."""


class PossibleName(Record):
    """A name that such pain is often given. It is never the only one: nobody is told what they have."""

    name: Label
    """The everyday name: "Kneecap pain"."""
    also: Label | None = None
    """What clinicians or other people call it."""
    sentence: Text
    """How it usually feels, in one sentence."""
    page: PagePath | None = None
    """The page below `docs/` that explains it."""


class Complaint(Record):
    """One answer: a pain at a place and an occasion."""

    when: Label
    """The occasion as a link: "On stairs, in squats or after sitting long"."""
    title: Label
    """The heading of its page, in the reader's words."""
    answer: Text
    """What to know first, said to "you", in a sentence or two."""
    signs: Annotated[tuple[Id, ...], Field(max_length=4)] = ()
    """Signs to see somebody that belong to this pain, beside the core set."""
    names: Annotated[tuple[PossibleName, ...], Field(min_length=2)]
    """What such pain is often called."""
    today: Listed[Text]
    """What to do today, each an instruction."""
    routine: Id | None = None
    """The routine that fits. A complaint without one leads to Get help before any exercise."""
    moves: tuple[Id, ...] = ()
    """Three exercises of that routine to begin with; their doses are the routine's."""
    how_long: Text | None = None
    """How long it takes, in one honest sentence with its source."""
    page: PagePath | None = None
    """The page below `docs/` to read next."""

    @model_validator(mode="after")
    def _begins_with_three_moves(self) -> "Complaint":
        if len(self.moves) != (3 if self.routine else 0):
            raise ValueError("moves: must be three exercises of its routine, or none where it has no routine")
        return self


class PlaceWords(Record):
    """A place, with what people feel there."""

    label: Label
    """As it stands at the drawn leg: "Front"."""
    heading: Label
    """As it heads its complaints: "At the front of the knee"."""
    complaints: Annotated[dict[Id, Complaint], Field(min_length=1)]
    """In the order in which they are shown. The id is the address below `do/`."""


class Complaints(Record):
    """Every complaint, by the place where it hurts."""

    places: Annotated[dict[Place, PlaceWords], Field(min_length=1)]

    def all(self) -> Iterator[tuple[str, Place, Complaint]]:
        """Each complaint in order: its id, its place and itself."""
        for place, words in self.places.items():
            yield from ((id_, place, complaint) for id_, complaint in words.complaints.items())

    @model_validator(mode="after")
    def _has_each_complaint_once(self) -> "Complaints":
        ids = [id_ for id_, _, _ in self.all()]
        if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            raise ValueError(f"places: {', '.join(twice)} must stand at one place only")
        return self
