"""Hedging: how strongly a statement may be worded at a certainty of evidence.

After GRADE guidelines 26 (Santesso et al., J Clin Epidemiol 2020;119:126-135): high certainty "reduces", moderate
"probably" or "likely", low "may", very low "the evidence is very uncertain".
"""

import re
from collections.abc import Iterator

from mkdocs_routines.domain import phrases
from mkdocs_routines.model.claim import Certainty

HEDGES: dict[Certainty, tuple[str, ...]] = {
    "high": (),
    "moderate": ("probably", "likely", "unlikely"),
    "low": ("may", "might"),
    "very-low": ("we do not know", "do not know", "very uncertain", "not known", "unclear whether", "is uncertain"),
}
"""Certainty → hedges of which each sentence must hold one. A hedge of a lower certainty will do as well."""

_TOO_STRONG = re.compile(
    r"\b(causes?|caused|prevents?|prevented|proves?|proved|proven|will|always|never|guarantees?|cures?|must"
    r"|eliminates?|ensures?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def overstatements(text: str, certainty: Certainty) -> Iterator[str]:
    """Message for each word or sentence of `text` that is stronger than its certainty allows: what must be."""
    hedges = tuple(hedge for level in _from(certainty) for hedge in HEDGES[level])
    if certainty != "high":
        for word in _TOO_STRONG.findall(text):
            yield f"must not say {word!r} at {phrases.certainty(certainty)}"
        for sentence in _SENTENCE.split(text):
            if not any(re.search(rf"\b{hedge}\b", sentence, re.IGNORECASE) for hedge in hedges):
                wanted = " or ".join(repr(hedge) for hedge in HEDGES[certainty][:2])
                yield f"must say {wanted} in each sentence at {phrases.certainty(certainty)}: {sentence}"


def _from(certainty: Certainty) -> tuple[Certainty, ...]:
    """The certainty and those below it."""
    levels = tuple(HEDGES)
    return levels[levels.index(certainty) :]
