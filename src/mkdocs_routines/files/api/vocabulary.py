"""The vocabulary as it is published."""

from collections.abc import Mapping
from typing import get_args

from mkdocs_routines.domain import cert
from mkdocs_routines.files.api.document import cited, head
from mkdocs_routines.files.api.rules import rule
from mkdocs_routines.files.api.shape import PublishedVocabulary, PublishedWord
from mkdocs_routines.files.api.shape.vocabulary import PublishedCertQuestion, PublishedCertWords, PublishedTier
from mkdocs_routines.model import Vocabulary
from mkdocs_routines.model.values import Level, Pillar
from mkdocs_routines.model.vocabulary import Aim, Equipment, Muscle, PillarWords, Position, Topic


def published(words: Vocabulary, site_url: str) -> PublishedVocabulary:
    pillars: tuple[Pillar, ...] = get_args(Pillar)
    levels: tuple[Level, ...] = get_args(Level)
    questions = tuple(PublishedCertQuestion(item=item, asks=words.cert.questions[item]) for item in cert.ITEMS)
    return PublishedVocabulary(
        **head(site_url, "vocabulary", "data/vocabulary.yml"),
        pillars=tuple(_word(id_, words.pillars[id_]) for id_ in sorted(pillars, key=list(words.pillars).index)),
        levels=tuple(PublishedWord(id=level, label=level.capitalize(), description=None) for level in levels),
        aims=_sorted(words.aims),
        positions=_sorted(words.positions),
        muscles=_sorted(words.muscles),
        equipment=_sorted(words.equipment),
        kneecap_load_tiers=tuple(
            PublishedTier(
                id=id_,
                label=tier.label,
                description=cited(tier.description),
                up_to_body_weights=tier.up_to_body_weights,
            )
            for id_, tier in words.kneecap_load_tiers.items()
        ),
        topics=_sorted(words.topics),
        cert=PublishedCertWords(label=words.cert.label, summary=cited(words.cert.summary), questions=questions),
        pain_rules=tuple(rule(id_, each, site_url) for id_, each in sorted(words.pain_rules.items())),
        stop_rules=tuple(rule(id_, each, site_url) for id_, each in sorted(words.stop_rules.items())),
    )


Words = Aim | Equipment | Muscle | PillarWords | Position | Topic


def _sorted(words: Mapping[str, Words]) -> tuple[PublishedWord, ...]:
    return tuple(_word(id_, each) for id_, each in sorted(words.items()))


def _word(id_: str, word: Words) -> PublishedWord:
    return PublishedWord(id=id_, label=word.label, description=getattr(word, "description", None))
