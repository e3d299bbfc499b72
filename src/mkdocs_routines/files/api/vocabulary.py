"""Vocabulary as it is published: `vocabulary.json`."""

from collections.abc import Mapping
from typing import get_args

from mkdocs_routines.domain import cert, knee_bend
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.safety import every_sign, pain_rules_of, stop_rules_of
from mkdocs_routines.files.api.shape import PublishedVocabulary, PublishedWord
from mkdocs_routines.files.api.shape.vocabulary import PublishedCertQuestion, PublishedCertWords, PublishedKneeBendBand
from mkdocs_routines.files.api.text import published_text
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.claim import Topic
from mkdocs_routines.model.values import Level
from mkdocs_routines.model.vocabulary import Aim, Equipment, Muscle, PillarWords, Position


def published_vocabulary(library: Library, site_url: str) -> PublishedVocabulary:
    """Every word that a published record may name by its id, every rule for safety and every sign to get help."""
    vocabulary = library.vocabulary.record
    levels: tuple[Level, ...] = get_args(Level)
    questions = tuple(PublishedCertQuestion(item=item, asks=vocabulary.cert.questions[item]) for item in cert.ITEMS)
    return PublishedVocabulary(
        **header_fields(library.identity, site_url, "vocabulary", "data/vocabulary.yml"),
        pillars=tuple(_word(id_, pillar) for id_, pillar in vocabulary.pillars.items()),
        levels=tuple(PublishedWord(id=level, label=level.capitalize(), description=None) for level in levels),
        aims=_sorted(vocabulary.aims),
        positions=_sorted(vocabulary.positions),
        muscles=_sorted(vocabulary.muscles),
        equipment=_sorted(vocabulary.equipment),
        kneecap_load_tiers=(),
        knee_bends=tuple(
            PublishedKneeBendBand(
                id=bend.id, label=bend.label, description=bend.description, up_to_degrees=bend.up_to_degrees
            )
            for bend in knee_bend.choices(vocabulary)
        ),
        topics=_sorted(vocabulary.topics),
        cert=PublishedCertWords(
            label=vocabulary.cert.label, summary=published_text(vocabulary.cert.summary), questions=questions
        ),
        pain_rules=pain_rules_of(vocabulary.pain_rules, site_url),
        stop_rules=stop_rules_of(library, site_url),
        signs=every_sign(library.safety.record),
    )


Term = Aim | Equipment | Muscle | PillarWords | Position | Topic


def _sorted(terms: Mapping[str, Term]) -> tuple[PublishedWord, ...]:
    return tuple(_word(id_, term) for id_, term in sorted(terms.items()))


def _word(id_: str, term: Term) -> PublishedWord:
    return PublishedWord(id=id_, label=term.label, description=getattr(term, "description", None))
