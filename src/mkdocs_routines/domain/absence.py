"""Absence of evidence: sentences that write what we did not find as what there is not.

"Absence of evidence is not evidence of absence" (Altman and Bland, BMJ 1995;311:485): whoever read a part of the
studies cannot say that there is no other. So a sentence says who looked: we, in what we read, or a source that it
cites.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.model.wording import Absence

_END = re.compile(r"(?<=[.!?;:|\]])(?:[*_”)]+)?\s+|\n\s*\n|\n\s*(?:[-*+|]|\d+\.)\s")
_COMPLEMENT = re.compile(r"(?<!there )\b(?:is|are|was|were|be|as)\s+\Z", re.IGNORECASE)
"""Before the "no" of a sentence that says what something is: "that is no trial"."""
_CITATION = re.compile(r"\[@[a-z0-9]")
_NOT_OURS = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|\]\([^)]*\)")
"""Quotations, and addresses of links."""
_WORD = (
    r"(?:(?!(?:of|in|on|at|to|by|for|from|with|and|or|but|that|than|which|who|whether|between|until|such|other|more|less)\b)"
    r"[\w’'-]+\s+)"
)
"""A word between a denial and what it denies: "no randomised trial", and not "no difference between trials"."""
_NO = r"(?:no|not\s+any|not\s+a\s+single|not\s+one|hardly\s+any)"
_NEVER = r"(?:not|never|hardly|scarcely|barely|yet\s+to\s+be)"


@dataclass(frozen=True)
class Denial:
    """Denied inquiry in a text: the index of its first character, its words, and whether it says that we looked."""

    start: int
    words: str
    ours: bool


@dataclass(frozen=True)
class _Patterns:
    of_the_world: re.Pattern[str]
    of_a_study: re.Pattern[str]
    """As well what a sentence about one study may leave unsaid: "Pain was not measured"."""
    ours: re.Pattern[str]
    source: re.Pattern[str]
    bounded: re.Pattern[str]
    databases: re.Pattern[str]


def denials(text: str, absence: Absence, *, of_a_source: bool = False, cited: bool = False) -> Iterator[Denial]:
    """The first denial in each sentence of `text` that names no source as the one that looked.

    `of_a_source`: whether all of the text is about one source, which need not be named for what it left out; `cited`:
    whether the record around the text names its sources. What says that we looked is yielded as `ours`.
    """
    patterns = _patterns(absence)
    denied = patterns.of_the_world if of_a_source else patterns.of_a_study
    for start, sentence, sourced in _sentences(text):
        found = next(
            (one for one in denied.finditer(sentence) if not _COMPLEMENT.search(sentence, 0, one.start())), None
        )
        if found is None:
            continue
        ours = bool(patterns.ours.search(sentence))
        named = patterns.source.search(sentence, 0, found.start()) or patterns.bounded.match(sentence, found.start())
        if ours or not (named and (cited or sourced)):
            yield Denial(start + found.start(), " ".join(found[0].split()), ours)


def unopened_databases(text: str, absence: Absence) -> Iterator[tuple[int, str]]:
    """Each database in `text` that we did not open, with its index, but for sentences that cite who did."""
    for start, sentence, sourced in _sentences(text):
        if not sourced:
            yield from ((start + found.start(), found[0]) for found in _patterns(absence).databases.finditer(sentence))


def _sentences(text: str) -> Iterator[tuple[int, str, bool]]:
    """The sentences of a text, with the index of each, and whether it cites."""
    own = _NOT_OURS.sub(lambda match: " " * len(match[0]), text)
    start = 0
    for end in [*(match.end() for match in _END.finditer(own)), len(own)]:
        if own[start:end].strip():
            yield start, own[start:end], bool(_CITATION.search(text, start, end))
        start = end


@lru_cache(maxsize=8)  # one in a build, and one in each test
def _patterns(absence: Absence) -> _Patterns:
    study, tested, nobody = _either(absence.studies), f"{_either(absence.tested)}(?! you)", _either(absence.nobody)
    of_the_world = (
        rf"{_NO}\s+{_WORD}{{0,3}}?{study}",
        rf"{nobody}\s+{_WORD}{{0,3}}?(?:{tested}|{_either(absence.known)})",
        rf"(?:has|have|had)\s+{_NEVER}\s+{_WORD}{{0,2}}?{tested}",
        rf"{_NO}\s+{_WORD}{{1,4}}?been\s+{_WORD}{{0,1}}?{tested}",
        rf"(?:never|yet\s+to\s+be)\s+(?:been\s+)?{tested}",
        _either(absence.untested),
    )
    of_a_study = (
        rf"(?:is|are|was|were)\s+{_NEVER}\s+{_WORD}{{0,1}}?{tested}",
        rf"(?<!, )not\s+{_WORD}{{0,1}}?{tested}",
        rf"no\s+{_WORD}{{1,5}}?(?:(?:is|are|was|were)\s+)?{tested}",
        rf"without\s+{_WORD}{{0,3}}?(?:being\s+)?{tested}",
    )
    return _Patterns(
        _any(of_the_world),
        _any((*of_the_world, *of_a_study)),
        _any(map(_spaced, absence.ours)),
        re.compile(rf"\b{study}\b|\A\W*(?:it|they|its|their)\b", re.IGNORECASE),
        re.compile(
            rf"(?:none|neither|not\s+one)\s+(?:of\s+)?(?:the|these|those|its|both|\d+|{study})\b"
            rf"|no\s+{study}\s+in\s+(?:it|them|the|this|that|these|those)\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{_either(absence.databases)}\b"),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{pattern}\b" for pattern in patterns), re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(_spaced, phrases))})"


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))
