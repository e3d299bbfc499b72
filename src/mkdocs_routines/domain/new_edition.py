"""New edition of the exercises: the wording of today, kept in the data folder beside every earlier one."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mkdocs_routines.domain import editions
from mkdocs_routines.load import yaml_writer
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Editions, ExerciseHistory
from mkdocs_routines.model.edition import Edition
from mkdocs_routines.model.values import Record

SCHEMA = "# yaml-language-server: $schema={}site/schemas/{}.json\n"
HEAD = "# Written by `python -m mkdocs_routines new-edition`, so that old links show what they showed. Never by hand.\n"
RELEASED = "# But for `released`: true when readers are first given links. From then on no edition is written again.\n"


class RefusedError(Exception):
    """Refusal to make a new edition; its text is the reason, for whoever asked."""


def data_files(library: UncheckedLibrary, today: date, *, again: bool = False) -> Mapping[str, str | None]:
    """Files of a new edition: path below the data folder → text, or `None` for a file to delete.

    `again` rewrites the latest edition in place, which is allowed until links to it were given to anybody. Raises
    `RefusedError` when it is not allowed, or when nothing has changed.
    """
    last = library.editions.record if library.editions else None
    if again and last is None:
        raise RefusedError("there is no edition yet")
    if again and last and last.released:
        raise RefusedError("editions.yml says 'released: true': links name this edition, so publish a new one")
    earlier = last.editions[: -1 if again else None] if last else ()
    number = len(earlier) + 1
    histories = dict(_histories(library, number))
    kept = last.routines if last and number > 1 else ()
    routines = tuple(sorted({*kept, *library.routines, *editions.short_names(library).values()}))
    before = {id_: entry.record for id_, entry in library.histories.items()}
    if last and not again and (before, last.routines) == (histories, routines):
        raise RefusedError(f"nothing that readers are told has changed since edition {len(earlier)}")
    released = last is not None and last.released
    record = Editions(
        released=released, editions=(*earlier, Edition.model_validate({"day": today.isoformat()})), routines=routines
    )
    head, history_head = SCHEMA.format("../", "editions") + HEAD + RELEASED, SCHEMA.format("../../", "edition") + HEAD
    history_files = {
        f"editions/{id_}.yml": history_head + yaml_writer.write_yaml(_plain(history)) if history else None
        for id_, history in histories.items()
    }
    return {"editions.yml": head + yaml_writer.write_yaml(_plain(record)), **history_files}


def _histories(library: UncheckedLibrary, number: int) -> Iterator[tuple[str, ExerciseHistory | None]]:
    """Every id that is or was published, and its history up to edition `number`, which is written afresh.

    There is no history for an exercise that was in no edition but the one written afresh, and is gone.
    """
    for id_ in sorted({*library.exercises, *library.histories}):
        kept = library.histories[id_].record if id_ in library.histories else None
        wordings = tuple(wording for wording in kept.texts if wording.edition < number) if kept else ()
        codes = kept.codes if kept and wordings else ()
        if entry := library.exercises.get(id_):
            codes = (*codes, *({entry.record.code} - {*codes}))
            if not wordings or editions.changed_field(entry.record, wordings[-1]):
                wordings = (*wordings, editions.wording(entry.record, number))
        yield id_, ExerciseHistory(codes=codes, texts=wordings) if wordings else None


def _plain(value: Any) -> Any:
    """A record as dicts, lists, texts and numbers, in the order of its fields: the form that a data file takes."""
    match value:
        case Record():
            return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        case tuple():
            return [_plain(element) for element in value]
        case date():
            return value.isoformat()
        case _:
            return value
