"""The evidence as data for other programs: what `api/v1/` holds. The same data give the same files, byte for byte."""

import json
import re
from collections.abc import Mapping
from typing import Literal

from mkdocs_routines import csl
from mkdocs_routines.api.shape import PublishedClaim, PublishedClaims, PublishedStudy
from mkdocs_routines.cite import AUTHOR, LICENCE, SITE
from mkdocs_routines.model import Claim
from mkdocs_routines.site import Site

VERSION: Literal["1"] = "1"
FOLDER = "api/v1"
CREDIT = f"{SITE}, by {AUTHOR}, CC BY 4.0"
MADE_FROM = "Made from data/claims and references.bib in the repository of the site. Change those, never this file."
RATINGS = (
    "Verdicts and certainties are our own ratings, in the terms of GRADE. No guideline panel made them. They are "
    "general information and not advice for one person."
)
_CITATION = re.compile(r"\s*\[@[a-z0-9]+(?:; ?@[a-z0-9]+)*\]")


def files(site: Site, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Every file of the interface: its path below the site and its text."""
    return {
        f"{FOLDER}/index.json": index_json(site_url),
        f"{FOLDER}/claims.json": claims_json(site, references, site_url),
        f"{FOLDER}/claims.schema.json": claims_schema_json(site_url),
        f"{FOLDER}/references.json": references_json(site),
    }


def claims_json(site: Site, references: Mapping[str, str], site_url: str) -> str:
    """Every claim. `references`: the key of each source and its reference as a text."""
    claims = sorted(site.library.claims.items())
    document = PublishedClaims(
        described_by=_whole(site_url, f"{FOLDER}/claims.schema.json"),
        version=VERSION,
        licence=LICENCE,
        credit=CREDIT,
        made_from=MADE_FROM,
        ratings=RATINGS,
        claims=tuple(_claim(id_, entry.record, site, references, site_url) for id_, entry in claims),
    )
    return _json(document.model_dump(mode="json"))


def claims_schema_json(site_url: str) -> str:
    """The shape of `claims.json`: JSON Schema, draft 2020-12."""
    address = _whole(site_url, f"{FOLDER}/claims.schema.json")
    shape = PublishedClaims.model_json_schema(mode="serialization")
    return _json({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address, **shape})


def references_json(site: Site) -> str:
    """Every source, as CSL-JSON, by its key."""
    return _json([csl.item(source) for _, source in sorted(site.bibliography.sources.items())])


def index_json(site_url: str) -> str:
    """What there is, for those who find the folder first."""
    titles = {
        "claims.json": "Every claim, how sure it is, and the studies for it and against it",
        "claims.schema.json": "The shape of claims.json, as JSON Schema",
        "references.json": "Every source, as CSL-JSON",
    }
    named = [{"url": _whole(site_url, f"{FOLDER}/{name}"), "title": title} for name, title in titles.items()]
    return _json({"version": VERSION, "licence": LICENCE, "credit": CREDIT, "ratings": RATINGS, "files": named})


def _claim(id_: str, claim: Claim, site: Site, references: Mapping[str, str], site_url: str) -> PublishedClaim:
    studies = tuple(
        PublishedStudy(
            source=study.source,
            side=study.side,
            finding=_uncited(study.finding),
            reference=references[study.source],
            doi=site.bibliography.sources[study.source].fields.get("doi"),
        )
        for study in claim.studies
    )
    return PublishedClaim(
        id=id_,
        url=_whole(site_url, f"claims/{id_}/"),
        title=claim.title,
        statement=_uncited(claim.statement),
        plain=_uncited(claim.plain),
        population=_uncited(claim.population),
        topic=claim.topic,
        verdict=claim.verdict,
        certainty=claim.certainty,
        marked_down=tuple(down.model_copy(update={"why": _uncited(down.why)}) for down in claim.marked_down),
        marked_up=tuple(up.model_copy(update={"why": _uncited(up.why)}) for up in claim.marked_up),
        studies=studies,
        would_change=_uncited(claim.would_change),
        last_checked=claim.last_checked,
        next_due=claim.next_due,
        checked_by=claim.checked_by,
    )


def _uncited(text: str) -> str:
    """The text without its citations: the studies stand beside it."""
    return _CITATION.sub("", text)


def _whole(site_url: str, path: str) -> str:
    return f"{site_url.rstrip('/')}/{path}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
