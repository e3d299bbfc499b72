"""Shape of `claims.json`."""

from datetime import date
from typing import Literal

from mkdocs_routines.files.api.shape.document import PublishedRecord
from mkdocs_routines.model.claim import Certainty, Domain, Side, Start, Verdict
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


class PublishedStep(Record):
    domain: Domain
    """Why the rating goes down or up here, in the terms of GRADE."""
    levels: int
    """By how many levels it goes: below 0 when it goes down."""
    why: str
    """What it was in these studies."""


class PublishedRating(Record):
    start: Start
    """The kind of study that the statement rests on."""
    level: Certainty
    """The level at which that kind of study starts."""
    steps: tuple[PublishedStep, ...]
    """Its marks down, and then its marks up. The level of the start and these make the certainty: a sum below very
    low is very low."""


class PublishedChange(Record):
    on: date
    """When we changed our rating."""
    before: Certainty
    """How certain we were until then."""
    after: Certainty
    """How certain we were from then on."""
    why: str
    """Why we changed it."""


class PublishedClaim(PublishedRecord):
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
    idea: str
    """The popular idea behind it, in one sentence: what the verdict judges."""
    verdict: Verdict
    """What the studies say of the popular idea. Our rating."""
    rating: PublishedRating
    """How we came to the certainty: a sum that can be done again."""
    certainty: Certainty
    """How sure we are of the statement: where the rating ends. Our rating, in the terms of GRADE."""
    changed: tuple[PublishedChange, ...]
    """Changes of our rating, the latest last."""
    superseded_by: tuple[str, ...]
    """The ids of the claims that stand in its place. Empty for a claim that stands."""
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
