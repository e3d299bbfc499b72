"""CERT report of a routine as CSV, with its safety, its plan and its sources: `routines/<id>/cert.csv`."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import addresses, cautions, cert, dose
from mkdocs_routines.domain.signs import routine_rules
from mkdocs_routines.files.api.text import cited_keys
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load import csv_text
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.csv_text import BYTE_ORDER_MARK
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Routine

HEAD = ("part", "item", "what", "state", "says")
"""The columns: part of the report, number in that part, heading, state of an item of CERT, text."""

Row = tuple[str, str, str, str, str]


def cert_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path of each report below the site → its text. `references`: key of each source → its reference as text."""
    return {
        addresses.cert_csv(id_): BYTE_ORDER_MARK
        + csv_text.write_csv([HEAD, *_rows(entry, content, references, site_url)])
        for id_, entry in content.library.routines.items()
    }


def _rows(entry: Entry[Routine], content: Content, references: Mapping[str, str], site_url: str) -> Iterator[Row]:
    """The rows of a report. Texts stand as they are in the data, their citations included; the sources come last."""
    reported = tuple(_reported(entry, content, site_url))
    if "evidence" not in content.library.features:
        yield from ((*about, uncited(text)) for *about, text in reported)  # type: ignore[misc]  # as many as before
        return
    yield from reported
    for key in sorted({*cited_keys(row[-1] for row in reported), *entry.record.sources}):
        yield "source", key, "Reference", "", references[key]


def _reported(entry: Entry[Routine], content: Content, site_url: str) -> Iterator[Row]:
    routine, vocabulary, identity = entry.record, content.library.vocabulary.record, content.library.identity
    yield "routine", "", "Name", "", routine.title
    yield "routine", "", "Address", "", page_url(site_url, addresses.routine_page(entry.id))
    yield "routine", "", "Credit", "", f"{identity.credit}: {identity.licence.address}"
    yield "routine", "", "What it is", "", routine.summary
    yield "safety", "", "For whom", "", routine.for_whom
    for rule in routine_rules(entry.id, content.library):
        yield from (("safety", "", rule.label, "", text) for text in (rule.summary, *rule.points))
    yield from _not_for(routine, content)
    yield from _plan(routine, content)
    yield "cert", "", vocabulary.cert.label, "", cert.score(routine.cert).words()
    yield "cert", "", "What this is", "", vocabulary.cert.summary
    yield from (
        ("cert", row.item, row.asks, row.state, row.says) for row in cert.report_rows(routine.cert, vocabulary.cert)
    )


def _not_for(routine: Routine, content: Content) -> Iterator[Row]:
    """The cautions of its exercises: whom they are not for as written, and what those do instead."""
    names = {id_: content.library.exercises[id_].record.name for id_ in routine.exercises}
    for person in cautions.exercises_by_person(names, content.library):
        for advice, ids in person.advice.items():
            exercises = cautions.listed(ids, names)
            yield "safety", "", f"Not for everyone: {exercises}", "", f"{person.who}: {advice}"


def _plan(routine: Routine, content: Content) -> Iterator[Row]:
    every_other_day = ", every other day" if routine.every_other_day else ""
    yield "plan", "", "Sessions a week", "", f"{dose.span(routine.sessions_per_week)}{every_other_day}"
    yield "plan", "", "Weeks", "", dose.span(routine.weeks)
    yield "plan", "", "Minutes a session", "", f"{dose.span(dose.minutes(routine))}. {dose.assumption(routine.items)}"
    yield "plan", "", "Minutes of warm-up", "", dose.span(routine.warm_up.minutes)
    if rest := routine.rest_between_exercises_seconds:
        yield "plan", "", "Rest between exercises", "", dose.rest_between_exercises(rest)
    yield from _numbered("warm-up", "Step", routine.warm_up.steps)
    for number, item in enumerate(routine.items, start=1):
        names = [content.library.exercises[id_].record.name for id_ in item.choices]
        details = [f"{heading}: {detail}" for heading, detail in dose.item_details(item)]
        yield "exercise", str(number), " or ".join(names), "", ". ".join([dose.words(item.dose), *details])
        if item.note:
            yield "exercise", str(number), "Note", "", item.note
    yield from _numbered("progression", "When to do more", routine.progression)
    yield from _numbered("regression", "When to do less", routine.regression)
    yield from _numbered("note", "Where the doses come from", routine.notes)


def _numbered(part: str, heading: str, texts: tuple[str, ...]) -> Iterator[Row]:
    yield from ((part, str(number), heading, "", text) for number, text in enumerate(texts, start=1))
