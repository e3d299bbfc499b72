"""A routine with all that a dose can say, in every format; and programs that know the first shape of version 1.

tests/files/every_dose/ holds the routine and what each format makes of it, whole. tests/files/schemas_of_first_doses/
holds the schemas of api/v1 as they were before a dose could be a range of sets.
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from mkdocs_routines.domain import addresses, plan_link, vancouver
from mkdocs_routines.files import api, cert_csv, formats, handout
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.files.schemas import json_schema
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import Routine
from mkdocs_routines.pages.json_ld import entities as json_ld
from mkdocs_routines.pages.render import routines
from tests.support import tree

FOLDER = Path(__file__).parent / "every_dose"
FIRST_SCHEMAS = sorted((Path(__file__).parent / "schemas_of_first_doses").glob("*.schema.json"))
assert FIRST_SCHEMAS
URL = "https://example.org/hip/"
DAY = date(2026, 11, 23)
ID = "every-dose"
HEAD = "title: Every dose\ndescription: All of it.\nlast_checked: 2026-01-31\nnext_due: 2028-01-31"
PAGE = f"---\n{HEAD}\n---\n# Every dose\n\n<!-- routine: {ID} -->\n"
OUTPUTS = sorted(path.name for path in FOLDER.iterdir() if path.name != f"{ID}.yml")
assert len(OUTPUTS) == 11


@dataclass(frozen=True)
class Written:
    """The site with the routine, and every file that is made of it: name in the folder → text."""

    content: Content
    published: dict[str, str]
    """The files of api/v1."""
    outputs: dict[str, str]


def write(root: Path) -> Written:
    routine = (FOLDER / f"{ID}.yml").read_text("utf-8")
    change = {"write": {f"data/routines/{ID}.yml": routine, "docs/every-dose.md": PAGE}}
    content = replace(tree.sound(tree.make(root, change), today=DAY), today=DAY)
    references = vancouver.references(content.bibliography)
    published = api.api_files(content, references, URL)
    imprint = handout.imprint(URL, content.library, DAY)
    files = {
        **formats.routine_files(content, references, URL),
        **cert_csv.cert_files(content, references, URL),
        **published,
        "json_ld.json": json_text(json_ld.exercise_plan(ID, content.library, URL)),
        "page.md": routines.routine_page(ID, content.library, imprint),
        "handout.json": json_text(json.loads(handout.handout_data(content.library, imprint)[ID])),
        "link.txt": plan_link.write(
            plan_link.of_routine(content.library.routines[ID], 1), plan_link.link_names(content.library)
        ),
    }
    paths = {
        "record.txt": f"routines/{ID}.txt",
        "plan.md": f"routines/{ID}.plan.md",
        "table.csv": f"routines/{ID}.csv",
        "calendar.ics": f"routines/{ID}.ics",
        "fhir.json": f"fhir/{ID}.json",
        "cert.csv": addresses.cert_csv(ID),
        "api.json": f"api/v1/routines/{ID}.json",
        **{name: name for name in ("page.md", "handout.json", "json_ld.json", "link.txt")},
    }
    outputs = {name: files[path].replace("\r\n", "\n") for name, path in paths.items()}
    return Written(content, published, outputs)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return write(tmp_path_factory.mktemp("every-dose"))


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_dose_is_written_like_this(name: str, written: Written) -> None:
    assert written.outputs[name].rstrip("\n") == (FOLDER / name).read_text("utf-8").rstrip("\n")


def test_an_editor_that_checks_by_the_schema_takes_every_dose() -> None:
    routine = yaml.safe_load((FOLDER / f"{ID}.yml").read_text("utf-8"))
    schema = json.loads(json_schema(Routine, f"{URL}schemas/routine.json"))
    Draft202012Validator(schema).validate(routine)
    for field, wrong in (
        ("sets", 21),
        ("reps", "amrap"),
        ("load_kilograms", 2.3),
        ("sides", "both"),
        ("rest_seconds", -1),
    ):
        first, *others = routine["items"]
        changed = {**first, "dose": {**first["dose"], field: wrong}}
        assert not Draft202012Validator(schema).is_valid({**routine, "items": [changed, *others]}), field


@pytest.mark.parametrize("path", FIRST_SCHEMAS, ids=lambda path: path.name)
def test_a_program_that_knows_the_first_shape_reads_every_dose(path: Path, written: Written) -> None:
    """It passes over fields that it does not know, as docs/data.md asks of it."""
    schema = json.loads(path.read_text("utf-8"))
    name = path.name.removesuffix(".schema.json")
    files = {
        "routine": f"routines/{ID}.json",
        "exercise": "exercises/squat.json",
    }
    document = json.loads(written.published[f"api/v1/{files.get(name, f'{name}.json')}"])
    known = without_unknown_fields(document, schema, schema.get("$defs", {}))
    Draft202012Validator(schema).validate(known)
    if name == "routine":
        doses = [item["dose"] for item in known["routine"]["items"]]
        assert [dose["sides"] for dose in doses] == [
            *("together", "each", "each", "together", "each", "each", "each", "together"),
        ]
        assert [(dose["load"], dose["load_kilograms"]) for dose in (doses[0], doses[4])] == [
            ("2.5–5 kg", None),
            (None, {"low": 4, "high": 4}),
        ]


def without_unknown_fields(value: Any, schema: dict[str, Any], shapes: dict[str, Any]) -> Any:
    """A document without the fields that a schema does not name."""
    if "$ref" in schema:
        return without_unknown_fields(value, shapes[schema["$ref"].rpartition("/")[2]], shapes)
    if "anyOf" in schema:
        kind: dict[str, Any] = next((each for each in schema["anyOf"] if each.get("type") != "null"), {})
        return None if value is None else without_unknown_fields(value, kind, shapes)
    if isinstance(value, dict) and "properties" in schema:
        fields = schema["properties"]
        return {
            name: without_unknown_fields(each, fields[name], shapes) for name, each in value.items() if name in fields
        }
    if isinstance(value, list) and "items" in schema:
        return [without_unknown_fields(each, schema["items"], shapes) for each in value]
    return value
