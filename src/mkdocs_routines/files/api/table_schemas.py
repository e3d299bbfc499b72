"""Table Schema (Data Package 2.0) of each table: its columns with their types, and what ties one to another."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from mkdocs_routines.model.values import Level, Record

KEYS = {"exercises.csv": ["id"], "routines.csv": ["routine", "item"]}
"""Table → the columns of which no two rows have the same."""
_REFERENCES = {"routines.csv": [("exercise", "exercises", "id")]}
"""Table → a column, and the table and the column that its values are in."""
_INTEGER = re.compile(r"item|sets|rpe|(hold_seconds|reps_in_reserve|knee_bend_degrees)|.*_(low|high)")
_NUMBER = re.compile(r"load_kilograms_(low|high)|kneecap_load_body_weights")
_URL = re.compile(r"url|.*_url|drawing_(svg|png)|licence")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "level": get_args(Level),
    "sides": ("together", "each", "each-direction"),
    "which_side": ("alternating", "left", "right"),
    "open_reps": ("as-many-as-possible", "until-effort"),
    "superset_with_next": ("yes",),
    "every_other_day": ("yes",),
    "pooled": ("yes",),
}
"""Column → all that stands in it where it is not empty."""
_ALWAYS = {"url", "licence", "credit", "pain_rule", "stop_signs", "source", "reference"}
"""Columns that are never empty, beside those of the key."""


def table_schema(name: str, row: type[Record]) -> dict[str, Any]:
    """The schema of the table `name`, whose rows are of the shape `row`."""
    keys = KEYS.get(name, [])
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field(column, row, required=column in keys) for column in row.model_fields],
        "missingValues": [""],
    }
    if keys:
        schema["primaryKey"] = keys
    if references := list(_foreign_keys(name)):
        schema["foreignKeys"] = references
    return schema


def _field(column: str, row: type[Record], *, required: bool) -> dict[str, Any]:
    field = row.model_fields[column]
    typed: dict[str, Any] = {"type": "string"}
    if field.annotation is not str or _NUMBER.fullmatch(column):
        typed = {"type": "number"}
    elif _INTEGER.fullmatch(column):
        typed = {"type": "integer"}
    elif _URL.fullmatch(column):
        typed = {"type": "string", "format": "uri"}
    constraints: dict[str, Any] = {"required": True} if required or column in _ALWAYS else {}
    if typed["type"] == "integer":
        constraints["minimum"] = 0
    if column in _CHOICES:
        constraints["enum"] = list(_CHOICES[column])
    described = {"name": column, **typed, "description": field.description}
    return {**described, **({"constraints": constraints} if constraints else {})}


def _foreign_keys(name: str) -> Iterator[dict[str, Any]]:
    for column, table, key in _REFERENCES.get(name, ()):
        yield {"fields": [column], "reference": {"resource": table, "fields": [key]}}
