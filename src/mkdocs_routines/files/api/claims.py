"""Claims and their sources → `claims.json` and `references.json`."""

from collections.abc import Mapping

from mkdocs_routines.domain import csl
from mkdocs_routines.domain.credit import LICENCE
from mkdocs_routines.files.api.document import CREDIT, RATINGS, VERSION, described_by, json_of, made_from, text, whole
from mkdocs_routines.files.api.shape import PublishedClaim, PublishedClaims, PublishedStudy
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model import Claim


def claims_json(content: Content, references: Mapping[str, str], site_url: str) -> str:
    """Every claim. `references`: the key of each source and its reference as a text."""
    claims = sorted(content.library.claims.items())
    document = PublishedClaims(
        described_by=described_by(site_url, "claims"),
        version=VERSION,
        licence=LICENCE,
        credit=CREDIT,
        made_from=made_from("data/claims and references.bib"),
        ratings=RATINGS,
        claims=tuple(_claim(id_, entry.record, content, references, site_url) for id_, entry in claims),
    )
    return json_of(document)


def references_json(content: Content) -> str:
    """Every source, as CSL-JSON, by its key."""
    return text([csl.item(source) for _, source in sorted(content.bibliography.sources.items())])


def _claim(id_: str, claim: Claim, content: Content, references: Mapping[str, str], site_url: str) -> PublishedClaim:
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
    return PublishedClaim(
        id=id_,
        url=whole(site_url, f"claims/{id_}/"),
        title=claim.title,
        statement=uncited(claim.statement),
        plain=uncited(claim.plain),
        population=uncited(claim.population),
        topic=claim.topic,
        verdict=claim.verdict,
        certainty=claim.certainty,
        marked_down=tuple(down.model_copy(update={"why": uncited(down.why)}) for down in claim.marked_down),
        marked_up=tuple(up.model_copy(update={"why": uncited(up.why)}) for up in claim.marked_up),
        studies=studies,
        would_change=uncited(claim.would_change),
        last_checked=claim.last_checked,
        next_due=claim.next_due,
        checked_by=claim.checked_by,
    )
