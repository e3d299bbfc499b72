"""Exercises and routines as linked data: `ExerciseAction` and `ExercisePlan` of schema.org, with their safety."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.document import drawings, page, whole
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise, Range, Vocabulary
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.vocabulary import Rule

Said = dict[str, Any]


def main_entity(content: Content, uri: str, home: str) -> Said | None:
    """What the page at `uri`, a path below `docs/`, is about, if that is one exercise or one routine."""
    kind, _, name = uri.removesuffix(".md").partition("/")
    library, words = content.library, content.library.vocabulary.record
    if kind == "exercises" and name in library.exercises:
        return exercise(name, library, words, home)
    if kind == "routines" and name in library.routines:
        return routine(name, library, words, home)
    return None


def exercise(id_: str, library: Library, words: Vocabulary, home: str) -> Said:
    record = library.exercises[id_].record
    plans = (
        _named("ExercisePlan", f"routines/{name}/", library.routines[name].record.title, home)
        for name in sorted(library.used_in.get(id_, ()))
    )
    said = {
        **_named("ExerciseAction", f"exercises/{id_}/", record.name, home),
        "alternateName": list(record.other_names),
        "description": uncited(record.summary),
        "image": whole(home, drawings(id_)[0]),
        "exerciseType": _types((record,), words),
        "instrument": [{"@type": "Thing", "name": words.equipment[word].label} for word in record.equipment],
        "exercisePlan": list(plans),
        "subjectOf": [
            *_rules([*words.pain_rules.values()], "Safety", home),
            *_rules([*words.stop_rules.values()], "SeeDoctor", home),
            _not_for((record,)),
        ],
    }
    return {name: value for name, value in said.items() if value}


def routine(id_: str, library: Library, words: Vocabulary, home: str) -> Said:
    record = library.routines[id_].record
    ids = dict.fromkeys(id_ for item in record.items for id_ in (item.exercise, *item.alternatives))
    exercises = [library.exercises[each].record for each in ids]
    return {
        **_named("ExercisePlan", f"routines/{id_}/", record.title, home),
        "description": uncited(record.summary),
        "audience": {"@type": "Audience", "audienceType": uncited(record.for_whom)},
        "exerciseType": _types(exercises, words),
        "activityFrequency": f"{dose.span(record.sessions_per_week, ' to ')} times a week",
        "activityDuration": _amount(dose.minutes(record), "MIN"),
        "additionalVariable": [
            f"For {dose.span(record.weeks, ' to ')} weeks, then look at it again",
            *map(uncited, (*record.progression, *record.regression)),
        ],
        "hasPart": [_item(item, position, library, home) for position, item in enumerate(record.items, start=1)],
        "subjectOf": [
            *_rules([words.pain_rules[record.pain_rule]], "Safety", home),
            *_rules([words.stop_rules[record.stop_rule]], "SeeDoctor", home),
            _not_for(exercises),
        ],
    }


def _item(item: Item, position: int, library: Library, home: str) -> Said:
    """One exercise of a routine, as a plan of its own."""
    names = [library.exercises[id_].record.name for id_ in (item.exercise, *item.alternatives)]
    actions = zip((item.exercise, *item.alternatives), names, strict=True)
    said = {
        "@type": "ExercisePlan",
        "name": " or ".join(names),
        "position": position,
        "about": [_named("ExerciseAction", f"exercises/{id_}/", name, home) for id_, name in actions],
        "repetitions": _amount(item.dose.reps) if item.dose.reps else None,
        "activityDuration": _amount(item.dose.seconds, "SEC") if item.dose.seconds else None,
        "restPeriods": dict(dose.details(item.dose)).get("Rest"),
        "intensity": [f"{heading}: {words}" for heading, words in dose.details(item.dose) if heading != "Rest"],
        "additionalVariable": [dose.words(item.dose), *((uncited(item.note),) if item.note else ())],
    }
    return {name: value for name, value in said.items() if value}


def _named(type_: str, path: str, name: str, home: str) -> Said:
    """Something that has a page of its own."""
    url = whole(home, path)
    return {"@type": type_, "@id": f"{url}#{type_}", "name": name, "url": url}


def _amount(span: Range, unit: str = "") -> Said:
    """`unit` is a code of UN/CEFACT."""
    size = {"value": span.low} if span.low == span.high else {"minValue": span.low, "maxValue": span.high}
    return {"@type": "QuantitativeValue", **size, **({"unitCode": unit} if unit else {})}


def _types(exercises: Iterable[Exercise], words: Vocabulary) -> list[str]:
    return [words.pillars[pillar].label for pillar in dict.fromkeys(record.pillar for record in exercises)]


def _rules(rules: Iterable[Rule], aspect: str, home: str) -> Iterator[Said]:
    for rule in rules:
        text = "\n".join(map(uncited, (rule.summary, *rule.points)))
        yield {**_topic(rule.label, text, aspect), **({"url": page(home, rule.page)} if rule.page else {})}


def _not_for(exercises: Iterable[Exercise]) -> Said:
    lines = (
        f"{record.name}. {uncited(caution.who)}: {uncited(caution.advice)}"
        for record in exercises
        for caution in record.cautions
    )
    return _topic("Who should leave it out or adapt it", "\n".join(lines), "Safety")


def _topic(name: str, text: str, aspect: str) -> Said:
    """A text for safety. `aspect`: `Safety`, or `SeeDoctor` for when to see a professional."""
    aspect = f"https://schema.org/{aspect}HealthAspect"
    return {"@type": "HealthTopicContent", "name": name, "hasHealthAspect": aspect, "text": text}
