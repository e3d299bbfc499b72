"""Lists for the tools: each says of a record what the published data say, and grows little with each record."""

import json
from typing import Any

import pytest

from mkdocs_routines.files import tool_lists
from tests.support.api_files import ROOT, files

MOST_BYTES = {"exercises": 1_000, "routines": 15_000}
"""Of one record in both lists: every tool waits for one of them, whatever there is to choose from."""


@pytest.fixture(scope="module")
def published() -> dict[str, str]:
    return files(ROOT)


@pytest.fixture(scope="module")
def lists(published: dict[str, str]) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in tool_lists.tool_lists(published).items()}


def records(published: dict[str, str], kind: str, name: str) -> dict[str, Any]:
    return {each["id"]: each for each in json.loads(published[f"api/v1/{name}.json"])[kind]}


@pytest.mark.parametrize("path", [tool_lists.PLAN, tool_lists.BUILDER])
@pytest.mark.parametrize("kind", ["exercises", "routines"])
def test_each_field_of_a_record_is_as_it_is_published(
    published: dict[str, str], lists: dict[str, Any], path: str, kind: str
) -> None:
    links, whole = records(published, kind, "links"), records(published, kind, kind)
    assert [each["id"] for each in lists[path][kind]] == [*whole]
    for each in lists[path][kind]:
        assert each == {field: {**whole[each["id"]], **links[each["id"]]}[field] for field in each}


def test_the_rules_and_words_are_as_they_are_published(published: dict[str, str], lists: dict[str, Any]) -> None:
    plan, builder = lists[tool_lists.PLAN], lists[tool_lists.BUILDER]
    words = json.loads(published["api/v1/vocabulary.json"])
    assert (plan["pain_rules"], plan["stop_rules"]) == (words["pain_rules"], words["stop_rules"])
    for shown in ({"equipment": plan["equipment"]}, {kind: builder[kind] for kind in ("aims", "knee_bends")}):
        for kind, terms in shown.items():
            assert terms == [{"id": term["id"], "label": term["label"]} for term in words[kind]]


def test_a_record_more_makes_the_lists_little_longer(lists: dict[str, Any]) -> None:
    for kind, most in MOST_BYTES.items():
        longest = {each["id"]: 0 for each in lists[tool_lists.PLAN][kind]}
        for listed in lists.values():
            for each in listed[kind]:
                longest[each["id"]] += len(json.dumps(each, ensure_ascii=False, separators=(",", ":")))
        assert {id_: size for id_, size in longest.items() if size > most} == {}
