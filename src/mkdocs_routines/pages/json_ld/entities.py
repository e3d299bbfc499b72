"""Main entity of a page: `ExerciseAction` or `ExercisePlan` of schema.org, with its safety."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_routines.domain import addresses, cautions, dose, phrases
from mkdocs_routines.domain.signs import stop_rules
from mkdocs_routines.files.urls import absolute_url, drawing_paths, page_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise, Range, Vocabulary
from mkdocs_routines.model.features import WHOLE
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.six_weeks import WEEKS, Week
from mkdocs_routines.model.vocabulary import Rule

Node = dict[str, Any]
"""A node object of JSON-LD."""


def main_entity(content: Content, uri: str, home: str) -> Node | None:
    """The exercise or the routine that the page at `uri`, a path below `docs/`, is about, if it is about one."""
    kind, name = addresses.page_record(uri)
    library = content.library
    if kind == addresses.EXERCISES and name in library.exercises:
        return exercise_action(name, library, home)
    if kind == addresses.ROUTINES and name in library.routines:
        return exercise_plan(name, library, home)
    if kind == addresses.PLANS and name in library.six_week_plans:
        return six_week_plan(name, library, home)
    return None


def exercise_action(id_: str, library: Library, home: str) -> Node:
    """An exercise, with every rule for safety. `home`: the address of the site."""
    record, vocabulary = library.exercises[id_].record, library.vocabulary.record
    plans = (
        _named("ExercisePlan", addresses.routine_page(name), library.routines[name].record.title, home)
        for name in sorted(library.used_in.get(id_, ()))
    )
    node = {
        **_named("ExerciseAction", addresses.exercise_page(id_), record.name, home),
        "alternateName": list(record.other_names),
        "description": uncited(record.summary),
        "image": absolute_url(home, drawing_paths(id_)[0]),
        "exerciseType": _types((record,), vocabulary),
        "instrument": [{"@type": "Thing", "name": vocabulary.equipment[item].label} for item in record.equipment],
        "exercisePlan": list(plans),
        "subjectOf": [
            *_rules([*vocabulary.pain_rules.values()], "Safety", home),
            *_rules([*stop_rules(library, addresses.exercise_page(id_)).values()], "SeeDoctor", home),
            _not_for((id_,), library),
        ],
    }
    return {name: value for name, value in node.items() if value}


def exercise_plan(id_: str, library: Library, home: str) -> Node:
    """A routine, with its rules for safety and the cautions of its exercises. `home`: the address of the site."""
    record, vocabulary = library.routines[id_].record, library.vocabulary.record
    exercises = [library.exercises[exercise].record for exercise in record.exercises]
    between = record.rest_between_exercises_seconds
    about = _named("ExercisePlan", addresses.routine_page(id_), record.title, home)
    place = id_ if library.features >= WHOLE else f"routine-{id_}"
    return {
        **about,
        "description": uncited(record.summary),
        "audience": {"@type": "Audience", "audienceType": uncited(record.for_whom)},
        "exerciseType": _types(exercises, vocabulary),
        "activityFrequency": phrases.times_a_week(record.sessions_per_week, " to ", record.every_other_day),
        "activityDuration": _amount(dose.minutes(record), "MIN"),
        "additionalVariable": [
            f"For {phrases.counted(record.weeks, 'week', ' to ')}, then look at it again",
            *(f"Rest between exercises: {dose.rest_between_exercises(rest)}" for rest in (between,) if rest),
            *map(uncited, (*record.progression, *record.regression)),
        ],
        "hasPart": [_item(item, position, library, home) for position, item in enumerate(record.items, start=1)],
        "subjectOf": [
            *_rules([vocabulary.pain_rules[record.pain_rule]], "Safety", home),
            *_rules([stop_rules(library, addresses.routine_page(id_))[record.stop_rule]], "SeeDoctor", home),
            _not_for(record.exercises, library, f"{about['url']}#{place}-not-for"),
        ],
    }


def six_week_plan(id_: str, library: Library, home: str) -> Node:
    """A six-week plan, with its weeks as parts, its rules for safety and the cautions of its exercises."""
    plan, vocabulary = library.six_week_plans[id_].record, library.vocabulary.record
    exercises = [library.exercises[exercise].record for exercise in plan.exercises]
    first = (uncited(plan.first),) if plan.first else ()
    about = _named("ExercisePlan", addresses.plan_page(id_), plan.title, home)
    return {
        **about,
        "description": uncited(plan.summary),
        "audience": {"@type": "Audience", "audienceType": uncited(plan.for_whom)},
        "exerciseType": _types(exercises, vocabulary),
        "activityDuration": _amount(Range(WEEKS, WEEKS), "WEE"),
        "additionalVariable": [*first, uncited(plan.missed), uncited(plan.afterwards)],
        "hasPart": [_week(week, number, library, home) for number, week in enumerate(plan.weeks, start=1)],
        "subjectOf": [
            *_rules([vocabulary.pain_rule(plan.pain_rule)], "Safety", home),
            *_rules([stop_rules(library, addresses.plan_page(id_))[plan.stop_rule]], "SeeDoctor", home),
            _not_for(plan.exercises, library, f"{about['url']}#{id_}-not-for"),
        ],
    }


def _week(week: Week, number: int, library: Library, home: str) -> Node:
    """A week of a six-week plan, as a plan of its own."""
    sessions = week.sessions_per_week
    node = {
        "@type": "ExercisePlan",
        "name": f"Week {number}",
        "position": number,
        "description": uncited(week.focus),
        "activityFrequency": phrases.times_a_week(sessions, " to ") if sessions else None,
        "additionalVariable": [*map(uncited, (*week.activity, week.check, week.way_on, week.way_down))],
        "hasPart": [_item(item, position, library, home) for position, item in enumerate(week.items, start=1)],
    }
    return {name: value for name, value in node.items() if value}


def _item(item: Item, position: int, library: Library, home: str) -> Node:
    """One exercise of a routine, as a plan of its own."""
    names = [library.exercises[id_].record.name for id_ in item.choices]
    actions = zip(item.choices, names, strict=True)
    details = dose.details(item.dose)
    between = [detail for detail in details if detail[0] == "Between sides"]
    intensity = (detail for detail in details if detail[0] not in ("Rest", "Between sides"))
    node = {
        "@type": "ExercisePlan",
        "name": " or ".join(names),
        "position": position,
        "about": [_named("ExerciseAction", addresses.exercise_page(id_), name, home) for id_, name in actions],
        "repetitions": _amount(item.dose.reps) if isinstance(item.dose.reps, Range) else None,
        "activityDuration": _amount(item.dose.seconds, "SEC") if item.dose.seconds else None,
        "restPeriods": dict(details).get("Rest"),
        "intensity": [f"{heading}: {detail}" for heading, detail in intensity],
        "additionalVariable": [
            dose.words(item.dose),
            *(f"{heading}: {detail}" for heading, detail in (*between, *dose.course(item))),
            *((uncited(item.note),) if item.note else ()),
        ],
    }
    return {name: value for name, value in node.items() if value}


def _named(type_: str, uri: str, name: str, home: str) -> Node:
    """Something that has a page of its own."""
    url = page_url(home, uri)
    return {"@type": type_, "@id": f"{url}#{type_}", "name": name, "url": url}


def _amount(span: Range, unit: str = "") -> Node:
    """`unit` is a code of UN/CEFACT."""
    size = {"value": span.low} if span.low == span.high else {"minValue": span.low, "maxValue": span.high}
    return {"@type": "QuantitativeValue", **size, **({"unitCode": unit} if unit else {})}


def _types(exercises: Iterable[Exercise], vocabulary: Vocabulary) -> list[str]:
    return [vocabulary.pillars[pillar].label for pillar in dict.fromkeys(record.pillar for record in exercises)]


def _rules(rules: Iterable[Rule], aspect: str, home: str) -> Iterator[Node]:
    for rule in rules:
        text = "\n".join(map(uncited, (rule.summary, *rule.points)))
        yield {**_topic(rule.label, text, aspect), **({"url": page_url(home, rule.page)} if rule.page else {})}


def _not_for(ids: Iterable[str], library: Library, url: str = "") -> Node:
    """Whom exercises are not for: with what they do instead, or with the address of the list which leads to that."""
    people = cautions.exercises_by_person(ids, library)
    advised = (f"{uncited(person.who)}: {uncited(advice)}" for person in people for advice in person.advice)
    lines = (uncited(person.who) for person in people) if url else advised
    topic = _topic("Who should leave it out or adapt it", "\n".join(lines), "Safety")
    return {**topic, "url": url} if url else topic


def _topic(name: str, text: str, aspect: str) -> Node:
    """A text for safety. `aspect`: `Safety`, or `SeeDoctor` for when to see a professional."""
    aspect = f"https://schema.org/{aspect}HealthAspect"
    return {"@type": "HealthTopicContent", "name": name, "hasHealthAspect": aspect, "text": text}
