"""What all published files share: where they stand, what they say of themselves, and how their texts are written."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.credit import CREDIT, LICENCE
from mkdocs_routines.files.api.shape import PublishedText
from mkdocs_routines.load.markdown_text import cited_keys, uncited
from mkdocs_routines.model.values import Record

VERSION: Literal["1"] = "1"
FOLDER = addresses.API_FOLDER
RATINGS = (
    "Verdicts and certainties are our own ratings, in the terms of GRADE. No guideline panel made them. They are "
    "general information and not advice for one person."
)
ADVICE = (
    "General information, and not advice for one person. Whoever shows an exercise or a routine shows its pain rule, "
    "its stop signs and whom it is not for as well: they stand in each record, under safety."
)


def whole(site_url: str, path: str) -> str:
    """The whole address of a path below the site."""
    return f"{site_url.rstrip('/')}/{path}"


def page(site_url: str, uri: str) -> str:
    """The whole address of a page: `uri` is its path below `docs/`."""
    return whole(site_url, addresses.address(uri))


def described_by(site_url: str, name: str) -> str:
    """The address of the schema of the file `name`: of `claims.json` it is `claims.schema.json`."""
    return whole(site_url, addresses.api_file(f"{name}.schema.json"))


def drawings(id_: str) -> tuple[str, str]:
    """Where the drawing of an exercise stands below the site, as SVG and as PNG."""
    return addresses.drawing_svg(id_), addresses.drawing_png(id_)


def head(site_url: str, name: str, folders: str) -> dict[str, Any]:
    """The fields that each file on exercises and routines begins with. `folders`: the data it is made from."""
    return {
        "described_by": described_by(site_url, name),
        "version": VERSION,
        "licence": LICENCE,
        "credit": CREDIT,
        "made_from": made_from(folders),
        "advice": ADVICE,
    }


def made_from(folders: str) -> str:
    return f"Made from {folders} in the repository of the site. Change those, never this file."


def cited(text: str) -> PublishedText:
    """The text and the sources that it names."""
    return PublishedText(text=uncited(text), sources=tuple(dict.fromkeys(cited_keys(text))))


def schemas(shapes: dict[str, type[Record]], site_url: str) -> Iterator[tuple[str, str]]:
    """The path of the schema of each file, and its text: JSON Schema, draft 2020-12."""
    for name, shape in shapes.items():
        yield addresses.api_file(f"{name}.schema.json"), _schema(name, shape, site_url)


@lru_cache(maxsize=64)
def _schema(name: str, shape: type[Record], site_url: str) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": described_by(site_url, name),
        **shape.model_json_schema(mode="serialization"),
    }
    return text(schema)


def json_of(document: Record) -> str:
    return document.model_dump_json(indent=2) + "\n"


def text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
