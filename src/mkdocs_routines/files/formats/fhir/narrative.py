"""Narrative of a definition in FHIR: what a program shows of it to people, with its safety."""

import html
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_routines.domain.cautions import with_exercises
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.document import ADVICE, RoutineDocument, not_for
from mkdocs_routines.files.formats.fhir.metadata import Definitions, Json
from mkdocs_routines.files.formats.plain import line


def usage(definitions: Definitions, exercises: Sequence[PublishedExercise]) -> str:
    """For whom it is, the pain rule, the signs to stop and whom it is not for, as Markdown."""
    return "\n".join(markdown.safety(definitions.document, exercises)).strip()


def narrative(
    definitions: Definitions, title: str, lines: Iterable[str], exercises: Sequence[PublishedExercise]
) -> Json:
    """The title, the lines as a list, and the safety, as XHTML: a program may show this alone."""
    safety, caveat = _safety(definitions.document, exercises), f"<p>{_html(ADVICE)}</p>"
    blocks = (f"<p><b>{_html(title)}</b></p>", _list(lines), *safety, caveat)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{"".join(blocks)}</div>'}


def _safety(document: RoutineDocument, exercises: Sequence[PublishedExercise]) -> Iterator[str]:
    yield f"<p><b>For whom</b>: {_html(document.routine.for_whom)}</p>"
    for rule in document.rules:
        yield f"<p><b>{_html(rule.label)}</b>: {_html(rule.summary)}</p>{_list(rule.points)}"
    names = {exercise.id: exercise.name for exercise in exercises}
    cautions = (
        f"{person.who}: {with_exercises(advice, ids, names)}"
        for person in not_for(exercises)
        for advice, ids in person.advice.items()
    )
    if listed := list(cautions):
        yield f"<p><b>Not for everyone</b></p>{_list(listed)}"


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{_html(text)}</li>' for text in texts)}</ul>"


def _html(text: str) -> str:
    return html.escape(line(text), quote=False)
