"""Words of the search: the names that lead to each page and to each exercise, from every record that holds some."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import SearchWords


@dataclass(frozen=True)
class ExerciseWords:
    """What an exercise is found by where exercises are looked for."""

    names: tuple[str, ...]
    """Its name and its other names, those of the word list included."""
    traits: tuple[str, ...]
    """Its aims, the muscles that do most of the work, by all their names, and its equipment."""


def exercise_words(library: Library) -> Mapping[str, ExerciseWords]:
    """The words of each exercise on offer, by its id."""
    vocabulary = library.vocabulary.record
    listed = library.search_words.record.pages if library.search_words else {}
    words = {}
    for id_, entry in library.offered.items():
        exercise = entry.record
        muscles = [vocabulary.muscles[muscle] for muscle in exercise.muscles.primary]
        pages = (
            *(addresses.word_page("aims", aim) for aim in exercise.aims),
            *(addresses.word_page("muscles", muscle) for muscle in exercise.muscles.primary),
            *(addresses.word_page("equipment", equipment) for equipment in exercise.equipment),
        )
        traits = (
            *(vocabulary.aims[aim].label for aim in exercise.aims),
            *(name for muscle in muscles for name in (muscle.label, *muscle.other_names)),
            *(vocabulary.equipment[equipment].label for equipment in exercise.equipment),
            *(name for page in pages for name in listed.get(page, ())),
        )
        also = listed.get(addresses.exercise_page(id_), ())
        words[id_] = ExerciseWords((exercise.name, *exercise.other_names, *also), traits)
    return words


def pages_there(content: UncheckedContent) -> frozenset[str]:
    """The path of every page, by hand or from data."""
    return frozenset((*(page.uri for page in content.pages), *addresses.pages_from_data(content.library)))


def names_of_records(content: UncheckedContent) -> Iterator[tuple[str, str]]:
    """Each other name that a record holds, with the page it leads to."""
    for id_, entry in content.library.exercises.items():
        for name in entry.record.other_names:
            yield addresses.exercise_page(id_), name
    if content.library.vocabulary:
        for id_, muscle in content.library.vocabulary.record.muscles.items():
            for name in muscle.other_names:
                yield addresses.word_page("muscles", id_), name


def other_names(content: UncheckedContent) -> Mapping[str, tuple[str, ...]]:
    """Page → its other names."""
    names: dict[str, list[str]] = {}
    for page, name in (*names_of_records(content), *_listed(content)):
        names.setdefault(page, []).append(name)
    return {page: tuple(of_page) for page, of_page in names.items()}


def _listed(content: UncheckedContent) -> Iterator[tuple[str, str]]:
    if content.library.search_words is None:
        return
    words = content.library.search_words.record
    yield from ((page, word) for page, listed in words.pages.items() for word in listed)
    yield from ((page, word) for word, pages in words.ordered.items() for page in pages)


def kind_of(page: str, words: SearchWords) -> int:
    """The index of the kind of a page; one more than the last for a page of no kind."""
    patterns = (index for index, kind in enumerate(words.kinds) if any(fnmatchcase(page, each) for each in kind.pages))
    return next(patterns, len(words.kinds))
