"""Shape of `claims.json`."""

from datetime import date
from typing import Literal

from mkdocs_routines.model.claim import Certainty, Downgraded, Side, Upgraded, Verdict
from mkdocs_routines.model.values import Record


class PublishedStudy(Record):
    source: str
    """The key of the source, in `references.json` and in `references.bib`."""
    side: Side
    """Whether it supports the statement, disputes it, or is background that does not test it."""
    finding: str
    """What it found that bears on the statement, in our words."""
    reference: str
    """The source as a reference in Vancouver style."""
    doi: str | None
    """Its DOI, without an address before it."""


class PublishedClaim(Record):
    id: str
    """The name of the claim. It never changes."""
    url: str
    """The page of the claim."""
    title: str
    """A short name, as a question or a topic: it asserts nothing."""
    statement: str
    """The statement in exact terms, worded no more strongly than its certainty."""
    plain: str
    """The same in everyday words."""
    population: str
    """Whom it holds for."""
    topic: str
    """Its topic: the id of one in the vocabulary of the site."""
    verdict: Verdict
    """What the studies say of the popular idea behind it. Our rating."""
    certainty: Certainty
    """How sure we are of the statement. Our rating, in the terms of GRADE."""
    marked_down: tuple[Downgraded, ...]
    """Why the certainty is lower than it could be."""
    marked_up: tuple[Upgraded, ...]
    """Why the certainty is higher than the designs alone allow."""
    studies: tuple[PublishedStudy, ...]
    """The studies for it, against it, and behind it."""
    would_change: str
    """What finding would change our mind."""
    last_checked: date
    """When the studies were last looked through."""
    next_due: date
    """When they are looked through again."""
    checked_by: str | None
    """The clinician who reviewed it; null until one has."""


class PublishedClaims(Record):
    """Every claim of the site, and how sure it is."""

    described_by: str
    """The JSON Schema of this file."""
    version: Literal["1"]
    """The version of this shape. A change that could break a program has a new version, and a new folder."""
    licence: str
    """The licence of all that is in this file."""
    credit: str
    """The words to give credit with."""
    made_from: str
    """What this file is made from."""
    ratings: str
    """Whose ratings these are."""
    claims: tuple[PublishedClaim, ...]
    """The claims, by their ids."""
