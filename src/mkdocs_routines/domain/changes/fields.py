"""Fields of two records side by side."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mkdocs_routines.load.records import Entry
from mkdocs_routines.model.values import Record


def added_and_removed(
    kind: str, before: Mapping[str, Entry[Any]], after: Mapping[str, Entry[Any]], name: str
) -> Iterator[str]:
    """A line for each record that only one of the two states has. `name` is the field that it is called by."""
    for id_ in sorted(after.keys() - before.keys()):
        yield f"New {kind}: {getattr(after[id_].record, name)}"
    for id_ in sorted(before.keys() - after.keys()):
        yield f"No longer there, {kind}: {getattr(before[id_].record, name)}"


def kept(before: Mapping[str, Entry[Any]], after: Mapping[str, Entry[Any]]) -> Iterator[tuple[Any, Any]]:
    """The records that both states have and that differ, as they were and as they are."""
    for id_ in sorted(before.keys() & after.keys()):
        if before[id_].record != after[id_].record:
            yield before[id_].record, after[id_].record


def reworded(before: Record, after: Record, told: Collection[str]) -> Iterator[str]:
    """One line with the fields that differ, but for those that are `told` in lines of their own."""
    names = [name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)]
    if rest := [name.replace("_", " ") for name in names if name not in told]:
        yield f"changed: {', '.join(rest)}"
