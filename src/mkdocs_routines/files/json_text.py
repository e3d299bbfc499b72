"""JSON as the site publishes it: every character as itself, one line feed at the end, two spaces for each level."""

import json

from mkdocs_routines.model.values import Record


def json_text(value: object) -> str:
    """A value of dicts, lists, texts, numbers, booleans and None as JSON. Raises TypeError for any other."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def compact_json(value: object) -> str:
    """The same without spaces, for a file that scripts alone read."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def record_json(record: Record) -> str:
    """A record as JSON, its fields in the order of its shape."""
    return record.model_dump_json(indent=2) + "\n"
