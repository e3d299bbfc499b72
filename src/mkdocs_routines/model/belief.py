"""Beliefs about knees that many people hold, each with our answer and the claim that it rests on."""

from typing import Annotated, Literal

from pydantic import Field

from mkdocs_routines.model.values import Id, Record, Text

Answer = Literal["yes", "mostly-yes", "partly", "mostly-no", "no", "nobody-knows"]


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


class Beliefs(Record):
    """Beliefs in the order in which they are shown. The id of each is the anchor of its answer: `belief-ID`."""

    beliefs: Annotated[dict[Id, Belief], Field(min_length=1)]
