"""Problem: a mistake in one file, with its line and what must be there instead."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in one file, printed as `path:line: message`.

    `path` is relative to the project's folder, with `/`; `line` counts from 1; `message` says what must be.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


OPPOSITES = (
    ("abduct", "adduct"),
    ("eas", "hard"),
    ("extern", "intern"),
    ("exten", "flex"),
    ("inner", "outer"),
    ("lateral", "medial"),
    ("left", "right"),
    ("lower", "upper"),
)
"""Beginnings of words that are spelt alike, or stand in the same place, and mean the opposite."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be: first by the words it is made of, then by its spelling.

    None where no word is near. A word is never taken for its opposite.

    >>> nearest("glute-brige", ["single-leg-bridge", "glute-bridge"])
    'glute-bridge'
    >>> nearest("adductor-strength", ["hip-abduction-strength", "hamstring-strength"])
    """
    scores = {other: _likeness(word, other) for other in known if not _opposed(word, other)}
    best = max(scores, key=lambda other: scores[other], default=None)
    return best if best is not None and scores[best] > (0, 0) else None


def _likeness(word: str, other: str) -> tuple[float, float]:
    """How alike two words are by the words they are made of, and by their spelling; (0, 0) where neither is near."""
    words, others = _words(word), _words(other)
    spelling = likeness(word, other)
    shared = [any(likeness(one, two) >= 0.7 for two in others) for one in words]
    by_words = 2 * sum(shared) / (len(words) + len(others)) if shared and shared[0] else 0
    if (by_words >= 0.5 and spelling > 0.5) or spelling >= (0.6 if len(words) == len(others) == 1 else 0.8):
        return by_words, spelling
    return 0, 0


@lru_cache(maxsize=10_000)
def likeness(one: str, two: str) -> float:
    """How alike two words are spelt, from 0 to 1."""
    return SequenceMatcher(None, one, two).ratio()


@lru_cache(maxsize=10_000)
def _words(word: str) -> tuple[str, ...]:
    """The words that a name is made of, in small letters."""
    return tuple(_WORD.findall(word.lower()))


def _opposed(word: str, other: str) -> bool:
    sides, others = _sides(word), _sides(other)
    return any(side in others and sides[side] != others[side] for side in sides)


@lru_cache(maxsize=10_000)
def _sides(word: str) -> Mapping[tuple[str, str], str]:
    """The pairs of opposites of which a name has one side, and no more than one, with that side."""
    has = {pair: [side for side in pair if any(part.startswith(side) for part in _words(word))] for pair in OPPOSITES}
    return {pair: sides[0] for pair, sides in has.items() if len(sides) == 1}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The tail of a message, `; did you mean 'x'?`, for the known word nearest to `word`; empty where none is near."""
    guess = nearest(word, known)
    return f"; did you mean {guess!r}?" if guess else ""
