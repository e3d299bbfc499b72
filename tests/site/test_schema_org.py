"""Linked data on the built pages, held against the terms of schema.org, as schema-dts has them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tests.support.built import ROOT, Page, no

TERMS = (ROOT / "node_modules/schema-dts/dist/schema.d.ts").read_text(encoding="utf-8")
INTERFACE = re.compile(r"^(?:export )?interface (\w+)(?: extends ([\w, <>]+))? \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
SHAPES = {name: (parents, body) for name, parents, body in INTERFACE.findall(TERMS)}
MEMBERS = set(re.findall(r'"https?://schema\.org/(\w+)"', TERMS))
assert len(SHAPES) > 500
assert MEMBERS


@cache
def properties(interface: str) -> frozenset[str]:
    """The properties of a type and of those it is a kind of."""
    parents, body = SHAPES.get(interface, ("", ""))
    inherited = (properties(parent) for parent in re.findall(r"\w+", parents))
    return frozenset(re.findall(r'^    "(\w+)"\??:', body, re.MULTILINE)).union(*inherited)


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from things(part)


def linked(page: Page) -> list[dict[str, Any]]:
    scripts = [script for script in page.all("script") if script.get("type") == "application/ld+json"]
    return [json.loads(script.text or "") for script in scripts]


@pytest.fixture(scope="module")
def said(pages: list[Page]) -> dict[str, dict[str, Any]]:
    """What each page says of itself in linked data, by its address below the site."""
    found = {page.folder(): documents for page in pages if (documents := linked(page))}
    no((page, len(documents)) for page, documents in found.items() if len(documents) > 1)
    return {page: documents[0] for page, documents in found.items()}


def test_the_terms_are_read_as_they_are() -> None:
    assert {"repetitions", "exerciseType", "hasPart", "name"} <= properties("ExercisePlanLeaf")
    assert "repetitions" not in properties("ExerciseActionLeaf")


def test_every_type_and_property_is_one_of_schema_org(said: dict[str, dict[str, Any]]) -> None:
    assert len(said) > 60
    for page, document in said.items():
        for thing in things(document):
            known = properties(f"{thing['@type']}Leaf")
            assert known, (page, thing["@type"])
            no((page, thing["@type"], name) for name in thing if not name.startswith("@") and name not in known)


def test_every_member_of_a_list_is_one_of_schema_org(said: dict[str, dict[str, Any]]) -> None:
    every = [thing for document in said.values() for thing in things(document)]
    aspects = {thing["hasHealthAspect"] for thing in every if "hasHealthAspect" in thing}
    assert {aspect.removeprefix("https://schema.org/") for aspect in aspects} <= MEMBERS
    assert len(aspects) == 2


@pytest.mark.parametrize(
    ("kinds", "type_"), [(("exercises",), "ExerciseAction"), (("routines", "plans"), "ExercisePlan")]
)
def test_each_exercise_and_routine_is_the_main_thing_of_its_page(
    said: dict[str, dict[str, Any]], kinds: tuple[str, ...], type_: str
) -> None:
    addresses = {f"{kind}/{path.stem}/" for kind in kinds for path in (ROOT / "data" / kind).glob("*.yml")}
    assert addresses
    about = {page: document for page, document in said.items() if document.get("mainEntity", {}).get("@type") == type_}
    assert about.keys() == addresses
    for page, document in about.items():
        entity = document["mainEntity"]
        assert (entity["url"], entity["@id"]) == (document["url"], f"{document['url']}#{type_}"), page


def test_each_cited_source_is_described_on_its_own_page(said: dict[str, dict[str, Any]]) -> None:
    cited = [(page, thing) for page, document in said.items() for thing in document.get("citation", ())]
    whole = {thing["@id"]: page for page, thing in cited if "name" in thing}
    no(thing for thing, page in whole.items() if not thing.rpartition("#")[0].endswith(f"/{page}"))
    no((page, thing["@id"]) for page, thing in cited if thing["@id"] not in whole)
    assert len(cited) > 2 * len(whole) > 0


def test_the_list_of_whom_a_routine_is_not_for_is_where_it_is_said_to_be(
    said: dict[str, dict[str, Any]], pages: list[Page]
) -> None:
    about = {page: document.get("mainEntity", {}) for page, document in said.items()}
    lists = {page: entity["subjectOf"][-1] for page, entity in about.items() if entity.get("@type") == "ExercisePlan"}
    assert lists
    ids = {page.folder(): {element.get("id") for element in page.all("p")} for page in pages}
    no(page for page, topic in lists.items() if topic["url"].rpartition("#")[2] not in ids[page])


def test_what_is_named_elsewhere_is_there(said: dict[str, dict[str, Any]]) -> None:
    entities = [document["mainEntity"] for document in said.values() if "mainEntity" in document]
    known = {entity["@id"]: entity["name"] for entity in entities}
    named = [thing for entity in entities for thing in things(entity) if "@id" in thing]
    assert len(named) > 2 * len(known)
    no((thing["@id"], thing["name"]) for thing in named if known.get(thing["@id"]) != thing["name"])
