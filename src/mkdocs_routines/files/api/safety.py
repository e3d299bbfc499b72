"""Safety as it is published: the rules and cautions that go with an exercise or a routine."""

from collections.abc import Iterable, Mapping

from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.files.api.shape import PublishedCaution, PublishedRule, PublishedSafety, PublishedShortRule
from mkdocs_routines.files.api.text import cited_keys
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Routine
from mkdocs_routines.model.vocabulary import Rule, ShortRule


def exercise_safety(id_: str, library: Library, site_url: str) -> PublishedSafety:
    """Every rule, because an exercise can be done in any routine."""
    vocabulary = library.vocabulary.record
    return _safety(vocabulary.pain_rules, vocabulary.stop_rules, (id_,), library, site_url)


def routine_safety(routine: Routine, library: Library, site_url: str) -> PublishedSafety:
    """The rules of the routine, and the cautions of each exercise that may be done in it."""
    vocabulary, pain, stop = library.vocabulary.record, routine.pain_rule, routine.stop_rule
    pain_rules, stop_rules = {pain: vocabulary.pain_rules[pain]}, {stop: vocabulary.stop_rules[stop]}
    return _safety(pain_rules, stop_rules, routine.exercises, library, site_url)


def _safety(
    pain_rules: Mapping[str, Rule],
    stop_rules: Mapping[str, Rule],
    exercises: Iterable[str],
    library: Library,
    site_url: str,
) -> PublishedSafety:
    cautions = (
        PublishedCaution(exercise=id_, who=uncited(caution.who), advice=uncited(caution.advice), order=caution.order)
        for id_ in exercises
        for caution in exercise_cautions(id_, library)
    )
    return PublishedSafety(
        pain_rules=published_rules(pain_rules, site_url),
        stop_rules=published_rules(stop_rules, site_url),
        not_for=tuple(cautions),
    )


def published_rules(rules: Mapping[str, Rule], site_url: str) -> tuple[PublishedRule, ...]:
    """Rules by their ids."""
    return tuple(_rule(id_, rule, site_url) for id_, rule in sorted(rules.items()))


def _rule(id_: str, rule: Rule, site_url: str) -> PublishedRule:
    return PublishedRule(
        id=id_,
        label=rule.label,
        summary=uncited(rule.summary),
        points=tuple(map(uncited, rule.points)),
        short=_short(rule.short) if rule.short else None,
        sources=tuple(sorted(cited_keys((rule.summary, *rule.points)))),
        url=page_url(site_url, rule.page) if rule.page else None,
    )


def _short(rule: ShortRule) -> PublishedShortRule:
    return PublishedShortRule(summary=uncited(rule.summary), points=tuple(map(uncited, rule.points)))
