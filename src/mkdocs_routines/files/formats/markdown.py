"""Markdown of a routine that stands on its own, for notes and documents: plain CommonMark, with absolute URLs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mkdocs_routines.domain import dose
from mkdocs_routines.domain.cautions import with_exercises
from mkdocs_routines.files.api.shape import PublishedExercise
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

_SPECIAL = re.compile(
    r"[\\`*_{}\[\]<>#|~^$@]|&(?=[#\w])|==+|!(?=\[)|^[-+:!?/]|^\d+(?=[.)])|(?<=:)//|(?<=www)\.|--+|[\"']{2,}"
)


def routine_markdown(document: RoutineDocument, references: Mapping[str, str]) -> str:
    """The whole file. `references`: key of each source → its reference as text."""
    return "\n".join((*_lines(document, references), ""))


@lru_cache(maxsize=4096)  # as in plain.py
def escaped(text: str) -> str:
    """Text as Markdown that shows exactly that text: what has a meaning there becomes a character reference."""
    return _SPECIAL.sub(lambda match: "".join(f"&#{ord(character)};" for character in match[0]), line(text))


def numbered(texts: Iterable[str]) -> Iterator[str]:
    """Markdown as the lines of an ordered list."""
    return (f"{number}. {text}" for number, text in enumerate(texts, start=1))


def safety(
    document: RoutineDocument, exercises: Sequence[PublishedExercise], numbers: Mapping[str, int] | None = None
) -> Iterator[str]:
    """The rules of the routine, and whom these exercises are not for. `numbers`: those of the sources in a list."""
    yield from ("## For whom", "", escaped(document.routine.for_whom), "")
    for rule in document.rules:
        yield from (f"## {escaped(rule.label)}", "", f"{escaped(rule.summary)}{_cited(rule.sources, numbers)}", "")
        yield from (f"- {escaped(point)}" for point in rule.points)
        yield from ("", f"[More on this]({address(rule.url)})", "") if rule.url else ("",)
    links, people = {exercise.id: _link(exercise) for exercise in exercises}, not_for(exercises)
    if people or document.rules:
        yield from ("## Not for everyone", "")
    for person in people:
        yield f"- **{escaped(person.who)}**"
        for advice, ids in person.advice.items():
            yield f"    - {with_exercises(escaped(advice), ids, links)}"
    yield ""


def _lines(document: RoutineDocument, references: Mapping[str, str]) -> Iterator[str]:
    routine = document.routine
    changes = (("When to do more", routine.progression), ("When to do less", routine.regression))
    change_keys = [key for _, rules in changes for rule in rules for key in rule.sources]
    keys = dict.fromkeys((*change_keys, *(key for rule in document.rules for key in rule.sources)))
    numbers = {key: number for number, key in enumerate((key for key in keys if key in references), start=1)}
    yield from (f"# {escaped(routine.title)}", "", escaped(routine.summary), "", f"<{address(routine.url)}>", "")
    yield from (f"- How often: {often(routine)}", f"- Time: {time(document)}")
    yield from (f"- Rest between exercises: {rest_between(routine)}", "") if rest_between(routine) else ("",)
    yield from ("## Warm-up", "", f"{counted(routine.warm_up.minutes, 'minute')}.", "")
    yield from numbered(map(escaped, routine.warm_up.steps))
    yield from ("", "## Exercises", "", *numbered(map(_item, document.items)), "")
    for name, rules in changes:
        yield from (f"## {name}", "", *(f"- {escaped(rule.text)}{_cited(rule.sources, numbers)}" for rule in rules), "")
    yield from safety(document, document.exercises, numbers)
    if numbers:
        yield from ("## Sources", "", *numbered(escaped(references[key]) for key in numbers), "")
    yield from ("---", "", ADVICE, "", escaped(document.credit))


def _item(item: DocumentItem) -> str:
    names = " or ".join(map(_link, item.exercises))
    details = [f"{heading}: {escaped(detail)}" for heading, detail in (*item.details, *item.course)]
    note = [escaped(item.note)] if item.note else []
    return ". ".join([f"{names}: **{escaped(dose.words(item.dose))}**", *details, *note])


def _link(exercise: PublishedExercise) -> str:
    return f"[{escaped(exercise.name)}]({address(exercise.url)})"


def _cited(keys: Iterable[str], numbers: Mapping[str, int] | None) -> str:
    """The sources a text rests on, by their numbers in the list: ` (sources 1, 3)`."""
    listed = [str(numbers[key]) for key in keys if key in numbers] if numbers else []
    return f" ({'source' if len(listed) == 1 else 'sources'} {', '.join(listed)})" if listed else ""
