"""The published schemas: every file fits the one it names, and so does one with a field to come."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mkdocs_routines.files import api
from tests.support import tree
from tests.support.api_files import ROOT, URL, files, read


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return read(files(tree.make(tmp_path_factory.mktemp("base"), {"six_weeks": True})))


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    return read(files(ROOT))


def validator(schema: Any) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def fields(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The place of each key in a document."""
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(key, str):
                yield (*place, key)
            yield from fields(part, (*place, key))


def without(document: Any, place: tuple[str | int, ...]) -> Any:
    """A copy of a document that lacks the key at a place."""
    copy = json.loads(json.dumps(document))
    *way, last = place
    part = copy
    for step in way:
        part = part[step]
    del part[last]
    return copy


@pytest.mark.parametrize("which", ["base", "real"])
def test_every_file_fits_the_schema_it_names(which: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(which)
    schemas = {
        document["$id"]: validator(document) for path, document in found.items() if path.endswith(".schema.json")
    }
    tables = {f"{URL}api/v1/{name}.schema.json" for name in api.COLUMNS}
    used = set()
    for path, document in found.items():
        if not path.endswith((".schema.json", *(f"/{name}" for name in api.FORMS))):
            schemas[document["described_by"]].validate(document)
            used.add(document["described_by"])
    assert used == schemas.keys() - tables


@pytest.mark.parametrize("name", ["exercises/bridge", "routines/two", "vocabulary", "index"])
def test_a_schema_misses_every_field_and_takes_one_to_come(base: dict[str, Any], name: str) -> None:
    document = base[f"api/v1/{name}.json"]
    shape = validator(base[document["described_by"].removeprefix(URL)])
    places = [*fields(document)]
    assert len(places) > 20
    assert [place for place in places if shape.is_valid(without(document, place))] == []
    shape.validate({**document, "new": 1})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("verdict", "true"),
        ("certainty", None),
        ("last_checked", "soon"),
        ("studies", {}),
        ("checked_by", 1),
    ],
)
def test_the_schema_refuses_what_is_not_so(base: dict[str, Any], key: str, value: Any) -> None:
    document = base["api/v1/claims.json"]
    [claim] = document["claims"]
    shape = validator(base["api/v1/claims.schema.json"])
    assert not shape.is_valid({**document, "claims": [{**claim, key: value}]})
    for name in claim:
        less = {other: value for other, value in claim.items() if other != name}
        assert not shape.is_valid({**document, "claims": [less]})


def test_every_field_of_a_schema_says_what_it_is(base: dict[str, Any]) -> None:
    schemas = [document for path, document in base.items() if path.endswith(".schema.json")]
    shapes = [shape for schema in schemas for shape in (schema, *schema.get("$defs", {}).values())]
    named = [(shape["title"], name, field) for shape in shapes for name, field in shape["properties"].items()]
    silent = {(title, name) for title, name, field in named if "description" not in field and "$ref" not in field}
    ranges = ("PublishedKilograms", "PublishedRange")  # each says it for both of its ends
    assert silent == {(shape, end) for shape in ranges for end in ("low", "high")}
