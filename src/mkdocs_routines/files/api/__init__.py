"""Exercises, routines and evidence as data for other programs: what `api/v1/` holds.

The same data give the same files, byte for byte.
"""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain.dose import ASSUMPTION
from mkdocs_routines.files.api import exercises, links, routines, tables, vocabulary
from mkdocs_routines.files.api.claims import claims_json, references_json
from mkdocs_routines.files.api.document import ADVICE, CREDIT, FOLDER, RATINGS, VERSION, head, json_of, schemas
from mkdocs_routines.files.api.index import CSL, TITLES, index_json
from mkdocs_routines.files.api.shape import (
    ExerciseRow,
    PublishedClaims,
    PublishedExerciseFile,
    PublishedExercises,
    PublishedIndex,
    PublishedLinks,
    PublishedRoutineFile,
    PublishedRoutines,
    PublishedTexts,
    PublishedVocabulary,
    RoutineRow,
)
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.values import Record

__all__ = ["ADVICE", "COLUMNS", "CREDIT", "CSL", "FOLDER", "RATINGS", "SCHEMAS", "TITLES", "VERSION", "files"]

COLUMNS: dict[str, type[Record]] = {"exercises.csv": ExerciseRow, "routines.csv": RoutineRow}
"""The tables and their columns."""
SHAPES: dict[str, type[Record]] = {
    "claims": PublishedClaims,
    "edition": PublishedTexts,
    "exercise": PublishedExerciseFile,
    "exercises": PublishedExercises,
    "index": PublishedIndex,
    "links": PublishedLinks,
    "routine": PublishedRoutineFile,
    "routines": PublishedRoutines,
    "vocabulary": PublishedVocabulary,
    **COLUMNS,
}
"""The files, and of a table its rows: name → shape."""
SCHEMAS = {name: f"{shape}.schema.json" for name in TITLES if (shape := name.removesuffix(".json")) in SHAPES}
"""The schema of each file."""


def files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Every file of the interface: its path below the site and its text."""
    found = {
        f"{FOLDER}/claims.json": claims_json(content, references, site_url),
        f"{FOLDER}/references.json": references_json(content),
        **dict(_records(content, site_url)),
        **dict(schemas(SHAPES, site_url)),
    }
    return {f"{FOLDER}/index.json": index_json(sorted(found), site_url), **found}


def _records(content: Content, site_url: str) -> Iterator[tuple[str, str]]:
    """Exercises, routines and the vocabulary: all in one, one in each, and as tables."""
    library = content.library
    words = library.vocabulary.record
    movements = exercises.published(library, words, site_url)
    plans = routines.published(library, words, site_url)
    of_movements, of_plans = "data/exercises", "data/routines and data/exercises"
    yield f"{FOLDER}/vocabulary.json", json_of(vocabulary.published(words, site_url))
    every = PublishedExercises(**head(site_url, "exercises", of_movements), exercises=movements)
    yield f"{FOLDER}/exercises.json", json_of(every)
    for movement in movements:
        one = PublishedExerciseFile(**head(site_url, "exercise", of_movements), exercise=movement)
        yield f"{FOLDER}/exercises/{movement.id}.json", json_of(one)
    all_ = PublishedRoutines(**head(site_url, "routines", of_plans), time=ASSUMPTION, routines=plans)
    yield f"{FOLDER}/routines.json", json_of(all_)
    for plan in plans:
        each = PublishedRoutineFile(**head(site_url, "routine", of_plans), time=ASSUMPTION, routine=plan)
        yield f"{FOLDER}/routines/{plan.id}.json", json_of(each)
    yield f"{FOLDER}/links.json", json_of(links.published(library, site_url))
    for texts in links.texts(library, words, site_url):
        yield f"{FOLDER}/editions/{texts.id}.json", json_of(texts)
    yield f"{FOLDER}/exercises.csv", tables.exercises_csv(movements)
    yield f"{FOLDER}/routines.csv", tables.routines_csv(plans, movements)
