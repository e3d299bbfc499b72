"""Names that readers search for: each leads to one record."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place


def exercises_have_names_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    """No name or other name is that of two exercises, or stands twice in one."""
    return _taken_twice(
        (entry, place, name)
        for entry in content.library.exercises.values()
        for place, name in (
            (("name",), entry.record.name),
            *((("other_names", index), name) for index, name in enumerate(entry.record.other_names)),
        )
    )


def routines_have_titles_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    return _taken_twice((entry, ("title",), entry.record.title) for entry in content.library.routines.values())


def _taken_twice(names: Iterable[tuple[Entry[Any], Place, str]]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for entry, place, name in names:
        if owner := owners.get(name.casefold()):
            whose = "stands here already" if owner == entry.id else f"is that of {owner!r} already"
            yield entry.problem(place, f"{place[0]}: must be a name of its own; {name!r} {whose}")
        owners.setdefault(name.casefold(), entry.id)
