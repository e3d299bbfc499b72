"""How rules say that a word is not known."""

from collections.abc import Collection, Iterator
from typing import Any

from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place


def unknown(kind: str, word: str, known: Collection[str]) -> str:
    """What to say of a word that is none of the known ones."""
    return f"no {kind} {word!r}{did_you_mean(word, known)}"


def must_know(entry: Entry[Any], place: Place, word: str, known: Collection[str], kind: str) -> Iterator[Problem]:
    """A problem at `place` when `word` is none of the known ones."""
    if word not in known:
        yield entry.problem(place, unknown(kind, word, known))


def must_know_each(
    entry: Entry[Any], place: Place, words: tuple[str, ...], known: Collection[str], kind: str
) -> Iterator[Problem]:
    """A problem for each word of the list at `place` that is none of the known ones."""
    for index, word in enumerate(words):
        yield from must_know(entry, (*place, index), word, known, kind)
