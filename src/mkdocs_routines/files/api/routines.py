"""Routines as they are published: `routines.json` and a file for each."""

from collections.abc import Iterable

from mkdocs_routines.domain import addresses, cert
from mkdocs_routines.domain import dose as doses
from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.domain.routine_contents import equipment_ids
from mkdocs_routines.files.api.doses import published_dose, published_range, range_or_none
from mkdocs_routines.files.api.hashes import NOT_YET, stamped
from mkdocs_routines.files.api.safety import routine_safety
from mkdocs_routines.files.api.shape import PublishedItem, PublishedRoutine
from mkdocs_routines.files.api.shape.routine import (
    PublishedCert,
    PublishedCertItem,
    PublishedLaterDose,
    PublishedWarmUp,
)
from mkdocs_routines.files.api.text import published_text
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine, Vocabulary
from mkdocs_routines.model.routine import Item, WarmUp
from mkdocs_routines.model.values import LEFT_OUT


def published_routines(library: Library, site_url: str) -> tuple[PublishedRoutine, ...]:
    """Every routine, by its id."""
    return tuple(_routine(entry, library, site_url) for _, entry in sorted(library.routines.items()))


def _routine(entry: Entry[Routine], library: Library, site_url: str) -> PublishedRoutine:
    routine, features = entry.record, library.features
    publish = PublishedRoutine if "api" in features else PublishedRoutine.model_construct  # as in exercises.py
    published = publish(
        hash=NOT_YET,
        modified=library.modified.get(entry.path),
        id=entry.id,
        url=page_url(site_url, addresses.routine_page(entry.id)),
        short_url=absolute_url(site_url, short) if (short := addresses.short_address(library, entry.id)) else None,
        title=routine.title,
        summary=uncited(routine.summary),
        for_whom=uncited(routine.for_whom),
        for_whom_short=uncited(routine.for_whom_short) if routine.for_whom_short else None,
        levels=routine.levels,
        sessions_per_week=published_range(routine.sessions_per_week),
        weeks=published_range(routine.weeks),
        minutes=published_range(doses.minutes(routine)),
        equipment=equipment_ids(routine, library),
        warm_up=published_warm_up(routine.warm_up),
        items=published_items(routine.items, library),
        progression=tuple(map(published_text, routine.progression)),
        regression=tuple(map(published_text, routine.regression)),
        safety=routine_safety(entry.id, library, site_url),
        notes=tuple(map(published_text, routine.notes)),
        cert=_cert(routine, library.vocabulary.record) if "cert" in features else LEFT_OUT,
        sources=tuple(sorted({key for _, key in keys_in(entry)})) if "evidence" in features else (),
        every_other_day=routine.every_other_day,
        rest_between_exercises_seconds=range_or_none(routine.rest_between_exercises_seconds),
    )
    return stamped(published) if "api" in features else published


def published_items(items: Iterable[Item], library: Library) -> tuple[PublishedItem, ...]:
    """The exercises of a session with their doses, in order."""
    return tuple(
        PublishedItem(
            exercise=item.exercise,
            name=library.exercises[item.exercise].record.name,
            alternatives=item.alternatives,
            dose=published_dose(item.dose),
            note=published_text(item.note) if item.note else None,
            superset_with_next=item.superset_with_next,
            later=tuple(
                PublishedLaterDose(
                    from_week=each.from_week, in_full=doses.in_full(each.dose), dose=published_dose(each.dose)
                )
                for each in item.later
            ),
        )
        for item in items
    )


def published_warm_up(warm_up: WarmUp) -> PublishedWarmUp:
    return PublishedWarmUp(minutes=published_range(warm_up.minutes), steps=tuple(map(uncited, warm_up.steps)))


def _cert(routine: Routine, vocabulary: Vocabulary) -> PublishedCert:
    items = []
    for item in cert.ITEMS:
        report = routine.cert.items.get(item)
        answer, reason = (report.answer, report.not_applicable) if report else (None, None)
        items.append(
            PublishedCertItem(
                item=item,
                asks=vocabulary.cert.questions[item],
                answer=published_text(answer) if answer else None,
                not_applicable=published_text(reason) if reason else None,
            )
        )
    score = cert.score(routine.cert)
    return PublishedCert(
        complete=routine.cert.complete,
        reported=score.reported,
        not_applicable=score.not_applicable,
        asked=score.parts,
        items=tuple(items),
    )
