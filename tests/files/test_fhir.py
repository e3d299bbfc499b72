"""Routines as definitions of FHIR, read by `fhir.resources`. What we use of R4B is the same in R4."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from pydantic import BaseModel

from mkdocs_routines.domain import dose
from mkdocs_routines.files.formats.document import RoutineDocument
from tests.files.test_formats import ROOT, documents, files
from tests.support import tree

ROUTINES = [(root, path.stem) for root in (tree.BASE, ROOT) for path in sorted((root / "data/routines").glob("*.yml"))]
assert len(ROUTINES) > 3


@cache
def definition(root: Path, id_: str) -> tuple[RoutineDocument, dict[str, Any]]:
    """A routine as it is shown, and as a document of FHIR."""
    [shown] = [document for document in documents(root) if document.routine.id == id_]
    return shown, json.loads(files(root)[f"fhir/{id_}.json"])


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(part)


def strange(model: BaseModel) -> Iterator[str]:
    """The codes that FHIR does not have at their place."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        extra = field.json_schema_extra
        codes = extra.get("enum_values") if isinstance(extra, dict) else None
        if value is not None and isinstance(codes, list) and value not in codes:
            yield f"{type(model).__name__}.{name}: {value}"
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, BaseModel):
                yield from strange(part)


def actions(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (part for part in parts(plan["action"]) if "title" in part)


@pytest.mark.parametrize("place", ROUTINES, ids=[id_ for _, id_ in ROUTINES])
class TestADefinition:
    def test_is_one_and_nothing_of_it_is_lost(self, place: tuple[Path, str]) -> None:
        _, document = definition(*place)
        found = Bundle.model_validate(document)
        assert json.loads(found.model_dump_json(exclude_none=True)) == document
        assert list(strange(found)) == []

    def test_is_a_plan_and_an_activity_for_each_exercise(self, place: tuple[Path, str]) -> None:
        routine, document = definition(*place)
        plan, *activities = [entry["resource"] for entry in document["entry"]]
        lines = [(line, exercise) for line in routine.items for exercise in line.exercises]
        shown = [dose.words(line.dose) for line, _ in lines]
        assert plan["resourceType"] == "PlanDefinition"
        assert [each["resourceType"] for each in activities] == ["ActivityDefinition"] * len(lines)
        assert [each["title"] for each in activities] == [exercise.name for _, exercise in lines]
        assert [each["dosage"][0]["text"].partition(". ")[0] for each in activities] == shown
        goals = {goal["id"] for goal in plan["goal"]}
        assert goals == {aim for _, exercise in lines for aim in exercise.aims}

    def test_names_nothing_that_is_not_in_it(self, place: tuple[Path, str]) -> None:
        _, document = definition(*place)
        plan, *activities = [entry["resource"] for entry in document["entry"]]
        assert len({entry["fullUrl"] for entry in document["entry"]}) == len(document["entry"])
        assert all(entry["fullUrl"] == entry["resource"]["url"] for entry in document["entry"])
        assert all(entry["fullUrl"].endswith("/" + entry["resource"]["id"]) for entry in document["entry"])
        named = [action["definitionCanonical"] for action in actions(plan) if "definitionCanonical" in action]
        assert named == [f"{each['url']}|{each['version']}" for each in activities]
        goals = {goal["id"] for goal in plan["goal"]}
        assert {goal for action in actions(plan) for goal in action.get("goalId", ())} == goals
        ids = {action["id"] for action in actions(plan) if "id" in action}
        after = {each["actionId"] for action in actions(plan) for each in action.get("relatedAction", ())}
        assert after < ids

    def test_has_no_patient_in_it_and_is_for_education(self, place: tuple[Path, str]) -> None:
        _, document = definition(*place)
        kinds = {part["resourceType"] for part in parts(document) if "resourceType" in part}
        assert kinds == {"Bundle", "PlanDefinition", "ActivityDefinition"}
        assert not [part for part in parts(document) if {"subject", "reference", "identifier", "author"} & part.keys()]
        for entry in document["entry"]:
            resource = entry["resource"]
            assert (resource["status"], resource["experimental"]) == ("draft", True)
            assert "lastReviewDate" not in resource
            assert "approvalDate" not in resource
            assert re.fullmatch(r"[A-Z][A-Za-z0-9_]{0,254}", resource["name"])
            assert "Not yet reviewed by a clinician" in resource["purpose"]
            assert "CC BY 4.0" in resource["copyright"]

    def test_carries_its_safety_in_every_part(self, place: tuple[Path, str]) -> None:
        routine, document = definition(*place)
        for entry in document["entry"]:
            usage, shown = entry["resource"]["usage"], entry["resource"]["text"]["div"]
            for rule in routine.rules:
                assert [point for point in rule.points if point not in usage or point not in shown] == []

    def test_cites_each_source_once_with_its_reference(self, place: tuple[Path, str]) -> None:
        routine, document = definition(*place)
        artifacts = document["entry"][0]["resource"]["relatedArtifact"]
        cited = [each for each in artifacts if each["type"] == "citation"]
        assert [each["label"] for each in cited] == sorted({each["label"] for each in cited})
        assert {each["label"] for each in cited} >= set(routine.routine.sources)
        assert all(each["citation"] for each in cited)


def test_how_often_and_how_long() -> None:
    repeats = {
        routine.routine.id: document["entry"][0]["resource"]["action"][0]["timingTiming"]["repeat"]
        for routine, document in (definition(*place) for place in ROUTINES)
    }
    weeks = {"unit": "wk", "system": "http://unitsofmeasure.org", "code": "wk"}
    assert repeats["runners"] == {
        "boundsRange": {"low": {"value": 12, **weeks}, "high": {"value": 24, **weeks}},
        "frequency": 2,
        "period": 1,
        "periodUnit": "wk",
    }
    assert repeats["three-exercise-core"] == {
        "boundsDuration": {"value": 6, **weeks},
        "frequency": 2,
        "frequencyMax": 3,
        "period": 1,
        "periodUnit": "wk",
    }


def test_the_checker_sees_a_code_that_there_is_not() -> None:
    document = json.loads(json.dumps(definition(*ROUTINES[0])[1]))
    document["entry"][0]["resource"]["action"][0]["selectionBehavior"] = "some"
    assert list(strange(Bundle.model_validate(document))) == ["PlanDefinitionAction.selectionBehavior: some"]
