"""List of all records as it is published, with what a change is noticed by: `records.json`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_routines.domain import addresses, csl
from mkdocs_routines.files.api.claims import published_claims
from mkdocs_routines.files.api.exercises import published_exercises
from mkdocs_routines.files.api.hashes import json_hash
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.routines import published_routines
from mkdocs_routines.files.api.shape import (
    ListedRecord,
    PublishedClaim,
    PublishedExercise,
    PublishedRecords,
    PublishedRoutine,
    PublishedSixWeekPlan,
)
from mkdocs_routines.files.api.shape.records import Kind
from mkdocs_routines.files.api.six_weeks import published_six_week_plans
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.content import Content

Listable = PublishedExercise | PublishedRoutine | PublishedSixWeekPlan | PublishedClaim


@dataclass(frozen=True)
class AllRecords:
    """Every record of the kinds that have a page each, by their ids."""

    exercises: tuple[PublishedExercise, ...]
    routines: tuple[PublishedRoutine, ...]
    plans: tuple[PublishedSixWeekPlan, ...]
    claims: tuple[PublishedClaim, ...]


def all_records(content: Content, references: Mapping[str, str], site_url: str) -> AllRecords:
    """Every record as it is published. `references`: key of each source → its reference as text."""
    return AllRecords(
        exercises=published_exercises(content.library, site_url),
        routines=published_routines(content.library, site_url),
        plans=published_six_week_plans(content.library, site_url),
        claims=published_claims(content, references, site_url),
    )


def published_records(records: AllRecords, content: Content, site_url: str) -> PublishedRecords:
    """Every record and every source, each with the hash of it as it is published."""
    return PublishedRecords(
        **header_fields(content.library.identity, site_url, "records", "data and references.bib"),
        records=(*_listed(records, site_url), *_sources(content, site_url)),
    )


def _listed(records: AllRecords, site_url: str) -> Iterator[ListedRecord]:
    of_kinds: tuple[tuple[Kind, str, tuple[Listable, ...]], ...] = (
        ("exercise", addresses.EXERCISES, records.exercises),
        ("routine", addresses.ROUTINES, records.routines),
        ("plan", addresses.PLANS, records.plans),
        ("claim", "", records.claims),
    )
    for kind, folder, of_kind in of_kinds:
        for record in of_kind:
            file = addresses.api_record(folder, record.id) if folder else addresses.api_file("claims.json")
            yield ListedRecord(
                kind=kind,
                id=record.id,
                url=record.url,
                file=absolute_url(site_url, file),
                hash=record.hash,
                modified=record.modified,
            )


def _sources(content: Content, site_url: str) -> Iterator[ListedRecord]:
    """Sources have one file and so no day of their own."""
    for key, source in sorted(content.bibliography.sources.items()):
        yield ListedRecord(
            kind="source",
            id=key,
            url=page_url(site_url, addresses.source_page(key)),
            file=absolute_url(site_url, addresses.api_file("references.json")),
            hash=json_hash(csl.csl_item(source)),
            modified=None,
        )
