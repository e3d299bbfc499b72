"""`PlanDefinition` of FHIR R4: a routine as one session, its warm-up and its exercises, and how often it is done."""

from collections.abc import Iterator, Sequence

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.shape import PublishedExercise, PublishedRange
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.document import DocumentItem, RoutineDocument, often, rest_between, time
from mkdocs_routines.files.formats.fhir import activity
from mkdocs_routines.files.formats.fhir.metadata import Definitions, Json, artifacts, metadata, rule_sources
from mkdocs_routines.files.formats.fhir.narrative import narrative, usage
from mkdocs_routines.files.formats.plain import line
from mkdocs_routines.load.markdown_text import uncited

KIND = "PlanDefinition"


def plan_definition(definitions: Definitions, ids: Sequence[Sequence[str]]) -> Json:
    """The definition of the routine. `ids`: for each of its items those of its activities, alternatives included."""
    routine, document = definitions.document.routine, definitions.document
    doses = [f"{item.names}: {dose.words(item.dose)}" for item in document.items]
    goals = list(_goals(definitions))
    return {
        **metadata(definitions, KIND, routine.id, routine.title),
        "text": narrative(definitions, routine.title, [*_timing(document), *doses], document.exercises),
        "type": {"text": "Exercise routine"},
        "description": "\n".join(_description(definitions)),
        "usage": usage(definitions, document.exercises),
        "relatedArtifact": artifacts(definitions, routine.url, (*routine.sources, *rule_sources(definitions))),
        **({"goal": goals} if goals else {}),
        "action": [_session(definitions, ids)],
    }


def _description(definitions: Definitions) -> Iterator[str]:
    routine = definitions.document.routine
    yield markdown.escaped(routine.summary)
    for name, rules in (("When to do more", routine.progression), ("When to do less", routine.regression)):
        yield from ("", f"## {name}", "", *(f"- {markdown.escaped(rule.text)}" for rule in rules))


def _goals(definitions: Definitions) -> Iterator[Json]:
    """The aims of the exercises. They have no targets: nothing is promised."""
    aims = definitions.content.library.vocabulary.record.aims
    named = dict.fromkeys(aim for exercise in definitions.document.exercises for aim in exercise.aims)
    for id_, aim in ((id_, aims[id_]) for id_ in named if id_ in aims):
        yield {"id": id_, "description": {"text": f"{line(aim.label)}: {line(uncited(aim.description))}"}}


def _goal_ids(definitions: Definitions, exercise: PublishedExercise) -> Json:
    """The goals of an exercise. FHIR knows no list without members."""
    aims = definitions.content.library.vocabulary.record.aims
    ids = [id_ for id_ in exercise.aims if id_ in aims]
    return {"goalId": ids} if ids else {}


def _session(definitions: Definitions, ids: Sequence[Sequence[str]]) -> Json:
    routine = definitions.document.routine
    times = routine.sessions_per_week
    most = {"frequencyMax": times.high} if times.high != times.low else {}
    weekly = {"frequency": times.low, **most, "period": 1, "periodUnit": "wk"}
    every_other_day = {"frequency": 1, "period": 2, "periodUnit": "d"}
    repeat = {**_bounds(routine.weeks), **(every_other_day if routine.every_other_day else weekly)}
    items = enumerate(zip(definitions.document.items, ids, strict=True), start=1)
    return {
        "id": "session",
        "title": "One session",
        "textEquivalent": "; ".join(_timing(definitions.document)),
        "documentation": artifacts(definitions, routine.url, ()),
        "timingTiming": {"repeat": repeat},
        "participant": [{"type": "patient"}],
        "groupingBehavior": "logical-group",
        "selectionBehavior": "all",
        "action": [
            _warm_up(definitions),
            *(_item(definitions, number, item, activity_ids) for number, (item, activity_ids) in items),
        ],
    }


def _timing(document: RoutineDocument) -> Iterator[str]:
    yield from (often(document.routine), time(document))
    if rest := rest_between(document.routine):
        yield f"rest between exercises: {rest}"


def _bounds(weeks: PublishedRange) -> Json:
    low, high = (
        {"value": value, "unit": "wk", "system": "http://unitsofmeasure.org", "code": "wk"}
        for value in (weeks.low, weeks.high)
    )
    return {"boundsDuration": low} if low == high else {"boundsRange": {"low": low, "high": high}}


def _warm_up(definitions: Definitions) -> Json:
    return {
        "id": "item-0",
        "title": "Warm-up",
        "textEquivalent": " ".join(map(line, definitions.document.routine.warm_up.steps)),
        "participant": [{"type": "patient"}],
    }


def _item(definitions: Definitions, number: int, item: DocumentItem, ids: Sequence[str]) -> Json:
    """An exercise of the session; where others may take its place, one of them is chosen."""
    canonicals = [f"{definitions.url(activity.KIND, id_)}|{definitions.document.edition}" for id_ in ids]
    choices = [
        {"title": line(exercise.name), **_goal_ids(definitions, exercise), "definitionCanonical": canonical}
        for exercise, canonical in zip(item.exercises, canonicals, strict=True)
    ]
    course = (f"{heading}: {line(detail)}" for heading, detail in item.course)
    instruction = ". ".join([line(dose.words(item.dose)), *course, *([line(item.note)] if item.note else [])])
    action = {
        "id": f"item-{number}",
        "prefix": str(number),
        "title": line(item.names),
        "textEquivalent": instruction,
        "relatedAction": [{"actionId": f"item-{number - 1}", "relationship": "after-end"}],
        "participant": [{"type": "patient"}],
    }
    if len(choices) == 1:
        return {**choices[0], **action}
    return {**action, "groupingBehavior": "logical-group", "selectionBehavior": "exactly-one", "action": choices}
