"""New edition: what is published today, kept in the data folder beside what was published before."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mkdocs_routines.domain import editions, kept
from mkdocs_routines.load import yaml_writer
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Editions, ExerciseHistory
from mkdocs_routines.model.edition import Edition
from mkdocs_routines.model.values import Record

SCHEMA = "# yaml-language-server: $schema={}site/schemas/{}.json\n"
HEAD = "# Written by `python -m mkdocs_routines new-edition`, so that old links show what they showed. Never by hand.\n"
RELEASED = "# But for `released`: true when readers are first given links. From then on no edition is written again.\n"


class RefusedError(Exception):
    """Refusal to make a new edition; its text is the reason, for whoever asked."""


def data_files(content: UncheckedContent, today: date) -> Mapping[str, str | None]:
    """Files that keep what is published: path below the data folder → text, or `None` for a file to delete.

    Until the release the one edition is rewritten in place; from then on a changed wording makes a new one. Raises
    `RefusedError` when everything is kept already.
    """
    files = {**_edition_files(content.library, today), **dict(_kept_files(content))}
    if not files:
        raise RefusedError("nothing that is kept has changed since the last edition")
    return files


def _kept_files(content: UncheckedContent) -> Iterator[tuple[str, str]]:
    library = content.library
    for name, entry, record in (
        ("published", library.published, kept.to_keep(content)),
        ("checked-sources", library.checked_sources, kept.sources_to_keep(content)),
    ):
        if entry is None or entry.record != record:
            yield f"{name}.yml", SCHEMA.format("../", name) + HEAD + yaml_writer.write_yaml(_plain(record))


def _edition_files(library: UncheckedLibrary, today: date) -> Mapping[str, str | None]:
    """The files of an edition, or none where nothing that readers are told has changed."""
    last = library.editions.record if library.editions else None
    released = last is not None and last.released
    earlier = last.editions[: None if released else -1] if last else ()
    number = len(earlier) + 1
    histories = dict(_histories(library, number))
    names = {*library.routines, *editions.short_names(library).values()}
    routines = tuple(sorted({*names, *(last.routines if last and number > 1 else ())}))
    before = {id_: entry.record for id_, entry in library.histories.items()}
    if last and (before, last.routines) == (histories, routines):
        return {}
    if last and released and before == histories:
        day, earlier = last.editions[-1], last.editions[:-1]
    else:
        day = Edition.model_validate({"day": today.isoformat()})
    record = Editions(released=released, editions=(*earlier, day), routines=routines)
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
            today = editions.wording(id_, library, number)
            if not wordings or editions.changed_field(today, wordings[-1]):
                wordings = (*wordings, today)
        yield id_, ExerciseHistory(codes=codes, texts=wordings) if wordings else None


def _plain(value: Any) -> Any:
    """A record as dicts, lists, texts and numbers, in the order of its fields: the form that a data file takes."""
    match value:
        case Record():
            return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        case dict():
            return {key: _plain(element) for key, element in value.items()}
        case tuple():
            return [_plain(element) for element in value]
        case date():
            return value.isoformat()
        case _:
            return value
