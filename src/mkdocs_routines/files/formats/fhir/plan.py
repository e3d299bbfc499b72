"""A routine → a `PlanDefinition` of FHIR R4: one session, its warm-up and its exercises, and how often it is done."""

from collections.abc import Iterator, Sequence

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.shape import PublishedRange
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.fhir import activity
from mkdocs_routines.files.formats.fhir.head import Definitions, Json, artifacts, head, narrative, rule_sources, usage
from mkdocs_routines.files.formats.parts import Line, often, time
from mkdocs_routines.files.formats.plain import line
from mkdocs_routines.load.markdown_text import uncited

KIND = "PlanDefinition"


def plan(of: Definitions, ids: Sequence[Sequence[str]]) -> Json:
    """`ids`: for each line of the routine the ids of its activities, those that may take its place included."""
    routine, handed = of.handed.routine, of.handed
    doses = [f"{each.names}: {dose.words(each.dose)}" for each in handed.lines]
    return {
        **head(of, KIND, routine.id, routine.title),
        "text": narrative(of, routine.title, [often(routine), time(handed), *doses], handed.exercises),
        "type": {"text": "Exercise routine"},
        "description": "\n".join(_description(of)),
        "usage": usage(of, handed.exercises),
        "relatedArtifact": artifacts(of, routine.url, (*routine.sources, *rule_sources(of))),
        "goal": list(_goals(of)),
        "action": [_session(of, ids)],
    }


def _description(of: Definitions) -> Iterator[str]:
    routine = of.handed.routine
    yield markdown.escaped(routine.summary)
    for name, rules in (("When to do more", routine.progression), ("When to do less", routine.regression)):
        yield from ("", f"## {name}", "", *(f"- {markdown.escaped(rule.text)}" for rule in rules))


def _goals(of: Definitions) -> Iterator[Json]:
    """What the exercises are done for. They have no targets: nothing is promised."""
    vocabulary = of.content.library.vocabulary
    for id_ in dict.fromkeys(aim for exercise in of.handed.exercises for aim in exercise.aims):
        aim = vocabulary.record.aims[id_]
        yield {"id": id_, "description": {"text": f"{line(aim.label)}: {line(uncited(aim.description))}"}}


def _session(of: Definitions, ids: Sequence[Sequence[str]]) -> Json:
    routine = of.handed.routine
    times = routine.sessions_per_week
    most = {"frequencyMax": times.high} if times.high != times.low else {}
    repeat = {**_bounds(routine.weeks), "frequency": times.low, **most, "period": 1, "periodUnit": "wk"}
    lines = enumerate(zip(of.handed.lines, ids, strict=True), start=1)
    return {
        "id": "session",
        "title": "One session",
        "textEquivalent": f"{often(routine)}; {time(of.handed)}",
        "documentation": artifacts(of, routine.url, ()),
        "timingTiming": {"repeat": repeat},
        "participant": [{"type": "patient"}],
        "groupingBehavior": "logical-group",
        "selectionBehavior": "all",
        "action": [_warm_up(of), *(_item(of, number, each, named) for number, (each, named) in lines)],
    }


def _bounds(weeks: PublishedRange) -> Json:
    low, high = (
        {"value": value, "unit": "wk", "system": "http://unitsofmeasure.org", "code": "wk"}
        for value in (weeks.low, weeks.high)
    )
    return {"boundsDuration": low} if low == high else {"boundsRange": {"low": low, "high": high}}


def _warm_up(of: Definitions) -> Json:
    return {
        "id": "item-0",
        "title": "Warm-up",
        "textEquivalent": " ".join(map(line, of.handed.routine.warm_up.steps)),
        "participant": [{"type": "patient"}],
    }


def _item(of: Definitions, number: int, each: Line, ids: Sequence[str]) -> Json:
    """An exercise of the session; where others may take its place, one of them is chosen."""
    definitions = [f"{of.url(activity.KIND, id_)}|{of.handed.edition}" for id_ in ids]
    choices = [
        {"title": line(exercise.name), "goalId": list(exercise.aims), "definitionCanonical": definition}
        for exercise, definition in zip(each.exercises, definitions, strict=True)
    ]
    said = f"{line(dose.words(each.dose))}{f'. {line(each.note)}' if each.note else ''}"
    action = {
        "id": f"item-{number}",
        "prefix": str(number),
        "title": line(each.names),
        "textEquivalent": said,
        "relatedAction": [{"actionId": f"item-{number - 1}", "relationship": "after-end"}],
        "participant": [{"type": "patient"}],
    }
    if len(choices) == 1:
        return {**choices[0], **action}
    return {**action, "groupingBehavior": "logical-group", "selectionBehavior": "exactly-one", "action": choices}
