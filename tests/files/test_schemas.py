"""The published JSON Schemas, held against the data files by a validator that is not ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mkdocs_routines.files import schemas
from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.settings import read_settings
from tests.support import tree
from tests.support.built import no

DATA = Path(__file__).parents[2] / "data"
TEMPLATES = DATA / "templates"
FILES = sorted({*DATA.rglob("*.yml")} - {*TEMPLATES.glob("*.yml")})
assert FILES
SCHEMAS = {Path(uri).stem: json.loads(text) for uri, text in schemas.schema_files("https://example.org/").items()}


def kind(path: Path) -> str:
    return path.stem if path.parent == DATA else path.parent.name.removesuffix("s")


def record_in(path: Path) -> Any:
    """What a reader of YAML 1.2 finds in a data file, to which `on` is a word and no truth; days stay as written."""
    return json.loads(json.dumps(yaml_text.parse_yaml(path.read_text(encoding="utf-8")).value))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == f"https://example.org/schemas/{name}.json"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_data_file_fits_its_schema(path: Path) -> None:
    Draft202012Validator(SCHEMAS[kind(path)]).validate(record_in(path))


def test_each_data_file_names_its_published_schema_for_editors() -> None:
    """An address resolves on a fresh clone and in an editor in the browser; a path below `site/` only after a build."""
    settings, _ = read_settings(tree.REAL)
    assert settings
    records = {path: kind(path) for path in FILES}
    templates = {path: path.stem for path in TEMPLATES.glob("*.yml") if path.stem in SCHEMAS}
    firsts = {path: path.read_text(encoding="utf-8").splitlines()[0] for path in (*records, *templates)}
    home = settings.values["site_url"]
    no(
        f"{path}: {firsts[path]}"
        for path, name in {**records, **templates}.items()
        if firsts[path] != f"# yaml-language-server: $schema={home}schemas/{name}.json"
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [("level", "easy"), ("steps", []), ("nam", "x"), ("name", ""), ("muscles", {"primary": []}), ("start", 3)],
)
def test_a_schema_refuses_what_the_check_refuses(key: str, value: Any) -> None:
    sound = record_in(tree.BASE / "data/exercises/bridge.yml")
    validator = Draft202012Validator(SCHEMAS["exercise"])
    assert validator.is_valid(sound)
    assert not validator.is_valid({**sound, key: value})
