"""Routines as they are published."""

from mkdocs_routines.domain import addresses, cert
from mkdocs_routines.domain import dose as doses
from mkdocs_routines.domain.citing import keys_in
from mkdocs_routines.files.api import rules
from mkdocs_routines.files.api.document import cited, page, whole
from mkdocs_routines.files.api.shape import PublishedDose, PublishedItem, PublishedRange, PublishedRoutine
from mkdocs_routines.files.api.shape.routine import PublishedCert, PublishedCertItem, PublishedWarmUp
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Dose, Range, Routine, Vocabulary


def published(library: Library, words: Vocabulary, site_url: str) -> tuple[PublishedRoutine, ...]:
    """Every routine, by its id."""
    return tuple(_routine(entry, library, words, site_url) for _, entry in sorted(library.routines.items()))


def _routine(entry: Entry[Routine], library: Library, words: Vocabulary, site_url: str) -> PublishedRoutine:
    routine, exercises = entry.record, library.exercises
    needed = dict.fromkeys(word for item in routine.items for word in exercises[item.exercise].record.equipment)
    items = (
        PublishedItem(
            exercise=item.exercise,
            name=exercises[item.exercise].record.name,
            alternatives=item.alternatives,
            dose=_dose(item.dose),
            note=cited(item.note) if item.note else None,
        )
        for item in routine.items
    )
    return PublishedRoutine(
        id=entry.id,
        url=page(site_url, addresses.routine_page(entry.id)),
        short_url=whole(site_url, short) if (short := addresses.short_address(library, entry.id)) else None,
        title=routine.title,
        summary=uncited(routine.summary),
        for_whom=uncited(routine.for_whom),
        for_whom_short=uncited(routine.for_whom_short) if routine.for_whom_short else None,
        levels=routine.levels,
        sessions_per_week=_span(routine.sessions_per_week),
        weeks=_span(routine.weeks),
        minutes=_span(doses.minutes(routine)),
        equipment=tuple(needed),
        warm_up=PublishedWarmUp(
            minutes=_span(routine.warm_up.minutes), steps=tuple(map(uncited, routine.warm_up.steps))
        ),
        items=tuple(items),
        progression=tuple(map(cited, routine.progression)),
        regression=tuple(map(cited, routine.regression)),
        safety=rules.of_routine(routine, library, words, site_url),
        notes=tuple(map(cited, routine.notes)),
        cert=_cert(routine, words),
        sources=tuple(sorted({key for _, key in keys_in(entry)})),
    )


def _dose(dose: Dose) -> PublishedDose:
    return PublishedDose(
        words=doses.words(dose),
        notation=doses.notation(dose),
        sets=dose.sets,
        reps=_maybe(dose.reps),
        seconds=_maybe(dose.seconds),
        steps=_maybe(dose.steps),
        metres=_maybe(dose.metres),
        sides=dose.sides,
        hold_seconds=dose.hold_seconds,
        hold_at=dose.hold_at,
        rest_seconds=_maybe(dose.rest_seconds),
        tempo=dose.tempo,
        load=dose.load,
        load_kilograms=_maybe(dose.load_kilograms),
        reps_in_reserve=dose.reps_in_reserve,
        rpe=dose.rpe,
    )


def _cert(routine: Routine, words: Vocabulary) -> PublishedCert:
    items = []
    for item in cert.ITEMS:
        said = routine.cert.items.get(item)
        answer, reason = (said.answer, said.not_applicable) if said else (None, None)
        items.append(
            PublishedCertItem(
                item=item,
                asks=words.cert.questions[item],
                answer=cited(answer) if answer else None,
                not_applicable=cited(reason) if reason else None,
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


def _maybe(range_: Range | None) -> PublishedRange | None:
    return None if range_ is None else _span(range_)


def _span(range_: Range) -> PublishedRange:
    return PublishedRange(low=range_.low, high=range_.high)
