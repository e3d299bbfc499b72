"""A new edition: what the exercises tell their readers today, kept beside what they told before."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mkdocs_routines.domain import editions
from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Editions, Texts
from mkdocs_routines.model.edition import Edition
from mkdocs_routines.model.values import Record

SCHEMA = "# yaml-language-server: $schema={}site/schemas/{}.json\n"
HEAD = "# Written by `python -m mkdocs_routines publish`, so that old links show what they showed. Never by hand.\n"
RELEASED = "# But for `released`: true when readers are first given links. From then on no edition is written again.\n"


class RefusedError(Exception):
    """Why there is no new edition."""


def files(library: UncheckedLibrary, today: date, *, again: bool = False) -> Mapping[str, str | None]:
    """The files of a new edition, by their paths below the data folder; `None` for one that goes.

    `again` writes the latest edition anew, as long as nobody was given a link to it.
    """
    last = library.editions.record if library.editions else None
    if again and last is None:
        raise RefusedError("there is no edition yet")
    if again and last and last.released:
        raise RefusedError("editions.yml says 'released: true': links name this edition, so publish a new one")
    earlier = last.editions[: -1 if again else None] if last else ()
    number = len(earlier) + 1
    texts = dict(_texts(library, number))
    kept = last.routines if last and number > 1 else ()
    routines = tuple(sorted({*kept, *library.routines, *editions.shorts(library).values()}))
    before = {id_: entry.record for id_, entry in library.texts.items()}
    if last and not again and (before, last.routines) == (texts, routines):
        raise RefusedError(f"nothing that readers are told has changed since edition {len(earlier)}")
    released = last is not None and last.released
    made = Editions(
        released=released, editions=(*earlier, Edition.model_validate({"day": today.isoformat()})), routines=routines
    )
    head, each_head = SCHEMA.format("../", "editions") + HEAD + RELEASED, SCHEMA.format("../../", "edition") + HEAD
    named = {
        f"editions/{id_}.yml": each_head + yaml_text.write(_plain(record)) if record else None
        for id_, record in texts.items()
    }
    return {"editions.yml": head + yaml_text.write(_plain(made)), **named}


def _texts(library: UncheckedLibrary, number: int) -> Iterator[tuple[str, Texts | None]]:
    """Every id that is published or was, and its texts up to edition `number`, which is written anew."""
    for id_ in sorted({*library.exercises, *library.texts}):
        kept = library.texts[id_].record if id_ in library.texts else None
        texts = tuple(told for told in kept.texts if told.edition < number) if kept else ()
        codes = kept.codes if kept and texts else ()
        if entry := library.exercises.get(id_):
            codes = (*codes, *({entry.record.code} - {*codes}))
            if not texts or editions.change(entry.record, texts[-1]):
                texts = (*texts, editions.told(entry.record, number))
        yield id_, Texts(codes=codes, texts=texts) if texts else None


def _plain(value: Any) -> Any:
    """A record as a data file has it."""
    match value:
        case Record():
            return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        case tuple():
            return [_plain(part) for part in value]
        case date():
            return value.isoformat()
        case _:
            return value
