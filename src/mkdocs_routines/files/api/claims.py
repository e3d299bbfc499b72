"""Claims and their sources → `claims.json` and `references.json`."""

from collections.abc import Mapping

from mkdocs_routines.domain import addresses, csl, rating, reviews
from mkdocs_routines.files.api.hashes import NOT_YET, stamped
from mkdocs_routines.files.api.header import RATINGS, credit_fields, made_from
from mkdocs_routines.files.api.shape import (
    PublishedChange,
    PublishedClaim,
    PublishedClaims,
    PublishedRating,
    PublishedStep,
    PublishedStudy,
)
from mkdocs_routines.files.json_text import json_text, record_json
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Claim
from mkdocs_routines.model.claim import Rating
from mkdocs_routines.model.identity import Identity


def claims_json(claims: tuple[PublishedClaim, ...], identity: Identity, site_url: str) -> str:
    """The file of these claims."""
    document = PublishedClaims(
        **credit_fields(identity, site_url, "claims"),
        made_from=made_from("data/claims and references.bib"),
        ratings=RATINGS,
        claims=claims,
    )
    return record_json(document)


def published_claims(content: Content, references: Mapping[str, str], site_url: str) -> tuple[PublishedClaim, ...]:
    """Every claim, by its id. `references`: key of each source → its reference as text."""
    claims = sorted(content.library.claims.items())
    return tuple(_claim(entry, content, references, site_url) for _, entry in claims)


def references_json(content: Content) -> str:
    """Every source, as CSL-JSON, by its key."""
    return json_text([csl.csl_item(source) for _, source in sorted(content.bibliography.sources.items())])


def _claim(entry: Entry[Claim], content: Content, references: Mapping[str, str], site_url: str) -> PublishedClaim:
    id_, claim = entry.id, entry.record
    studies = tuple(
        PublishedStudy(
            source=study.source,
            side=study.side,
            finding=uncited(study.finding),
            reference=references[study.source],
            doi=content.bibliography.sources[study.source].fields.get("doi"),
        )
        for study in claim.studies
    )
    published = PublishedClaim(
        hash=NOT_YET,
        modified=content.library.modified.get(entry.path),
        id=id_,
        url=page_url(site_url, addresses.claim_page(id_)),
        title=claim.title,
        statement=uncited(claim.statement),
        plain=uncited(claim.plain),
        population=uncited(claim.population),
        topic=claim.topic,
        idea=uncited(claim.idea),
        verdict=claim.verdict,
        rating=_rating(claim.rating),
        certainty=rating.certainty(claim.rating),
        changed=tuple(
            PublishedChange(on=change.on, before=change.before, after=change.after, why=uncited(change.why))
            for change in rating.changes(claim)
        ),
        superseded_by=claim.superseded_by,
        studies=studies,
        would_change=uncited(claim.would_change),
        last_checked=claim.last_checked,
        next_due=claim.next_due,
        checked_by=reviews.signed(reviews.reviewers_of_page(addresses.claim_page(id_), content.library)),
    )
    return stamped(published)


def _rating(claimed: Rating) -> PublishedRating:
    steps = (
        PublishedStep(domain=step.domain, levels=step.levels, why=uncited(step.why)) for step in rating.steps(claimed)
    )
    return PublishedRating(start=claimed.start, level=rating.STARTS[claimed.start], steps=tuple(steps))
