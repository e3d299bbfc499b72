"""Editions of the exercises: the names and the wording under which each was published."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import cautions
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model.edition import Wording

WORDING_FIELDS = tuple(name for name in Wording.model_fields if name != "edition")
"""The fields of an exercise that a reader does it by: a change to one of them needs a new edition."""


def current_edition(library: UncheckedLibrary) -> int:
    """Number of the latest edition, counted from 1; 1 as well before the first one is kept."""
    return len(library.editions.record.editions) if library.editions else 1


def settled_edition(library: UncheckedLibrary) -> int:
    """Number of the latest edition whose wordings readers were given, which is never written over; 0 for none."""
    if library.editions is None:
        return 0
    return len(library.editions.record.editions) - (0 if library.editions.record.released else 1)


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
    short = {name: id_ for id_, name in short_names(library).items()}
    return {**known, **short, **{id_: id_ for id_ in library.routines}}


def short_names(library: UncheckedLibrary) -> Mapping[str, str]:
    """Id of each routine → its name in links: the word of its short address, or the id itself."""
    return {id_: entry.record.short or id_ for id_, entry in library.routines.items()}


def histories(library: UncheckedLibrary) -> Mapping[str, tuple[Wording, ...]]:
    """Id of each exercise → the wordings it was published with, oldest first, those under its former ids included.

    There is one for an edition: that under the id of today, where a former id has one as well.
    """
    names = exercise_names(library)
    wordings: dict[str, dict[int, Wording]] = {id_: {} for id_ in library.exercises}
    for name, entry in sorted(library.histories.items(), key=lambda history: history[0] in library.exercises):
        if name in names:
            wordings[names[name]] |= {wording.edition: wording for wording in entry.record.texts}
    return {id_: tuple(history[number] for number in sorted(history)) for id_, history in wordings.items()}


def unchanged_since(history: tuple[Wording, ...], today: int) -> int:
    """The first edition with the wording of today; `today`, the current edition, for an exercise without a history."""
    latest = history[-1] if history else None
    for earlier in reversed(history):
        if latest and any(getattr(earlier, name) != getattr(latest, name) for name in WORDING_FIELDS):
            break
        today = earlier.edition
    return today


def wording(id_: str, library: UncheckedLibrary, edition: int) -> Wording:
    """The wording of an exercise today, as that of `edition`, with every caution as its page shows it."""
    texts = {name: getattr(library.exercises[id_].record, name) for name in WORDING_FIELDS}
    return Wording(edition=edition, **{**texts, "cautions": cautions.wordings(id_, library)})


def changed_field(today: Wording, earlier: Wording) -> str | None:
    """The first field in which a wording differs from an earlier one; none where they are the same."""
    return next((name for name in WORDING_FIELDS if getattr(today, name) != getattr(earlier, name)), None)


def changed_fields(library: UncheckedLibrary) -> Iterator[tuple[str, str, int]]:
    """Each exercise that differs from its latest wording: its id, the first such field, and the wording's edition."""
    for id_, history in histories(library).items():
        if history and (field := changed_field(wording(id_, library, history[-1].edition), history[-1])):
            yield id_, field, history[-1].edition
