"""Records → files for other programs, and what comes with them: JSON Schemas for editors, constants for scripts."""

import json
from collections.abc import Mapping
from functools import lru_cache

from pydantic import BaseModel

from mkdocs_routines.draw import exercise_drawings
from mkdocs_routines.files import api, cert_csv, formats, js_constants
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import (
    Aliases,
    Chart,
    Claim,
    Editions,
    Exemptions,
    Exercise,
    Redirects,
    Retractions,
    Routine,
    Source,
    Texts,
    Vocabulary,
)

SHAPES: dict[str, type[BaseModel]] = {
    "aliases": Aliases,
    "chart": Chart,
    "claim": Claim,
    "edition": Texts,
    "editions": Editions,
    "exemptions": Exemptions,
    "exercise": Exercise,
    "redirects": Redirects,
    "retractions": Retractions,
    "routine": Routine,
    "source": Source,
    "vocabulary": Vocabulary,
}


def files(content: Content, references: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Every file beside the pages: its path below the site and its text."""
    return {
        "references.bib": content.bibliography.text,
        **schemas(site_url),
        **js_constants.files(),
        **api.files(content, references, site_url),
        **cert_csv.files(content, references, site_url),
        **formats.files(content, references, site_url),
        **exercise_drawings.text_files(content.library),
    }


def schemas(site_url: str) -> dict[str, str]:
    """The path of each schema below the site and its text: JSON Schema, draft 2020-12."""
    return {f"schemas/{name}.json": _schema(name, shape, site_url) for name, shape in SHAPES.items()}


@lru_cache(maxsize=64)
def _schema(name: str, shape: type[BaseModel], site_url: str) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{site_url.rstrip('/')}/schemas/{name}.json",
        **shape.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
