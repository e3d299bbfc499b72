"""JSON Schemas of the data files, for editors to check them with: `schemas/exercise.json` and the others."""

from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from mkdocs_routines.domain import addresses
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.model import (
    Aliases,
    Beliefs,
    Cautions,
    Chart,
    CheckedSources,
    Claim,
    Complaints,
    Editions,
    Exemptions,
    Exercise,
    ExerciseHistory,
    Glossary,
    MechanicsModel,
    Plate,
    Post,
    Published,
    Redirects,
    Retractions,
    Reviewers,
    Routine,
    Safety,
    SearchWords,
    SixWeekPlan,
    Source,
    Task,
    Vocabulary,
    Wording,
)

SHAPES: dict[str, type[BaseModel]] = {
    "aliases": Aliases,
    "beliefs": Beliefs,
    "cautions": Cautions,
    "chart": Chart,
    "checked-sources": CheckedSources,
    "claim": Claim,
    "complaints": Complaints,
    "edition": ExerciseHistory,
    "editions": Editions,
    "exemptions": Exemptions,
    "exercise": Exercise,
    "glossary": Glossary,
    "model": MechanicsModel,
    "plan": SixWeekPlan,
    "plate": Plate,
    "post": Post,
    "published": Published,
    "redirects": Redirects,
    "retractions": Retractions,
    "reviewers": Reviewers,
    "routine": Routine,
    "safety": Safety,
    "search-words": SearchWords,
    "source": Source,
    "task": Task,
    "vocabulary": Vocabulary,
    "wording": Wording,
}
"""Name of the schema → shape of the data files it is for."""


def schema_files(site_url: str) -> dict[str, str]:
    """Path of each schema below the site → its text."""
    paths = {addresses.schema(name): shape for name, shape in SHAPES.items()}
    return {path: json_schema(shape, absolute_url(site_url, path)) for path, shape in paths.items()}


@lru_cache(maxsize=128)
def json_schema(shape: type[BaseModel], url: str, mode: JsonSchemaMode = "validation") -> str:
    """JSON Schema of a shape, draft 2020-12. `url`: that of the schema; `mode`: of records as read, or as written.

    As read, an unknown key is a slip; as written, a field to come: a copy of today's schema takes tomorrow's files.
    """
    fields = shape.model_json_schema(mode=mode)
    if mode == "serialization":
        fields = _open(fields)
    return json_text({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": url, **fields})


def _open(schema: Any) -> Any:
    """The schema without its ban on other fields, in all its parts."""
    match schema:
        case dict():
            return {key: _open(part) for key, part in schema.items() if (key, part) != ("additionalProperties", False)}
        case list():
            return [_open(part) for part in schema]
        case _:
            return schema
