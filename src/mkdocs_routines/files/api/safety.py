"""Safety as it is published: the rules and cautions that go with an exercise or a routine."""

from collections.abc import Iterable, Mapping

from mkdocs_routines.domain import signs
from mkdocs_routines.domain.addresses import exercise_page, plan_page, routine_page
from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.files.api.shape import (
    PublishedCaution,
    PublishedRule,
    PublishedSafety,
    PublishedShortRule,
    PublishedSign,
)
from mkdocs_routines.files.api.text import cited_keys
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Safety
from mkdocs_routines.model.vocabulary import Rule, ShortRule


def exercise_safety(id_: str, library: Library, site_url: str) -> PublishedSafety:
    """Every rule, because an exercise can be done in any routine."""
    of_record = ("exercise", id_, exercise_page(id_))
    return _safety(of_record, signs.pain_rules(library), (id_,), library, site_url)


def routine_safety(id_: str, library: Library, site_url: str) -> PublishedSafety:
    """The rules of the routine, and the cautions of each exercise that may be done in it."""
    routine = library.routines[id_].record
    pain_rules = {id_: rule for id_, rule in signs.pain_rules(library).items() if id_ == routine.pain_rule}
    return _safety(("routine", id_, routine_page(id_)), pain_rules, routine.exercises, library, site_url)


def plan_safety(id_: str, library: Library, site_url: str) -> PublishedSafety:
    """The rules of the six-week plan, and the cautions of each exercise that may be done in it."""
    plan = library.six_week_plans[id_].record
    pain_rules = {plan.pain_rule: library.vocabulary.record.pain_rule(plan.pain_rule)}
    return _safety(("plan", id_, plan_page(id_)), pain_rules, plan.exercises, library, site_url)


def _safety(
    record: tuple[str, str, str],
    pain_rules: Mapping[str, Rule],
    exercises: Iterable[str],
    library: Library,
    site_url: str,
) -> PublishedSafety:
    """The safety of a record: its kind, its id and its page."""
    kind, record_id, page = record
    cautions = (
        PublishedCaution(exercise=id_, who=uncited(caution.who), advice=uncited(caution.advice), order=caution.order)
        for id_ in exercises
        for caution in exercise_cautions(id_, library)
    )
    publish = PublishedSafety if "safety" in library.features else PublishedSafety.model_construct
    return publish(
        ref=f"{kind}/{record_id}",
        pain_rules=pain_rules_of(pain_rules, site_url),
        stop_rules=stop_rules_of(library, site_url, page),
        not_for=tuple(cautions),
    )


def pain_rules_of(rules: Mapping[str, Rule], site_url: str) -> tuple[PublishedRule, ...]:
    """Pain rules by their ids, with the sources that they cite."""
    return tuple(
        _rule(id_, rule, cited_keys((rule.summary, *rule.points)), site_url) for id_, rule in sorted(rules.items())
    )


def stop_rules_of(library: Library, site_url: str, page: str = "") -> tuple[PublishedRule, ...]:
    """The signs to stop, with those of a page of its own, and the sources of both."""
    keys = signs.sources(library.safety.record, page) if "evidence" in library.features else ()
    return tuple(_rule(id_, rule, keys, site_url) for id_, rule in signs.stop_rules(library, page).items())


def every_sign(safety: Safety) -> tuple[PublishedSign, ...]:
    """Every sign to get help."""
    fields = ("heading", "urgency", "who", "when", "core", "sources")
    return tuple(
        PublishedSign(
            id=id_,
            sentence=" ".join(filter(None, (sign.sentence, sign.why))),
            **{field: getattr(sign, field) for field in fields},
        )
        for id_, sign in safety.signs.items()
    )


def _rule(id_: str, rule: Rule, sources: Iterable[str], site_url: str) -> PublishedRule:
    return PublishedRule(
        id=id_,
        label=rule.label,
        summary=uncited(rule.summary),
        points=tuple(map(uncited, rule.points)),
        short=_short(rule.short) if rule.short else None,
        sources=tuple(sorted(set(sources))),
        url=page_url(site_url, rule.page) if rule.page else None,
    )


def _short(rule: ShortRule) -> PublishedShortRule:
    return PublishedShortRule(summary=uncited(rule.summary), points=tuple(map(uncited, rule.points)))
