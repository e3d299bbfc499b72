"""The published tables, read back: the same rows as the JSON, and nothing that a spreadsheet would run."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.files.api import tables
from mkdocs_routines.files.api.shape import PublishedExercise, PublishedExerciseFile
from tests.support import tree
from tests.support.api_files import files

ROOT = Path(__file__).parents[2]
BETWEEN = " | "


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture(scope="module")
def real() -> dict[str, str]:
    return files(ROOT)


def safety(record: dict[str, Any], kind: str) -> str:
    return BETWEEN.join(
        part for rule in record["safety"][kind] for part in (rule["label"], rule["summary"], *rule["points"])
    )


def cautions(found: list[dict[str, str]]) -> str:
    return BETWEEN.join(f"{caution['who']}: {caution['advice']}" for caution in found)


def test_a_row_of_charts_is_a_row_of_a_chart(real: dict[str, str]) -> None:
    """Numbers are numbers, those below zero too, and each has its source and what its chart says."""
    library = tree.content(ROOT).library
    expected = [(id_, row) for id_, entry in sorted(library.charts.items()) for row in entry.record.rows]
    found = rows(real["api/v1/charts.csv"])
    assert len(found) == len(expected) > 40
    names = {"value": "value", "sd": "standard_deviation", "effect": "effect", "low": "low", "high": "high"}
    for row, (id_, shown) in zip(found, expected, strict=True):
        assert (row["chart"], row["label"], row["source"]) == (id_, shown.label, shown.source)
        for name, column in names.items():
            value = getattr(shown, name, None)
            assert (float(row[column]) if row[column] else None) == value
        assert row["says"] == library.charts[id_].record.says
        assert row["url"].endswith(f"#chart-{id_}")


@cache
def bridge() -> PublishedExercise:
    return PublishedExerciseFile.model_validate_json(files(tree.BASE)["api/v1/exercises/bridge.json"]).exercise


def number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def test_a_row_of_exercises_is_the_record_of_an_exercise(real: dict[str, str]) -> None:
    document = json.loads(real["api/v1/exercises.json"])
    found = rows(real["api/v1/exercises.csv"])
    assert len(found) == len(document["exercises"]) > 20
    for row, exercise in zip(found, document["exercises"], strict=True):
        expected = {name: exercise[name] for name in row.keys() & exercise.keys()}
        expected |= {name: exercise["muscles"][name.split("_")[0]] for name in ("primary_muscles", "secondary_muscles")}
        expected |= {
            "faults": [f"{each['fault']} {each['fix']}" for each in exercise["faults"]],
            "evidence": [each["text"] for each in exercise["evidence"]],
            **dict.fromkeys((name for name in row if name.startswith("kneecap_load_")), ""),
            "knee_bend_degrees": number(exercise["knee_bend"]["degrees"]),
            "knee_bend_band": exercise["knee_bend"]["band"],
            "not_for": cautions(exercise["safety"]["not_for"]),
            "pain_rule": safety(exercise, "pain_rules"),
            "stop_signs": safety(exercise, "stop_rules"),
            "drawing_svg": exercise["drawing"]["svg"],
            "drawing_png": exercise["drawing"]["png"],
            "licence": document["licence"],
            "credit": document["credit"],
        }
        assert row == {name: BETWEEN.join(v) if isinstance(v, list) else v or "" for name, v in expected.items()}


def test_a_row_of_routines_is_an_item_of_a_routine(real: dict[str, str]) -> None:
    document = json.loads(real["api/v1/routines.json"])
    items = [(routine, place, item) for routine in document["routines"] for place, item in enumerate(routine["items"])]
    found = rows(real["api/v1/routines.csv"])
    assert len(found) == len(items) > 20
    for row, (routine, place, item) in zip(found, items, strict=True):
        done = {item["exercise"], *item["alternatives"]}
        assert (row["routine"], row["item"], row["exercise"]) == (routine["id"], str(place + 1), item["exercise"])
        assert row["alternatives"] == BETWEEN.join(item["alternatives"])
        assert row["dose"] == item["dose"]["words"]
        for name, value in item["dose"].items():
            if isinstance(value, dict):
                assert (row[f"{name}_low"], row[f"{name}_high"]) == (str(value["low"]), str(value["high"]))
            elif name in row and name not in ("words", "tempo"):
                assert row[name] == ("" if value is None else str(value)), (row["routine"], name)
        assert row["not_for"] == cautions([each for each in routine["safety"]["not_for"] if each["exercise"] in done])
        assert row["pain_rule"] == safety(routine, "pain_rules")
        assert row["stop_signs"] == safety(routine, "stop_rules")
        assert row["for_whom"] == routine["for_whom"]


@pytest.mark.parametrize("name", ["exercises", "routines"])
def test_a_row_fits_its_schema(real: dict[str, str], name: str) -> None:
    schema = json.loads(real[f"api/v1/{name}.csv.schema.json"])
    for row in rows(real[f"api/v1/{name}.csv"]):
        assert list(row) == list(schema["properties"]) == schema["required"]


@pytest.mark.parametrize("name", ["charts", "exercises", "routines"])
def test_a_cell_is_of_the_type_that_the_data_package_gives(real: dict[str, str], name: str) -> None:
    resources = {each["name"]: each for each in json.loads(real["api/v1/datapackage.json"])["resources"]}
    found, schema = rows(real[f"api/v1/{name}.csv"]), resources[name]["schema"]
    for field in schema["fields"]:
        cells = [row[field["name"]] for row in found]
        limits = field.get("constraints", {})
        if field["type"] != "string":
            read = {"integer": int, "number": float}[field["type"]]
            assert [cell for cell in cells if cell and read(cell) < limits.get("minimum", read(cell))] == []
        assert [cell for cell in cells if cell and cell not in limits.get("enum", [cell])] == []
        assert not limits.get("required") or all(cells)
    key = [tuple(row[column] for column in schema.get("primaryKey", row)) for row in found]
    assert len({*key}) == len(key)
    for reference in schema.get("foreignKeys", ()):
        [column], there = reference["fields"], reference["reference"]
        others = rows(real[f"api/v1/{there['resource']}.csv"])
        assert {row[column] for row in found} <= {row[there["fields"][0]] for row in others}


def test_no_text_holds_what_stands_between_texts(real: dict[str, str]) -> None:
    for name in ("exercises", "routines"):
        assert BETWEEN.strip() not in real[f"api/v1/{name}.json"]


def test_a_speed_is_written_in_words_because_a_spreadsheet_would_take_it_for_a_date(tmp_path: Path) -> None:
    slow = {"from": "      reps: 8-10\n", "to": '      reps: 8-10\n      tempo: "3-1-1"\n'}
    written = files(tree.make(tmp_path, {"replace": {"data/routines/two.yml": slow}}))
    assert [row["tempo"] for row in rows(written["api/v1/routines.csv"])] == ["", "3 s down, 1 s still, 1 s up"]
    assert json.loads(written["api/v1/routines/two.json"])["routine"]["items"][1]["dose"]["tempo"] == "3-1-1"


@given(st.one_of(st.sampled_from(["=1+1", "+1", "-1", "@a", "  =1", 'a"b', "a,b", "a\r\nb"]), st.text()))
def test_a_cell_holds_any_text_and_is_no_formula(text: str) -> None:
    [row] = rows(tables.exercises_csv(tree.OURS, [bridge().model_copy(update={"start": text})]))
    assert row["start"].removeprefix("'") == text.removeprefix("'")
    assert not row["start"].lstrip().startswith(("=", "+", "-", "@"))
