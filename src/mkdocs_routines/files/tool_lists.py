"""Lists for the tools of the site, as JSON: what a page needs before it knows which exercises a plan names.

Each field is as `api/v1/` publishes it. The files there hold everything of a kind, and their addresses are promises;
these hold what a tool shows, and change with it. The record of an exercise is fetched once a plan names it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.files.json_text import compact_json, json_text
from mkdocs_routines.load.records import Library

PLAN, BUILDER = "assets/plan.json", "assets/builder.json"
"""For every tool that shows a plan, and for the builder beside it."""
GLOSSARY = "assets/glossary.json"
"""For any page: it is fetched when a reader first asks for the meaning of a word."""
_WORD = ("id", "label")
_RULES = ("pain_rules", "stop_rules")
_ROUTINE = ("id", "title", "minutes")
_EXERCISE_TO_ADD = ("id", "aims", "equipment", "knee_bend", "easier", "harder", "retired")
_ROUTINE_TO_ADAPT = (
    *("id", "sessions_per_week", "weeks", "warm_up", "items", "every_other_day"),
    "rest_between_exercises_seconds",
)
_SIX_WEEKS = ("id", "title", "first", "weeks")


def tool_lists(published: Mapping[str, str]) -> Mapping[str, str]:
    """The path of each list below the site, and its text. `published`: path of each file of the API → its text."""
    kinds = ("exercises", "routines", "links", "vocabulary", "week-links")
    of = {kind: json.loads(published[api_file(f"{kind}.json")]) for kind in kinds}
    exercises, routines = of["exercises"]["exercises"], of["routines"]["routines"]
    links, words = of["links"], of["vocabulary"]
    names = {exercise["id"]: {"name": exercise["name"]} for exercise in exercises}
    titles = {routine["id"]: _some(routine, _ROUTINE) for routine in routines}
    plan = {
        **_some(links, ("described_by", "edition")),
        "exercises": [{**link, **names[link["id"]]} for link in links["exercises"]],
        "routines": [{**link, **titles[link["id"]]} for link in links["routines"]],
        "equipment": _each(words["equipment"], _WORD),
        **_some(words, _RULES),
    }
    builder = {
        "exercises": _each(exercises, _EXERCISE_TO_ADD),
        "routines": _each(routines, _ROUTINE_TO_ADAPT),
        "plans": _each(of["week-links"]["plans"], _SIX_WEEKS),
        **{kind: _each(words[kind], _WORD) for kind in ("aims", "knee_bends")},
    }
    return {PLAN: compact_json(plan), BUILDER: compact_json(builder)}


def _some(record: Mapping[str, Any], fields: Iterable[str]) -> dict[str, Any]:
    return {field: record[field] for field in fields}


def _each(records: Iterable[Mapping[str, Any]], fields: Iterable[str]) -> list[dict[str, Any]]:
    return [_some(record, fields) for record in records]


def glossary_file(library: Library) -> Mapping[str, str]:
    """The path of the meanings of the glossary below the site, and their text: the id of each word → its meaning."""
    if not library.glossary:
        return {}
    return {GLOSSARY: json_text({id_: term.means for id_, term in library.glossary.record.terms.items()})}
