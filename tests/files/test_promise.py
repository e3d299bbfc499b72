"""Version 1 of the data only grows, as docs/data.md promises. `published_v1.yml` lists what has been published.

When this fails because something is gone, bring it back. When it fails because a field is new, add it to the list.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import tree
from tests.support.api_files import files

ROOT = Path(__file__).parents[2]
PUBLISHED: dict[str, dict[str, list[str]]] = yaml.safe_load((ROOT / "tests/files/published_v1.yml").read_text("utf-8"))
assert PUBLISHED["fields"]
assert PUBLISHED["columns"]


def fields(written: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Every field, by the shape it belongs to, each with its kind."""
    for path, text in written.items():
        if path.endswith(".schema.json") and not path.endswith(".csv.schema.json"):
            schema: dict[str, Any] = json.loads(text)
            for shape in (schema, *schema.get("$defs", {}).values()):
                yield shape["title"], [f"{name}: {kind(field)}" for name, field in shape["properties"].items()]


def kind(field: dict[str, Any]) -> str:
    """What a field holds: `string`, `null or PublishedRange`, `list of string`."""
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "anyOf" in field:
        return " or ".join(sorted(kind(each) for each in field["anyOf"]))
    return f"list of {kind(field['items'])}" if field["type"] == "array" else str(field["type"])


def columns(written: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    for name in ("exercises.csv", "routines.csv"):
        yield name, written[f"api/v1/{name}"].split("\r\n")[0].split(",")


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return files(tree.BASE)


def test_every_field_that_was_published_is_there_and_every_new_one_is_listed(written: dict[str, str]) -> None:
    assert {name: sorted(found) for name, found in fields(written)} == PUBLISHED["fields"]


def test_new_columns_come_last(written: dict[str, str]) -> None:
    assert dict(columns(written)) == PUBLISHED["columns"]
