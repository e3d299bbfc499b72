"""Editions of the exercises: under which names, and with which words, each was published."""

from collections.abc import Mapping

from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.edition import Told

TOLD = tuple(name for name in Told.model_fields if name != "edition")
"""The fields of an exercise that a reader does it by."""


def number(library: UncheckedLibrary) -> int:
    """The edition of today."""
    return len(library.editions.record.editions) if library.editions else 1


def exercise_names(library: UncheckedLibrary) -> Mapping[str, str]:
    """Every id and code that an exercise has or had → its id."""
    old = library.aliases.record.exercises if library.aliases else {}
    known = {name: id_ for name, id_ in old.items() if id_ in library.exercises}
    codes = {entry.record.code: id_ for id_, entry in library.exercises.items()}
    return {**known, **codes, **{id_: id_ for id_ in library.exercises}}


def routine_names(library: UncheckedLibrary) -> Mapping[str, str]:
    """Every id and short name that a routine has or had → its id."""
    old = library.aliases.record.routines if library.aliases else {}
    known = {name: id_ for name, id_ in old.items() if id_ in library.routines}
    return {**known, **{short: id_ for id_, short in shorts(library).items()}, **{id_: id_ for id_ in library.routines}}


def shorts(library: UncheckedLibrary) -> Mapping[str, str]:
    """Each routine → its short name in links: the word of its short address, or its id."""
    return {id_: entry.record.short or id_ for id_, entry in library.routines.items()}


def history(library: UncheckedLibrary) -> Mapping[str, tuple[Told, ...]]:
    """Each exercise → what it told its readers, also under the ids it had before; the oldest first."""
    names = exercise_names(library)
    found: dict[str, list[Told]] = {id_: [] for id_ in library.exercises}
    for name, entry in library.texts.items():
        if name in names:
            found[names[name]] += entry.record.texts
    return {id_: tuple(sorted(texts, key=lambda told: told.edition)) for id_, texts in found.items()}


def since(texts: tuple[Told, ...], today: int) -> int:
    """The edition from which the words of today have stood."""
    now = texts[-1] if texts else None
    for before in reversed(texts):
        if now and any(getattr(before, name) != getattr(now, name) for name in TOLD):
            break
        today = before.edition
    return today


def told(exercise: Exercise, edition: int) -> Told:
    """What an exercise tells its readers today."""
    return Told(edition=edition, **{name: getattr(exercise, name) for name in TOLD})


def change(exercise: Exercise, before: Told) -> str | None:
    """The first field whose words are others than before."""
    return next((name for name in TOLD if getattr(exercise, name) != getattr(before, name)), None)
