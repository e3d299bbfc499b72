"""Beliefs about knees that many people hold, each with our answer and the claim that it rests on."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Record, Text

Answer = Literal["yes", "mostly-yes", "partly", "mostly-no", "no", "nobody-knows"]


class BeliefPicture(Record):
    """Picture of what a belief is about. It is seen before the guess, and gives no answer away."""

    exercise: Id | None = None
    """An exercise: its small drawing. The words beside it say what it shows, so it has no others."""
    task: Id | None = None
    """A file in `data/tasks`: the drawing of what people do, in the same way."""
    plate: Id | None = None
    """A file in `data/plates`: its first picture, without numbers, told by the words of the plate."""

    @model_validator(mode="after")
    def _is_one_picture(self) -> "BeliefPicture":
        if sum(id_ is not None for id_ in (self.exercise, self.task, self.plate)) != 1:
            raise ValueError("must have exactly one of exercise, task, plate")
        return self


class Belief(Record):
    """One thing that people say about knees."""

    heard: Text
    """The belief as people say it, in one sentence, without quotation marks."""
    answer: Answer
    """Our answer in a word or two. `nobody-knows` where the certainty of its claim is very low."""
    why: Text
    """Why we answer so, with its sources. No sentence is worded more strongly than the claim allows."""
    instead: Text
    """A kind word on what this means for the reader: what to do instead of worrying."""
    claim: Id
    """The claim that it rests on."""
    picture: BeliefPicture | None = None
    """What it is about, as a picture beside it."""


class Beliefs(Record):
    """Beliefs in the order in which they are shown. The id of each is the anchor of its answer: `belief-ID`."""

    beliefs: Annotated[dict[Id, Belief], Field(min_length=1)]
