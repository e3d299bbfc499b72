"""Settled figures that an earlier build has found, kept as what settling changed: heights, angles and places."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from mkdocs_routines.draw.figure.flesh import grounding
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.values import Record

CODE = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*")
"""What settles a figure."""
_LOOKS = ("view", "turned", "seen_from_above", "arrow", "arrow_shift", "muscles", "works")
_ANY = TypeVar("_ANY", bound=Record)


@lru_cache(maxsize=4096)
def settled(figure: Figure) -> Figure:
    """What `grounding.settled` makes of a figure for its own person, found now unless an earlier build has kept it."""

    def found() -> bytes:
        return json.dumps(changes(figure, grounding.settled(figure, people()[figure.person]))).encode()

    return changed(figure, json.loads(content_cache.kept(content_cache.name_of(CODE, "settled", moved(figure)), found)))


def moved(figure: Figure) -> str:
    """All of a figure that settling depends on: no captions, arrows and camera."""
    excluded = dict.fromkeys(_LOOKS, True) | {"poses": {"__all__": {"caption", "arrow"}}}
    return figure.model_dump_json(exclude=excluded, exclude_defaults=True)


def changes(before: Record, after: Record) -> Mapping[str, Any]:
    """The fields in which two records of a kind differ → what is new there: a number, a word, or changes within."""
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in type(before).model_fields}
    return {name: _change(old, new) for name, (old, new) in pairs.items() if old != new}


def changed(record: _ANY, new: Mapping[str, Any]) -> _ANY:
    """The record with changes such as `changes` finds. They are not validated: settling gives more than authors may."""
    return record.model_copy(update={name: _changed(getattr(record, name), value) for name, value in new.items()})


def _change(old: Any, new: Any) -> Any:
    if isinstance(new, Record):
        return changes(old, new)
    if isinstance(new, tuple):
        return [changes(one, other) for one, other in zip(old, new, strict=True)]
    return new


def _changed(old: Any, new: Any) -> Any:
    if isinstance(old, Record):
        return changed(old, new)
    if isinstance(old, tuple):
        return tuple(changed(one, other) for one, other in zip(old, new, strict=True))
    return new
