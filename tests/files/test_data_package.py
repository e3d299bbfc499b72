"""The Data Package: it describes the files that stand beside it, by the rules of https://datapackage.org."""

import csv
import io
import json
import re
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import api
from mkdocs_routines.model.identity import Original
from tests.support import tree
from tests.support.api_files import URL, files

NAME = re.compile(r"[a-z0-9._-]+")
TYPES = {"string", "number", "integer"}
CONSTRAINTS = {"required", "minimum", "enum"}


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return files(tree.BASE)


@pytest.fixture(scope="module")
def package(written: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written["api/v1/datapackage.json"])
    return found


def test_it_says_whose_data_these_are_and_how_old(package: dict[str, Any], written: dict[str, str]) -> None:
    index = json.loads(written["api/v1/index.json"])
    assert {name: value for name, value in package.items() if name != "resources"} == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "hip-to-knee-data",
        "title": "Hip to Knee: exercises, routines and what studies found",
        "description": index["advice"],
        "homepage": "https://example.org/hip/data/",
        "version": index["content_version"],
        "created": f"{index['date']}T00:00:00Z",
        "lang": "en-GB",
        "licenses": [{"name": "CC-BY-4.0", "path": index["licence"], "title": "CC BY 4.0"}],
        "contributors": [{"title": "The Hip to Knee contributors", "roles": ["author"]}],
        "credit": index["credit"],
    }


def test_each_resource_is_a_file_beside_it(package: dict[str, Any], written: dict[str, str]) -> None:
    names = [resource["name"] for resource in package["resources"]]
    assert len({*names}) == len(names)
    for resource in package["resources"]:
        content = written[f"api/v1/{resource['path']}"].encode()
        assert NAME.fullmatch(resource["name"])
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
        assert resource["encoding"] == "utf-8"
    everything = {path.removeprefix("api/v1/") for path in written if path.count("/") == 2}
    left_out = {name for name in everything if name.endswith(".schema.json")} | {"index.json", "datapackage.json"}
    left_out |= {"CITATION.cff", "LICENSE.txt"}
    assert {resource["path"] for resource in package["resources"]} == everything - left_out


def test_each_table_has_a_schema_with_its_columns_in_order(package: dict[str, Any], written: dict[str, str]) -> None:
    tables = [resource for resource in package["resources"] if resource.get("type") == "table"]
    assert [table["name"] for table in tables] == ["charts", "exercises", "routines"]
    for table in tables:
        head = next(csv.reader(io.StringIO(written[f"api/v1/{table['path']}"], newline="")))
        fields = table["schema"]["fields"]
        assert [field["name"] for field in fields] == head
        for field in fields:
            assert field["type"] in TYPES
            assert field["description"]
            assert field.get("format") in (None, "uri")
            assert field.get("constraints", {}).keys() <= CONSTRAINTS
        assert table["schema"]["missingValues"] == [""]
        assert {*table["schema"].get("primaryKey", ())} <= {*head}


def test_a_changed_copy_names_what_it_was_changed_from() -> None:
    content = tree.content(tree.BASE)
    first = Original(name="First", author="Anna", address="https://first.example/")
    identity = content.library.identity.model_copy(update={"original": first})
    changed = replace(content, library=replace(content.library, identity=identity))
    written = api.api_files(changed, vancouver.references(changed.bibliography), URL)
    sources = json.loads(written["api/v1/datapackage.json"])["sources"]
    assert sources == [{"title": "Anna", "path": "https://first.example/"}]
