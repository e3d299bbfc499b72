"""A routine as plain text, short enough for a record. plan/record_text.js writes the same, and of any plan."""

from collections.abc import Iterator

from mkdocs_routines.domain import dose
from mkdocs_routines.files.formats.parts import ADVICE, NOT_FOR, Handed, Line, counted, often, time
from mkdocs_routines.files.formats.plain import address, line


def text(handed: Handed) -> str:
    """Each text of the routine stands on one line, and none can begin another."""
    return "\n".join((*_lines(handed), ""))


def _lines(handed: Handed) -> Iterator[str]:
    routine = handed.routine
    yield line(routine.title)
    yield address(routine.url)
    yield ""
    yield f"How often: {often(routine)}"
    yield f"Time: {time(handed)}"
    yield f"Warm-up, {counted(routine.warm_up.minutes, 'minute')}: {' '.join(map(line, routine.warm_up.steps))}"
    yield ""
    for number, each in enumerate(handed.lines, start=1):
        yield from _exercise(number, each)
    yield from ("", "For whom", line(routine.for_whom))
    for rule in handed.rules:
        yield from ("", line(rule.label), line(rule.summary), *(f"- {line(point)}" for point in rule.points))
        if rule.url:
            yield f"More: {address(rule.url)}"
    yield from ("", "Not for everyone", NOT_FOR)
    for exercise in handed.exercises:
        yield f"- {line(exercise.name)}: {'; '.join(line(each.who) for each in exercise.safety.not_for)}"
    yield from ("", f"Sources: {address(routine.url)}#sources", ADVICE, handed.credit)


def _exercise(number: int, each: Line) -> Iterator[str]:
    yield f"{number}. {line(each.names)}: {line(dose.words(each.dose))}"
    if details := dose.details(each.dose):
        yield f"   {'. '.join(f'{heading}: {line(said)}' for heading, said in details)}"
    if each.note:
        yield f"   {line(each.note)}"
