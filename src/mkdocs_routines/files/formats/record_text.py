"""Plain text of a routine, short enough for a patient's record. plan/record_text.js writes the same for any plan."""

from collections.abc import Iterator

from mkdocs_routines.domain import dose, phrases
from mkdocs_routines.domain.cautions import listed
from mkdocs_routines.files.formats.document import (
    ADVICE,
    DocumentItem,
    RoutineDocument,
    counted,
    not_for,
    often,
    rest_between,
    time,
)
from mkdocs_routines.files.formats.plain import address, line


def record_text(document: RoutineDocument) -> str:
    """The whole file. Each text of the routine stands on one line, and none can begin another."""
    return "\n".join((*_lines(document), ""))


def _lines(document: RoutineDocument) -> Iterator[str]:
    routine = document.routine
    yield line(routine.title)
    yield address(routine.url)
    yield ""
    yield f"How often: {often(routine)}"
    yield f"Time: {time(document)}"
    yield f"Warm-up, {counted(routine.warm_up.minutes, 'minute')}: {' '.join(map(line, routine.warm_up.steps))}"
    if rest := rest_between(routine):
        yield f"Rest between exercises: {rest}"
    yield ""
    for number, item in enumerate(document.items, start=1):
        yield from _item(number, item)
    yield from ("", "For whom", line(routine.for_whom))
    for rule in document.rules:
        yield from ("", line(rule.label), line(rule.summary), *(f"- {line(point)}" for point in rule.points))
        if rule.url:
            yield f"More: {address(rule.url)}"
    names, people = {exercise.id: line(exercise.name) for exercise in document.exercises}, not_for(document.exercises)
    if people or document.rules:
        yield from ("", "Not for everyone", phrases.NOT_FOR)
    for person in people:
        yield f"- {line(person.who)}: {listed(person.exercises, names)}"
    yield ""
    if routine.sources:
        yield f"Sources: {address(routine.url)}#sources"
    yield from (ADVICE, document.credit)


def _item(number: int, item: DocumentItem) -> Iterator[str]:
    yield f"{number}. {line(item.names)}: {line(dose.words(item.dose))}"
    if details := (*item.details, *item.course):
        yield f"   {'. '.join(f'{heading}: {line(detail)}' for heading, detail in details)}"
    if item.note:
        yield f"   {line(item.note)}"
