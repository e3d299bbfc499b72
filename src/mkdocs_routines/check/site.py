"""What the rules look at, and how they say that a word is not known."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.bibliography import Bibliography
from mkdocs_routines.load import Entry, Library
from mkdocs_routines.problem import Problem, did_you_mean
from mkdocs_routines.yaml_text import Place


@dataclass(frozen=True)
class Page:
    """A hand-written Markdown page: its path from the project's folder, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Site:
    """Everything a page can be made from."""

    library: Library
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str

    def entries(self) -> Iterator[Entry[Any]]:
        """Every record that loaded."""
        if self.library.vocabulary:
            yield self.library.vocabulary
        yield from self.library.exercises.values()
        yield from self.library.routines.values()


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
