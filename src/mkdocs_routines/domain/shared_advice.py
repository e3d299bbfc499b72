"""Advice on the page of an exercise: what to do instead stands open, each piece once, and its reasons are folded.

A reason is known by how it opens, and has a source. Whatever opens otherwise counts as what to do, so that no order is
folded away by mistake.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.records import UncheckedLibrary

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) ")
_REASON = re.compile(
    r"(?:A slipped growth plate|A (?:UK )?consensus|Health advice in|It is not about|Some people|That is the advice"
    r"|One hospital(?:'s plan|'s)? (?:asks|has)|The surgeon decides)\b"
)
"""Openings of sentences that report a source. None of them is an order."""


@dataclass(frozen=True)
class Shared:
    """Text on the page of an exercise, and everybody it is for."""

    people: tuple[str, ...]
    text: str


def by_advice(id_: str, library: UncheckedLibrary) -> tuple[Shared, ...]:
    """What people do instead, each piece once, where it first comes."""
    return _shared((caution.who, " ".join(what_to_do(caution.advice))) for caution in exercise_cautions(id_, library))


def by_reason(id_: str, library: UncheckedLibrary) -> tuple[Shared, ...]:
    """The reasons for it, of those that have some."""
    reasons = ((caution.who, " ".join(_reasons(caution.advice))) for caution in exercise_cautions(id_, library))
    return _shared(each for each in reasons if each[1])


def ours(id_: str, library: UncheckedLibrary) -> tuple[str, ...]:
    """The people whose advice rests on no source, only on our own judgement."""
    return tuple(caution.who for caution in exercise_cautions(id_, library) if caution.ours)


def sentences(advice: str) -> list[str]:
    """The sentences of a piece of advice, with their citations."""
    return _BETWEEN_SENTENCES.split(" ".join(advice.split()))


def what_to_do(advice: str) -> list[str]:
    """The sentences that say what somebody does, the first of them always."""
    first, *others = sentences(advice)
    return [first, *(other for other in others if not _is_reason(other))]


def _reasons(advice: str) -> list[str]:
    return [other for other in sentences(advice)[1:] if _is_reason(other)]


def _is_reason(sentence: str) -> bool:
    return bool(_REASON.match(sentence)) and any(markdown_text.cited_keys(sentence))


def _shared(texts: Iterator[tuple[str, str]]) -> tuple[Shared, ...]:
    people: dict[str, list[str]] = {}
    for who, text in texts:
        people.setdefault(text, []).append(who)
    return tuple(Shared(tuple(alike), text) for text, alike in people.items())
