"""Changes of what readers rely on: rules for safety, claims with their ratings, and sources."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import rating
from mkdocs_routines.domain.changes.fields import added_and_removed, kept, reworded
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Claim

Named = Mapping[str, tuple[str, object]]
"""Id of each rule or sign → its heading, and all of it."""
TOLD = ("title", "verdict", "idea", "rating", "changed", "studies", "statement", "plain")


def safety_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each pain rule and each rule on getting help that reads otherwise, is new or is gone."""
    if before.vocabulary and after.vocabulary:
        words = (before.vocabulary.record, after.vocabulary.record)
        rules = ({**each.pain_rules, **each.own_pain_rules} for each in words)
        was_rule, is_rule = ({id_: (rule.label, rule) for id_, rule in held.items()} for held in rules)
        yield from _other_wording(was_rule, is_rule, "rule")
    if before.safety and after.safety:
        was, now = before.safety.record, after.safety.record
        if was.rule != now.rule:
            yield f"Safety: {now.rule.label} reads otherwise, wherever it is shown"
        was_sign, is_sign = ({id_: (sign.heading, sign) for id_, sign in held.signs.items()} for held in (was, now))
        yield from _other_wording(was_sign, is_sign, "sign")
        for id_ in was.signs.keys() & now.signs.keys():
            if was.signs[id_].urgency != now.signs[id_].urgency:
                yield f"Safety: {now.signs[id_].heading}: {was.signs[id_].urgency} → {now.signs[id_].urgency}"


def _other_wording(was: Named, now: Named, kind: str) -> Iterator[str]:
    for id_ in dict.fromkeys((*was, *now)):
        if id_ not in was:
            yield f"Safety: new {kind}, {now[id_][0]}"
        elif id_ not in now:
            yield f"Safety: {kind} gone, {was[id_][0]}"
        elif was[id_] != now[id_]:
            yield f"Safety: {now[id_][0]} reads otherwise, wherever it is shown"


def claim_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each change of a claim that both states have, and one for each that only one of them has."""
    yield from added_and_removed("claim", before.claims, after.claims, "title")
    for old, new in kept(before.claims, after.claims):
        lines = (*_rating(old, new), *_studies(old, new), *reworded(old, new, TOLD))
        yield from (f"{new.title}: {line}" for line in lines)


def _rating(old: Claim, new: Claim) -> Iterator[str]:
    certainties = rating.certainty(old.rating), rating.certainty(new.rating)
    for name, (was, now) in {"verdict": (old.verdict, new.verdict), "certainty": certainties}.items():
        if was != now:
            yield f"{name} {was} → {now}"
    if old.rating != new.rating and len({*certainties}) == 1:
        yield "certainty as before, by another sum"
    for name in ("title", "idea", "statement", "plain"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield f"{name} “{was}” → “{now}”"


def _studies(old: Claim, new: Claim) -> Iterator[str]:
    was, now = ({study.source: study for study in claim.studies} for claim in (old, new))
    yield from (f"new study, {now[key].side}: {key}" for key in now if key not in was)
    yield from (f"study gone, {was[key].side}: {key}" for key in was if key not in now)
    for key in now:
        if key in was and was[key] != now[key]:
            sides = f", {was[key].side} → {now[key].side}" if was[key].side != now[key].side else ""
            yield f"other words on the study {key}{sides}"


def source_changes(before: UncheckedContent, after: UncheckedContent) -> Iterator[str]:
    """A line for each source that is new, gone, or has another entry or note."""
    was, now = before.bibliography.sources, after.bibliography.sources
    yield from (f"New source: {key}" for key in sorted(now.keys() - was.keys()))
    yield from (f"Source gone: {key}" for key in sorted(was.keys() - now.keys()))
    for key in sorted(was.keys() & now.keys()):
        if (was[key].type, was[key].fields) != (now[key].type, now[key].fields):
            yield f"Source {key}: another entry in the bibliography"
    notes_before, notes_after = before.library.sources, after.library.sources
    for key in sorted(notes_before.keys() & notes_after.keys()):
        if notes_before[key].record != notes_after[key].record:
            yield f"Source {key}: another note"
