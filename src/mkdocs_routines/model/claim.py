"""Claim record: a statement, the rating of its evidence, and the studies for and against it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Day, Id, Key, Label, Listed, PagePath, Record, Text, within_three_years

Verdict = Literal["supported", "probably", "mixed", "not-supported", "unknown"]
Certainty = Literal["high", "moderate", "low", "very-low"]
Start = Literal["trials", "cohorts", "associations", "mechanisms"]
Downgrade = Literal["risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias"]
Upgrade = Literal["large-effect", "dose-response", "opposing-confounding"]
Domain = Literal[Downgrade, Upgrade]
Side = Literal["supports", "disputes", "background"]
Levels = Annotated[int, Field(ge=1, le=2)]


class Topic(Record):
    label: Label
    """A heading of the ledger of claims."""
    page: PagePath | None = None
    """The page of the condition that its claims are about: "understand/conditions/kneecap-pain.md"."""


class MarkedDown(Record):
    domain: Downgrade
    """Why the certainty is marked down, in the terms of GRADE."""
    levels: Levels
    """By how many levels: 1, or 2 for a very serious concern."""
    why: Text
    """What it was in these studies."""


class MarkedUp(Record):
    domain: Upgrade
    """Why the certainty is marked up, in the terms of GRADE."""
    levels: Levels
    """By how many levels: 1, or 2 for a very large effect."""
    why: Text
    """What it was in these studies."""


class Rating(Record):
    start: Start
    """The kind of study that the statement rests on, which gives the level that the rating starts at."""
    down: Listed[MarkedDown] = ()
    """What marks it down."""
    up: Listed[MarkedUp] = ()
    """What marks it up: only from a low start, and only where nothing marks it down."""


class RatingChange(Record):
    on: Day
    """When we changed our rating."""
    before: Certainty = Field(alias="from")
    """How certain we were until then."""
    why: Text
    """Why we changed it."""


class Study(Record):
    source: Key
    """The source, by its key in `references.bib`."""
    side: Side
    """Whether it supports the statement, disputes it, or is background that does not test it."""
    finding: Text
    """What it found that bears on the statement, in one line: the effect with its interval, in our words."""


class Claim(Record):
    """One statement that can be checked. The file name is its id and its address."""

    title: Label
    """A short name for the ledger, as a question or a topic: it asserts nothing."""
    statement: Text
    """The statement in exact terms, worded no more strongly than its certainty."""
    plain: Text
    """The same in everyday words, worded no more strongly than its certainty."""
    population: Text
    """Whom it holds for."""
    topic: Id
    """Its topic, from `vocabulary.yml`."""
    idea: Text
    """The popular idea behind it, in one sentence: what the verdict judges."""
    verdict: Verdict
    """What the studies say of the popular idea."""
    rating: Rating
    """How sure we are of the statement, as a sum: where it starts, and each step. Our rating, in the terms of GRADE."""
    changed: Listed[RatingChange] = ()
    """Changes of our rating, the latest last."""
    superseded_by: Listed[Id] = ()
    """The claims that stand in its place, by their ids. Its own address stays, and leads to them."""
    studies: Listed[Study]
    """The studies for it, against it, and behind it."""
    post: Text | None = None
    """What the post this site grew from says of it, in our words, where it says something."""
    would_change: Text
    """What finding would change our mind."""
    last_checked: Day
    """When the studies were last looked through."""
    next_due: Day
    """When they are looked through again: at most three years later."""
    draft: bool = False
    """Whether it is proposed and not published: shown while somebody edits, and in no built site."""

    @model_validator(mode="after")
    def _is_looked_through_in_time(self) -> "Claim":
        if not within_three_years(self.last_checked, self.next_due):
            raise ValueError("next_due: must be after last_checked, by three years at most")
        if len({study.source for study in self.studies}) < len(self.studies):
            raise ValueError("studies: must name each source once")
        return self
