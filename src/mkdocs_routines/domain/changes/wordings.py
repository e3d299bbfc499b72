"""Changes of everything else that readers see: complaints, signs, charts, plates, tasks, words, searches, settings.

Each is told by the value that differs, `“in the UK 999” → “in the UK 111”`, so that no field has to be listed here.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import Any

from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.model.values import Record

Leaves = dict[tuple[str, ...], str]
"""Place of each value in a record → the value as text."""
MOST_CHARS = 160
"""Of a longer text, the part that differs is shown."""
_FILES: Mapping[str, tuple[str, ...]] = {
    "vocabulary": ("pain_rules", "own_pain_rules"),
    "safety": ("rule", "signs"),
    "complaints": (),
    "post": (),
    "beliefs": (),
    "glossary": (),
    "redirects": (),
    "retractions": (),
    "reviewers": (),
    "search_words": (),
}
"""File of which there is one → parts of it that have lines of their own."""


def other_changes(before: UncheckedLibrary, after: UncheckedLibrary) -> Iterator[str]:
    """A line for each value that differs in a chart, a figure to move, a plate, a task, or one of the single files."""
    kinds = (
        ("Chart", before.charts, after.charts),
        ("Figure to move", before.models, after.models),
        ("Plate", before.plates, after.plates),
        ("Task", before.tasks, after.tasks),
    )
    for kind, was, now in kinds:
        for id_ in sorted(was.keys() | now.keys()):
            yield from _differing(f"{kind} {id_}", was.get(id_), now.get(id_))
    for name, told in _FILES.items():
        title = name.replace("_", " ").capitalize()
        yield from _differing(title, getattr(before, name), getattr(after, name), told)


def settings_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """A line for each value of the settings that differs, such as an entry of the menu."""
    return _lines("Settings", dict(_leaves(before, ())), dict(_leaves(after, ())))


def _differing(
    title: str, before: Entry[Any] | None, after: Entry[Any] | None, told: Collection[str] = ()
) -> Iterator[str]:
    was, now = (
        {place: text for place, text in _leaves(entry.record, ()) if place[0] not in told} if entry else {}
        for entry in (before, after)
    )
    return _lines(title, was, now)


def _lines(title: str, was: Leaves, now: Leaves) -> Iterator[str]:
    gone, new = (_alone(one, other) for one, other in ((was, now), (now, was)))
    for place in dict.fromkeys(chain(was, now)):
        if place in was and place in now and was[place] != now[place]:
            old, given = _around_the_difference(was[place], now[place])
            yield f"{title}, {_shown(place)}: “{old}” → “{given}”"
        elif place in gone:
            yield f"{title}, {_shown(place)}: no longer there, “{was[place][:MOST_CHARS]}”"
        elif place in new:
            yield f"{title}, {_shown(place)}: new, “{now[place][:MOST_CHARS]}”"


def _alone(one: Leaves, other: Leaves) -> set[tuple[str, ...]]:
    """The places that only one state has, but for those whose value the other has elsewhere: an entry has moved."""
    return {place for place in one if place not in other and one[place] not in other.values()}


def _leaves(value: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    match value:
        case Record():
            inner = {name: getattr(value, name) for name in type(value).model_fields}
        case Mapping():
            inner = {str(name): each for name, each in value.items()}
        case tuple() | list():
            inner = {str(number): each for number, each in enumerate(value, start=1)}
        case None:
            return
        case _:
            yield place, str(value)
            return
    for name, each in inner.items():
        yield from _leaves(each, (*place, name))


def _shown(place: tuple[str, ...]) -> str:
    return " ".join(part.replace("_", " ") for part in place)


def _around_the_difference(was: str, now: str) -> tuple[str, str]:
    """Two texts, or of long ones the part that differs with the words around it."""
    if max(len(was), len(now)) <= MOST_CHARS:
        return was, now
    same = next((at for at, pair in enumerate(zip(was, now, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, was.rfind(" ", 0, max(0, same - 40)) + 1)
    lead = "…" if start else ""
    return f"{lead}{was[start : start + MOST_CHARS]}", f"{lead}{now[start : start + MOST_CHARS]}"
