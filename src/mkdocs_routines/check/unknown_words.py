"""Unknown words: the problem of an id or a term that is in no list, with the nearest one that is."""

from collections.abc import Collection, Iterator
from typing import Any

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place

MOST_LISTED = 30
"""A longer list is no help within a message."""


def unknown_word(kind: str, word: str, known: Collection[str], added: str = "") -> str:
    """The message about a word that is not among the known ones of its kind. `added`: where a new one is added."""
    among = f" among {', '.join(known)}" if added and 0 < len(known) <= MOST_LISTED else ""
    return f"no {kind} {word!r}{among}{added and f' (a new one is added to {added})'}{did_you_mean(word, known)}"


def must_be_known(
    entry: Entry[Any], place: Place, word: str, known: Collection[str], kind: str, added: str = ""
) -> Iterator[Problem]:
    """A problem at `place` when `word` is not among the known ones."""
    if word not in known:
        yield entry.problem(place, unknown_word(kind, word, known, added))


def must_all_be_known(
    entry: Entry[Any], place: Place, words: tuple[str, ...], known: Collection[str], kind: str, added: str = ""
) -> Iterator[Problem]:
    """A problem for each word of the list at `place` that is not among the known ones."""
    for index, word in enumerate(words):
        yield from must_be_known(entry, (*place, index), word, known, kind, added)


def offered_ids(content: UncheckedContent) -> Collection[str]:
    """The ids of exercises on offer; those of files that could not be read are problems already."""
    library = content.library
    return library.ids["exercise"] - (library.exercises.keys() - library.offered.keys())
