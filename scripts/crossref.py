"""Answers of Crossref → the notices about our sources, and the list of retractions that follows. It asks nobody.

An answer is the list of works for `/works?filter=doi:…&select=DOI,updated-by` (https://api.crossref.org). Each work
carries its notices, those of Retraction Watch among them: `{"DOI": …, "type": "retraction", "updated": {…}}`.
Nothing in an answer is trusted: a part that is not sound is named and passed over.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from mkdocs_routines.load.crossref import bare_doi
from mkdocs_routines.model.retraction import Kind, Retraction

GRAVITY: tuple[Kind, ...] = get_args(Kind)
"""The kinds, the gravest first."""

_KINDS: dict[str, Kind] = {kind: kind for kind in GRAVITY} | {"partial-retraction": "retraction"}
_BACK = "reinstatement"
_PARTIAL = "Crossref calls it a partial retraction."


class AnswerError(Exception):
    """What came is no list of works; the message says what must be."""


@dataclass(frozen=True)
class Notice:
    """A notice about a work: what it does, when, and its own DOI."""

    kind: Kind
    day: date
    doi: str
    reason: str | None = None

    @property
    def rank(self) -> tuple[int, date, str]:
        """The gravest comes first; of equals the oldest, so that the answer's own order does not matter."""
        return GRAVITY.index(self.kind), self.day, self.doi


@dataclass(frozen=True)
class Answer:
    """The works that Crossref has, by DOI in small letters, each with its notices; and what was passed over."""

    works: Mapping[str, tuple[Notice, ...]]
    faults: tuple[str, ...]


def read(raw: bytes) -> Answer:
    """The works and notices in an answer of Crossref.

    Raises `AnswerError` when it is no list of works at all.
    """
    try:
        value: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise AnswerError("an answer of Crossref must be JSON") from None
    items = _get(_get(value, "message"), "items")
    if not isinstance(items, list):
        raise AnswerError("an answer of Crossref must be a list of works: an object with message.items")
    works: dict[str, tuple[Notice, ...]] = {}
    faults: list[str] = []
    for number, item in enumerate(items, start=1):
        work = bare_doi(_get(item, "DOI"))
        updates = _get(item, "updated-by")
        if work is None:
            faults.append(f"work {number} must have a DOI")
        elif not isinstance(updates, list | None):
            faults.append(f"{work}: its notices must be a list")
        else:
            works[work] = (*works.get(work, ()), *_notices(work, updates or [], faults))
    return Answer(works, tuple(faults))


def gravest(notices: Iterable[Notice]) -> Notice | None:
    """The one notice to list."""
    return min(notices, key=lambda notice: notice.rank, default=None)


def merged(listed: Iterable[Retraction], found: Mapping[str, Notice]) -> tuple[Retraction, ...]:
    """The list with what was found about each source, in the order of their keys.

    An entry is only ever replaced by a graver one: to take one out, or to reword it, is for somebody who has read
    the notice.
    """
    by_key: dict[str, Retraction] = {}
    for each in listed:
        if each.source not in by_key or _graver(each.kind, by_key[each.source].kind):
            by_key[each.source] = each
    for key, notice in found.items():
        if key not in by_key or _graver(notice.kind, by_key[key].kind):
            by_key[key] = Retraction.model_validate(
                {
                    "source": key,
                    "kind": notice.kind,
                    "day": notice.day.isoformat(),
                    "notice": notice.doi,
                    "reason": notice.reason,
                }
            )
    return tuple(by_key[key] for key in sorted(by_key))


def _graver(kind: Kind, than: Kind) -> bool:
    return GRAVITY.index(kind) < GRAVITY.index(than)


def _notices(work: str, updates: list[Any], faults: list[str]) -> Iterator[Notice]:
    """Each notice that matters, those before the last reinstatement left out."""
    kinds = [(_kind(update), update) for update in updates]
    back = max((day for kind, update in kinds if kind == _BACK and (day := _day(update))), default=date.min)
    for kind, update in kinds:
        if kind not in _KINDS:
            continue
        day, own = _day(update), bare_doi(_get(update, "DOI"))
        if day is None or own is None:
            faults.append(f"{work}: its {kind} must have {'a DOI' if day else 'a day'}")
        elif day >= back:
            yield Notice(_KINDS[kind], day, own, _PARTIAL if kind == "partial-retraction" else None)


def _kind(update: Any) -> str:
    """The type as one word in small letters: Crossref has `expression_of_concern` and `expression-of-concern`."""
    kind = _get(update, "type")
    return re.sub(r"[\s_-]+", "-", kind.strip().lower()) if isinstance(kind, str) else ""


def _day(update: Any) -> date | None:
    updated = _get(update, "updated")
    stamp, parts = _get(updated, "date-time"), _get(updated, "date-parts")
    try:
        return date.fromisoformat(stamp[:10])
    except (ValueError, TypeError, LookupError):
        pass
    try:
        filled: list[Any] = [*parts[0], 1, 1]  # a year alone, or a year and a month, are given as well
        return date(*filled[:3])
    except (ValueError, TypeError, LookupError, OverflowError):
        return None


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None
