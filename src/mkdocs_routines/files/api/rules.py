"""The rules and cautions that go with an exercise or a routine, as they are published."""

from collections.abc import Iterable

from mkdocs_routines.files.api.document import page
from mkdocs_routines.files.api.shape import PublishedCaution, PublishedRule, PublishedSafety, PublishedShortRule
from mkdocs_routines.load.markdown_text import cited_keys, uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Routine, Vocabulary
from mkdocs_routines.model.vocabulary import Rule, ShortRule


def of_exercise(id_: str, library: Library, words: Vocabulary, site_url: str) -> PublishedSafety:
    """Every rule, because an exercise can be done in any routine."""
    return _safety(words.pain_rules.items(), words.stop_rules.items(), (id_,), library, site_url)


def of_routine(routine: Routine, library: Library, words: Vocabulary, site_url: str) -> PublishedSafety:
    """The rules of the routine, and the cautions of each exercise that may be done in it."""
    pain, stop = routine.pain_rule, routine.stop_rule
    pain_rules, stop_rules = ((pain, words.pain_rules[pain]),), ((stop, words.stop_rules[stop]),)
    return _safety(pain_rules, stop_rules, routine.exercises, library, site_url)


def _safety(
    pain: Iterable[tuple[str, Rule]],
    stop: Iterable[tuple[str, Rule]],
    exercises: Iterable[str],
    library: Library,
    site_url: str,
) -> PublishedSafety:
    cautions = (
        PublishedCaution(exercise=id_, who=uncited(caution.who), advice=uncited(caution.advice))
        for id_ in exercises
        for caution in library.exercises[id_].record.cautions
    )
    return PublishedSafety(
        pain_rules=tuple(rule(id_, words, site_url) for id_, words in sorted(pain)),
        stop_rules=tuple(rule(id_, words, site_url) for id_, words in sorted(stop)),
        not_for=tuple(cautions),
    )


def rule(id_: str, words: Rule, site_url: str) -> PublishedRule:
    texts = (words.summary, *words.points)
    keys = {key for text in texts for key in cited_keys(text)}
    return PublishedRule(
        id=id_,
        label=words.label,
        summary=uncited(words.summary),
        points=tuple(map(uncited, words.points)),
        short=_short(words.short) if words.short else None,
        sources=tuple(sorted(keys)),
        url=page(site_url, words.page) if words.page else None,
    )


def _short(words: ShortRule) -> PublishedShortRule:
    return PublishedShortRule(summary=uncited(words.summary), points=tuple(map(uncited, words.points)))
