"""Safety with each text once: what a record refers to is what stands in the record, word for word."""

from typing import Any

import pytest

from mkdocs_routines.domain import signs
from tests.support import tree
from tests.support.api_files import ROOT, files, read

KINDS = {"exercise": "exercises", "routine": "routines", "plan": "plans"}


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    return read(files(ROOT))


def test_each_record_refers_to_the_texts_that_stand_in_it(real: dict[str, Any]) -> None:
    texts = real["api/v1/safety.json"]
    rules = {rule["id"]: rule for rule in texts["pain_rules"]}
    cautions = {caution["id"]: caution for caution in texts["cautions"]}
    references = {each["ref"]: each for each in texts["records"]}
    records = [(kind, each) for kind, name in KINDS.items() for each in real[f"api/v1/{name}.json"][name]]
    assert [each["safety"]["ref"] for _, each in records] == [*references]
    for kind, record in records:
        safety, refers = record["safety"], references[f"{kind}/{record['id']}"]
        assert safety["pain_rules"] == [rules[id_] for id_ in refers["pain_rules"]]
        assert safety["not_for"] == [
            {
                "exercise": each["exercise"],
                "who": cautions[each["caution"]]["who"],
                "advice": cautions[each["caution"]]["advice"],
                "order": each["order"],
            }
            for each in refers["not_for"]
        ]
        rule = signs.stop_rule_with(tree.content(ROOT).library, refers["signs"])
        [stop] = safety["stop_rules"]
        assert ([stop["id"]], stop["points"]) == (refers["stop_rules"], [*rule.points])


def test_each_text_stands_once(real: dict[str, Any]) -> None:
    texts = real["api/v1/safety.json"]
    said = [(caution["who"], caution["advice"]) for caution in texts["cautions"]]
    assert len({*said}) == len(said) == len({caution["id"] for caution in texts["cautions"]})
    ids = {sign["id"] for sign in texts["signs"]}
    assert {id_ for each in texts["records"] for id_ in each["signs"]} <= ids
