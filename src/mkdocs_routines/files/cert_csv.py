"""A routine as a filled sheet: its report by CERT, with its safety, its plan and its sources, as CSV."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import cert, dose
from mkdocs_routines.domain.credit import AUTHOR, LICENCE, SITE
from mkdocs_routines.load import csv_text, markdown_text
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Routine

HEAD = ("part", "item", "what", "state", "says")
MARK = "\ufeff"
"""Tells the usual spreadsheets that a file is UTF-8. Programs skip it: `encoding="utf-8-sig"` in Python."""

Line = tuple[str, str, str, str, str]


def files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """The sheet of each routine: its path below the site and its text."""
    return {
        f"routines/{id_}/cert.csv": MARK + csv_text.table([HEAD, *lines(entry, content, references, site_url)])
        for id_, entry in content.library.routines.items()
    }


def lines(entry: Entry[Routine], content: Content, references: Mapping[str, str], site_url: str) -> Iterator[Line]:
    """The lines of a sheet. Texts stand as they are in the data, their citations included; the sources come last."""
    said = tuple(_said(entry, content, site_url))
    yield from said
    cited = {key for line in said for citation in markdown_text.citations(line[-1]) for key in citation.keys}
    for key in sorted({*cited, *entry.record.sources}):
        yield "source", key, "Reference", "", references[key]


def _said(entry: Entry[Routine], content: Content, site_url: str) -> Iterator[Line]:
    routine, words = entry.record, content.library.vocabulary.record
    rules = (words.pain_rules[routine.pain_rule], words.stop_rules[routine.stop_rule])
    yield "routine", "", "Name", "", routine.title
    yield "routine", "", "Address", "", f"{site_url.rstrip('/')}/routines/{entry.id}/"
    yield "routine", "", "Credit", "", f"{SITE}, by {AUTHOR}, CC BY 4.0: {LICENCE}"
    yield "routine", "", "What it is", "", routine.summary
    yield "safety", "", "For whom", "", routine.for_whom
    for rule in rules:
        yield from (("safety", "", rule.label, "", said) for said in (rule.summary, *rule.points))
    yield from _not_for(routine, content)
    yield from _plan(routine, content)
    yield "cert", "", words.cert.label, "", cert.score(routine.cert).words()
    yield "cert", "", "What this is", "", words.cert.summary
    yield from (("cert", row.item, row.asks, row.state, row.says) for row in cert.rows(routine.cert, words.cert))


def _not_for(routine: Routine, content: Content) -> Iterator[Line]:
    """Whom its exercises are not for as written, and what they do instead."""
    for id_ in dict.fromkeys(id_ for item in routine.items for id_ in (item.exercise, *item.alternatives)):
        exercise = content.library.exercises[id_].record
        for caution in exercise.cautions:
            yield "safety", "", f"{exercise.name}: not for", "", f"{caution.who}: {caution.advice}"


def _plan(routine: Routine, content: Content) -> Iterator[Line]:
    yield "plan", "", "Sessions a week", "", dose.span(routine.sessions_per_week)
    yield "plan", "", "Weeks", "", dose.span(routine.weeks)
    yield "plan", "", "Minutes a session", "", f"{dose.span(dose.minutes(routine))}. {dose.ASSUMPTION}"
    yield "plan", "", "Minutes of warm-up", "", dose.span(routine.warm_up.minutes)
    yield from _numbered("warm-up", "Step", routine.warm_up.steps)
    for number, item in enumerate(routine.items, start=1):
        names = [content.library.exercises[id_].record.name for id_ in (item.exercise, *item.alternatives)]
        more = [f"{heading}: {said}" for heading, said in dose.details(item.dose)]
        yield "exercise", str(number), " or ".join(names), "", ". ".join([dose.words(item.dose), *more])
        if item.note:
            yield "exercise", str(number), "Note", "", item.note
    yield from _numbered("progression", "When to do more", routine.progression)
    yield from _numbered("regression", "When to do less", routine.regression)
    yield from _numbered("note", "Where the doses come from", routine.notes)


def _numbered(part: str, what: str, texts: tuple[str, ...]) -> Iterator[Line]:
    yield from ((part, str(number), what, "", said) for number, said in enumerate(texts, start=1))
