"""Safety of all records with each text once, as it is published: `safety.json`."""

from collections.abc import Iterator
from hashlib import sha256

from mkdocs_routines.domain import addresses, signs
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.records import AllRecords
from mkdocs_routines.files.api.safety import every_sign, stop_rules_of
from mkdocs_routines.files.api.shape import PublishedCaution, PublishedSafety
from mkdocs_routines.files.api.shape.safety_once import (
    CautionReference,
    PublishedSafetyTexts,
    SafetyReference,
    SharedCaution,
)
from mkdocs_routines.load.records import Library


def published_safety_texts(records: AllRecords, library: Library, site_url: str) -> PublishedSafetyTexts:
    """Every rule, sign and caution that goes with a record, and the records with the ids of theirs."""
    safeties = [safety for safety, _ in _of_records(records)]
    rules = {rule.id: rule for safety in safeties for rule in safety.pain_rules}
    cautions = {_id(each): each for safety in safeties for each in safety.not_for}
    return PublishedSafetyTexts(
        **header_fields(library.identity, site_url, "safety", "data"),
        pain_rules=tuple(rules[id_] for id_ in sorted(rules)),
        stop_rules=stop_rules_of(library, site_url),
        signs=every_sign(library.safety.record),
        cautions=tuple(
            SharedCaution(id=id_, who=cautions[id_].who, advice=cautions[id_].advice) for id_ in sorted(cautions)
        ),
        records=tuple(_reference(safety, page, library) for safety, page in _of_records(records)),
    )


def _of_records(records: AllRecords) -> Iterator[tuple[PublishedSafety, str]]:
    """The safety of each record, and its page below `docs/`, which may have signs of its own."""
    yield from ((each.safety, addresses.exercise_page(each.id)) for each in records.exercises)
    yield from ((each.safety, addresses.routine_page(each.id)) for each in records.routines)
    yield from ((each.safety, addresses.plan_page(each.id)) for each in records.plans)


def _reference(safety: PublishedSafety, page: str, library: Library) -> SafetyReference:
    _, own = signs.travelling_signs(library.safety.record, page)
    return SafetyReference(
        ref=safety.ref,
        pain_rules=tuple(rule.id for rule in safety.pain_rules),
        stop_rules=tuple(rule.id for rule in safety.stop_rules),
        signs=tuple(own),
        not_for=tuple(
            CautionReference(exercise=each.exercise, caution=_id(each), order=each.order) for each in safety.not_for
        ),
    )


def _id(caution: PublishedCaution) -> str:
    return sha256(f"{caution.who}\n{caution.advice}".encode()).hexdigest()[:8]
