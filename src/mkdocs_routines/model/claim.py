"""Claim record: a statement, the certainty of its evidence, and the studies for and against it."""

from typing import Literal

from pydantic import model_validator

from mkdocs_routines.model.values import Day, Id, Key, Label, Listed, Record, Text, within_three_years

Verdict = Literal["supported", "probably", "mixed", "not-supported", "unknown"]
Certainty = Literal["high", "moderate", "low", "very-low"]
Downgrade = Literal["risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias"]
Upgrade = Literal["large-effect", "dose-response", "opposing-confounding"]
Side = Literal["supports", "disputes", "background"]


class Downgraded(Record):
    reason: Downgrade
    """Why the certainty was marked down, in the terms of GRADE."""
    why: Text
    """What it was in these studies."""


class Upgraded(Record):
    reason: Upgrade
    """Why the certainty was marked up, in the terms of GRADE."""
    why: Text
    """What it was in these studies."""


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
    verdict: Verdict
    """What the studies say of the popular idea behind it."""
    certainty: Certainty
    """How sure we are of the statement: our rating, in the terms of GRADE."""
    marked_down: Listed[Downgraded] = ()
    """Why the certainty is lower than it could be."""
    marked_up: Listed[Upgraded] = ()
    """Why the certainty is higher than the designs alone allow."""
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
    checked_by: Label | None = None
    """The clinician who reviewed it. Left out until one has."""

    @model_validator(mode="after")
    def _is_rated_with_reasons(self) -> "Claim":
        if self.certainty != "high" and not self.marked_down:
            raise ValueError("marked_down: must give the reasons why the certainty is not high")
        if not within_three_years(self.last_checked, self.next_due):
            raise ValueError("next_due: must be after last_checked, by three years at most")
        if len({study.source for study in self.studies}) < len(self.studies):
            raise ValueError("studies: must name each source once")
        return self
