"""Published data, for other programs: exercises, routines and evidence as the files of `api/v1/`.

The same data give the same files, byte for byte.
"""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import dose
from mkdocs_routines.domain.addresses import api_file, api_record
from mkdocs_routines.files.api import tables
from mkdocs_routines.files.api.aliases import published_aliases
from mkdocs_routines.files.api.charts import charts_table
from mkdocs_routines.files.api.claims import claims_json, references_json
from mkdocs_routines.files.api.credit_files import credit_files
from mkdocs_routines.files.api.data_package import data_package
from mkdocs_routines.files.api.feed import feed_files
from mkdocs_routines.files.api.hashes import digest_of_all
from mkdocs_routines.files.api.header import FOLDER, RATINGS, header_fields, schema_url
from mkdocs_routines.files.api.index import FORMS, TITLES, index_json
from mkdocs_routines.files.api.links import published_links, published_texts
from mkdocs_routines.files.api.records import AllRecords, all_records, published_records
from mkdocs_routines.files.api.safety_once import published_safety_texts
from mkdocs_routines.files.api.shape import (
    ChartRow,
    ExerciseRow,
    PublishedAliases,
    PublishedClaims,
    PublishedExerciseFile,
    PublishedExercises,
    PublishedIndex,
    PublishedLinks,
    PublishedRecords,
    PublishedRoutineFile,
    PublishedRoutines,
    PublishedSafetyTexts,
    PublishedSixWeekPlanFile,
    PublishedSixWeekPlans,
    PublishedTexts,
    PublishedVocabulary,
    PublishedWeekLinks,
    RoutineRow,
)
from mkdocs_routines.files.api.six_weeks import published_week_links
from mkdocs_routines.files.api.vocabulary import published_vocabulary
from mkdocs_routines.files.json_text import record_json
from mkdocs_routines.files.schemas import json_schema
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.values import Record

__all__ = ["COLUMNS", "FOLDER", "FORMS", "RATINGS", "SCHEMAS", "TITLES", "api_files"]

COLUMNS: dict[str, type[Record]] = {"charts.csv": ChartRow, "exercises.csv": ExerciseRow, "routines.csv": RoutineRow}
"""The tables and their columns."""
SHAPES: dict[str, type[Record]] = {
    "aliases": PublishedAliases,
    "claims": PublishedClaims,
    "edition": PublishedTexts,
    "exercise": PublishedExerciseFile,
    "exercises": PublishedExercises,
    "index": PublishedIndex,
    "links": PublishedLinks,
    "plan": PublishedSixWeekPlanFile,
    "plans": PublishedSixWeekPlans,
    "records": PublishedRecords,
    "routine": PublishedRoutineFile,
    "routines": PublishedRoutines,
    "safety": PublishedSafetyTexts,
    "vocabulary": PublishedVocabulary,
    "week-links": PublishedWeekLinks,
    **COLUMNS,
}
"""The files, and of a table its rows: name → shape."""
SCHEMAS = {name: f"{shape}.schema.json" for name in TITLES if (shape := name.removesuffix(".json")) in SHAPES}
"""The schema of each file."""


def api_files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path of each file below the site → its text. `references`: key of each source → its reference as text."""
    records = all_records(content, references, site_url)
    files = {
        api_file("claims.json"): claims_json(records.claims, content.library.identity, site_url),
        api_file("records.json"): record_json(published_records(records, content, site_url)),
        api_file("safety.json"): record_json(published_safety_texts(records, content.library, site_url)),
        api_file("references.json"): references_json(content),
        api_file("aliases.json"): record_json(published_aliases(content, site_url)),
        **feed_files(content.library, site_url),
        api_file("charts.csv"): charts_table(content, references, site_url),
        **dict(_record_files(records, content.library, site_url)),
        **dict(_plan_files(records, content.library, site_url)),
        **dict(_schema_files(site_url)),
    }
    files |= credit_files(content.library, digest_of_all(files), site_url)
    package = data_package(content.library, files, TITLES, COLUMNS, site_url)
    files[api_file("datapackage.json")] = package
    return {api_file("index.json"): index_json(content.library, files, site_url), **files}


def _record_files(published: AllRecords, library: Library, site_url: str) -> Iterator[tuple[str, str]]:
    """Exercises, routines and the vocabulary: all in one, one in each, and as tables."""
    exercises, routines, identity = published.exercises, published.routines, library.identity
    exercise_data, routine_data = "data/exercises", "data/routines and data/exercises"
    yield api_file("vocabulary.json"), record_json(published_vocabulary(library, site_url))
    all_exercises = PublishedExercises(
        **header_fields(identity, site_url, "exercises", exercise_data), exercises=exercises
    )
    yield api_file("exercises.json"), record_json(all_exercises)
    for exercise in exercises:
        one_exercise = PublishedExerciseFile(
            **header_fields(identity, site_url, "exercise", exercise_data), exercise=exercise
        )
        yield api_record("exercises", exercise.id), record_json(one_exercise)
    records = {id_: entry.record for id_, entry in library.routines.items()}
    routines_header = header_fields(identity, site_url, "routines", routine_data)
    time = dose.assumption(item for record in records.values() for item in record.items)
    yield api_file("routines.json"), record_json(PublishedRoutines(**routines_header, time=time, routines=routines))
    for routine in routines:
        header = header_fields(identity, site_url, "routine", routine_data)
        one_routine = PublishedRoutineFile(**header, time=dose.assumption(records[routine.id].items), routine=routine)
        yield api_record("routines", routine.id), record_json(one_routine)
    yield api_file("links.json"), record_json(published_links(library, site_url))
    for texts in published_texts(library, site_url):
        yield api_record("editions", texts.id), record_json(texts)
    yield api_file("exercises.csv"), tables.exercises_csv(identity, exercises)
    yield api_file("routines.csv"), tables.routines_csv(identity, routines, exercises)


def _plan_files(published: AllRecords, library: Library, site_url: str) -> Iterator[tuple[str, str]]:
    """Six-week plans: all in one, and one in each."""
    plans, data = published.plans, "data/plans and data/exercises"
    items = {
        id_: tuple(item for week in entry.record.weeks for item in week.items)
        for id_, entry in library.six_week_plans.items()
    }
    identity = library.identity
    header = header_fields(identity, site_url, "plans", data)
    time = dose.assumption(item for of_plan in items.values() for item in of_plan)
    yield api_file("plans.json"), record_json(PublishedSixWeekPlans(**header, time=time, plans=plans))
    yield api_file("week-links.json"), record_json(published_week_links(library, site_url))
    for plan in plans:
        header = header_fields(identity, site_url, "plan", data)
        one_plan = PublishedSixWeekPlanFile(**header, time=dose.assumption(items[plan.id]), plan=plan)
        yield api_record("plans", plan.id), record_json(one_plan)


def _schema_files(site_url: str) -> Iterator[tuple[str, str]]:
    for name, shape in SHAPES.items():
        yield api_file(f"{name}.schema.json"), json_schema(shape, schema_url(site_url, name), "serialization")
