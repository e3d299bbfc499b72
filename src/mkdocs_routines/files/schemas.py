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
    ChangeLog,
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
from mkdocs_routines.model.demands import DEMANDS, demanded
from mkdocs_routines.model.features import ALL

SHAPES: dict[str, type[BaseModel]] = {
    "aliases": Aliases,
    "beliefs": Beliefs,
    "cautions": Cautions,
    "change-log": ChangeLog,
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
    fields = _demanding(shape.model_json_schema(mode=mode), shape.__name__)
    if mode == "serialization":
        fields = _open(fields)
    return json_text({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": url, **fields})


def _demanding(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """The schema, in which whatever some feature needs is required: an editor warns before a build does."""
    parts = {shape.__name__: list(demanded(shape, ALL)) for shape in DEMANDS}
    own = _requiring(schema, parts.get(name, []))
    if "$defs" not in schema:
        return own
    return {**own, "$defs": {key: _requiring(part, parts.get(key, [])) for key, part in schema["$defs"].items()}}


def _requiring(schema: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    """The schema of one record, in which these keys are required, and have no default."""
    if not keys:
        return schema
    properties = {
        key: {name: value for name, value in part.items() if key not in keys or name != "default"}
        for key, part in schema["properties"].items()
    }
    required = [key for key in properties if key in keys or key in schema.get("required", ())]
    changed: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":
            changed |= {"properties": properties, "required": required}
        elif key != "required":
            changed[key] = value
    return changed


def _open(schema: Any) -> Any:
    """The schema without its ban on other fields, in all its parts."""
    match schema:
        case dict():
            return {key: _open(part) for key, part in schema.items() if (key, part) != ("additionalProperties", False)}
        case list():
            return [_open(part) for part in schema]
        case _:
            return schema
