"""New edition: what is published today, kept in the data folder beside what was published before."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from mkdocs_routines.domain import editions, kept
from mkdocs_routines.load import yaml_writer
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model import Editions, ExerciseHistory
from mkdocs_routines.model.edition import Edition
from mkdocs_routines.model.values import Record

SCHEMA = "# yaml-language-server: $schema={}{}.json\n"
HEAD = "# Written by `make edition`, so that old links show what they showed. Never by hand.\n"
RELEASED = (
    "# But for `released`: true when readers are first given links. From then on no wording is written over:\n"
    "# a changed one waits for `make new-edition`, which keeps both.\n"
)


def data_files(
    content: UncheckedContent,
    today: date,
    schemas: str,
    *,
    may_begin: bool = False,
    checked: Collection[str] = (),
) -> Mapping[str, str | None]:
    """Files that keep what is published: path below the data folder → text, or `None` for a file to delete.

    Until the release the one edition is rewritten in place. From then on what is new joins the edition of today, and
    a changed wording begins the next one if it `may_begin`, or waits. `schemas`: the address below which the site
    publishes its schemas, which is named in the first line of each file. `checked`: keys of sources whose title, year
    and DOI were held against the study once more. There are no files when everything is kept already.
    """
    editions_files = _edition_files(content.library, today, schemas, may_begin=may_begin)
    return {**editions_files, **dict(_kept_files(content, schemas, checked))}


def unkept_names(library: UncheckedLibrary) -> list[str]:
    """The ids and codes of exercises, and the names of routines, that no edition holds yet."""
    if library.editions is None:
        return []
    number = editions.current_edition(library)
    names = set(_routine_names(library)) - {*library.editions.record.routines}
    for id_, history in _histories(library, number, editions.settled_edition(library)):
        before = library.histories[id_].record.codes if id_ in library.histories else ()
        if history and id_ in library.exercises:
            names |= {*history.codes} - {*before} if before else {id_}
    return sorted(names)


def _kept_files(content: UncheckedContent, schemas: str, checked: Collection[str]) -> Iterator[tuple[str, str]]:
    library = content.library
    for name, entry, record in (
        ("published", library.published, kept.to_keep(content)),
        ("checked-sources", library.checked_sources, kept.sources_to_keep(content, checked)),
    ):
        if entry is None or entry.record != record:
            yield f"{name}.yml", SCHEMA.format(schemas, name) + HEAD + yaml_writer.write_yaml(_plain(record))


def _edition_files(
    library: UncheckedLibrary, today: date, schemas: str, *, may_begin: bool
) -> Mapping[str, str | None]:
    """The files of the editions, or none where nothing that they hold has changed."""
    last = library.editions.record if library.editions else None
    days = last.editions if last else ()
    settled, number = editions.settled_edition(library), editions.current_edition(library)
    if may_begin and settled == number and any(editions.changed_fields(library)):
        number += 1
    histories = {
        id_: history for id_, history in _histories(library, number, settled) if history or id_ in library.histories
    }
    routines = tuple(sorted({*_routine_names(library), *(last.routines if last and settled else ())}))
    before = {id_: entry.record for id_, entry in library.histories.items()}
    if last and (before, last.routines) == (histories, routines):
        return {}
    if number > len(days):
        days = (*days, Edition.model_validate({"day": today.isoformat()}))
    elif number > settled:
        days = (*days[:settled], Edition.model_validate({"day": today.isoformat()}))
    record = Editions(released=bool(last and last.released), editions=days, routines=routines)
    head = SCHEMA.format(schemas, "editions") + HEAD + RELEASED
    history_head = SCHEMA.format(schemas, "edition") + HEAD
    history_files = {
        f"editions/{id_}.yml": history_head + yaml_writer.write_yaml(_plain(history)) if history else None
        for id_, history in histories.items()
    }
    return {"editions.yml": head + yaml_writer.write_yaml(_plain(record)), **history_files}


def _routine_names(library: UncheckedLibrary) -> frozenset[str]:
    return frozenset({*library.routines, *editions.short_names(library).values()})


def _histories(library: UncheckedLibrary, number: int, settled: int) -> Iterator[tuple[str, ExerciseHistory | None]]:
    """Every id that is or was published, and its history up to edition `number`; those up to `settled` stay.

    There is no history for an exercise that was in no settled edition and is gone, and none yet for one under a new
    id whose changed wording waits.
    """
    known = editions.histories(library)
    for id_ in sorted({*library.exercises, *library.histories}):
        own = library.histories[id_].record if id_ in library.histories else None
        wordings = tuple(wording for wording in own.texts if wording.edition <= settled) if own else ()
        codes = own.codes if own and wordings else ()
        if entry := library.exercises.get(id_):
            codes = (*codes, *({entry.record.code} - {*codes}))
            today = editions.wording(id_, library, number)
            earlier = [wording for wording in known[id_] if wording.edition <= settled]
            changed = bool(earlier and editions.changed_field(today, earlier[-1]))
            if (changed and number > settled) or not (changed or wordings):
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
