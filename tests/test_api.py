"""The published data, held against its schemas by a validator that is not ours. What it holds: tests/api/."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import api
from tests import tree

ROOT = Path(__file__).parent.parent
URL = "https://example.org/hip/"
GOLDEN = Path(__file__).parent / "api"
WHOLE = sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*"))
assert WHOLE


def files(root: Path) -> dict[str, str]:
    site = tree.content(root)
    return api.files(site, vancouver.references(root, site.bibliography), URL)


def read(written: dict[str, str]) -> dict[str, Any]:
    """The JSON files, read."""
    return {path: json.loads(text) for path, text in written.items() if path.endswith(".json")}


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return read(files(tree.BASE))


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


def cited(value: Any) -> Iterator[str]:
    """The keys of sources in a document."""
    if isinstance(value, dict):
        yield from value.get("sources", ())
        if "source" in value:
            yield value["source"]
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from cited(part)


def without(document: Any, place: tuple[str | int, ...]) -> Any:
    """A copy of a document that lacks the key at a place."""
    copy = json.loads(json.dumps(document))
    *way, last = place
    part = copy
    for step in way:
        part = part[step]
    del part[last]
    return copy


@pytest.mark.parametrize("path", WHOLE)
def test_a_file_is_published_like_this(path: str) -> None:
    written = files(tree.BASE)[f"api/v1/{path}"]
    assert written.replace("\r\n", "\n") == (GOLDEN / path).read_text(encoding="utf-8")
    assert ("\r" in written) == path.endswith(".csv")


def test_claims_are_published_whole(base: dict[str, Any]) -> None:
    document = base["api/v1/claims.json"]
    assert document["claims"] == [
        {
            "id": "both",
            "url": "https://example.org/hip/claims/both/",
            "title": "Both or one?",
            "statement": "Hip plus knee work may reduce pain more than knee work alone.",
            "plain": "Training both may ease pain more.",
            "population": "Adults with kneecap pain.",
            "topic": "kneecap-pain",
            "verdict": "mixed",
            "certainty": "low",
            "marked_down": [{"reason": "inconsistency", "why": "The studies disagree."}],
            "marked_up": [],
            "studies": [
                {
                    "source": "nascimento2018hipknee",
                    "side": "supports",
                    "finding": "14 trials: pain lower by 1.5.",
                    "reference": "Nascimento LR. Hip and Knee Strengthening. JOSPT. 2018.",
                    "doi": None,
                },
                {
                    "source": "ekstrom2007core",
                    "side": "background",
                    "finding": "Muscle activity in 30 adults.",
                    "reference": "Ekstrom RA. Electromyographic Analysis. JOSPT. 2007.",
                    "doi": None,
                },
            ],
            "would_change": "A larger trial.",
            "last_checked": "2026-01-31",
            "next_due": "2028-01-31",
            "checked_by": None,
        }
    ]
    assert {name: value for name, value in document.items() if name != "claims"} == {
        "described_by": "https://example.org/hip/api/v1/claims.schema.json",
        "version": "1",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "credit": "Hip to Knee, by The Hip to Knee contributors, CC BY 4.0",
        "made_from": "Made from data/claims and references.bib in the repository of the site. Change those, never this "
        "file.",
        "ratings": api.RATINGS,
    }


@pytest.mark.parametrize("which", ["base", "real"])
def test_every_file_fits_the_schema_it_names(which: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(which)
    schemas = {
        document["$id"]: validator(document) for path, document in found.items() if path.endswith(".schema.json")
    }
    tables = {f"{URL}api/v1/{name}.schema.json" for name in api.COLUMNS}
    used = set()
    for path, document in found.items():
        if not path.endswith((".schema.json", "/references.json")):
            schemas[document["described_by"]].validate(document)
            used.add(document["described_by"])
    assert used == schemas.keys() - tables


@pytest.mark.parametrize("name", ["exercises/bridge", "routines/two", "vocabulary", "index"])
def test_a_schema_misses_every_field_and_refuses_another(base: dict[str, Any], name: str) -> None:
    document = base[f"api/v1/{name}.json"]
    shape = validator(base[document["described_by"].removeprefix(URL)])
    places = [*fields(document)]
    assert len(places) > 20
    assert [place for place in places if shape.is_valid(without(document, place))] == []
    assert not shape.is_valid({**document, "new": 1})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("verdict", "true"),
        ("certainty", None),
        ("last_checked", "soon"),
        ("studies", {}),
        ("new", 1),
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
    assert silent == {("PublishedRange", "low"), ("PublishedRange", "high")}  # the range says it for both


def test_every_claim_and_every_source_of_the_site_is_published(real: dict[str, Any]) -> None:
    claims = real["api/v1/claims.json"]["claims"]
    references = real["api/v1/references.json"]
    keys = [item["id"] for item in references]
    assert [claim["id"] for claim in claims] == sorted(path.stem for path in (ROOT / "data/claims").glob("*.yml"))
    assert keys == sorted(keys)
    dois = {item["id"]: item.get("DOI") for item in references}
    studies = [study for claim in claims for study in claim["studies"]]
    assert len(studies) > 100
    assert [study for study in studies if study["doi"] != dois[study["source"]] or not study["reference"]] == []


def test_every_id_and_every_key_leads_somewhere(real: dict[str, Any]) -> None:
    words = {
        name: {word["id"] for word in value}
        for name, value in real["api/v1/vocabulary.json"].items()
        if isinstance(value, list)
    }
    keys = {item["id"] for item in real["api/v1/references.json"]}
    exercises = {record["id"]: record for record in real["api/v1/exercises.json"]["exercises"]}
    routines = {record["id"]: record for record in real["api/v1/routines.json"]["routines"]}
    assert min(len(exercises), len(routines), len(keys)) >= 3
    for record in exercises.values():
        assert {*record["aims"]} <= words["aims"]
        assert {*record["muscles"]["primary"], *record["muscles"]["secondary"]} <= words["muscles"]
        assert {*record["equipment"]} <= words["equipment"]
        assert {record["position"]} <= words["positions"]
        assert {record["pillar"]} <= words["pillars"]
        assert {record["level"]} <= words["levels"]
        assert {*record["easier"], *record["harder"]} <= exercises.keys()
        assert {*record["routines"]} <= routines.keys()
        if load := record["kneecap_load"]:
            assert load["tier"] in words["kneecap_load_tiers"]
        for other in record["harder"]:
            assert record["id"] in exercises[other]["easier"]
    for record in routines.values():
        used = {id_ for item in record["items"] for id_ in (item["exercise"], *item["alternatives"])}
        assert used <= exercises.keys()
        assert {caution["exercise"] for caution in record["safety"]["not_for"]} == used
        assert {*record["equipment"]} <= words["equipment"]
    for document in (exercises, routines, real["api/v1/vocabulary.json"]):
        assert {*cited(document)} <= keys


def test_a_load_that_nobody_read_is_null_and_another_has_its_source(real: dict[str, Any]) -> None:
    loads = [record["kneecap_load"] for record in real["api/v1/exercises.json"]["exercises"]]
    known = [load for load in loads if load]
    assert len(known) < len(loads)
    assert known
    assert {*known[0]} == {"peak_body_weights", "task", "source", "tier"}


def test_citations_in_texts_and_a_reviewer_are_told_apart_from_words(tmp_path: Path) -> None:
    claim = (tree.BASE / "data/claims/both.yml").read_text(encoding="utf-8")
    cited = claim.replace("larger trial.", "larger trial [@ekstrom2007core; @nascimento2018hipknee].")
    root = tree.make(tmp_path, {"write": {"data/claims/both.yml": f"{cited}checked_by: A. Name\n"}})
    [published] = json.loads(files(root)["api/v1/claims.json"])["claims"]
    assert (published["would_change"], published["checked_by"]) == ("A larger trial.", "A. Name")


def test_the_same_data_give_the_same_files() -> None:
    first = files(tree.BASE)
    assert first == files(tree.BASE)
    assert all(text.endswith("\n") and not text.endswith("\n\n") for text in first.values())
    assert first["api/v1/references.json"].startswith('[\n  {\n    "id": "ekstrom2007core"')


def test_the_index_names_every_other_file(base: dict[str, Any]) -> None:
    index = base["api/v1/index.json"]
    named = [file["url"].removeprefix(URL) for file in index["files"]]
    assert sorted(named) == sorted(files(tree.BASE).keys() - {"api/v1/index.json"})
    for file in index["files"]:
        document = base.get(file["url"].removeprefix(URL))
        if isinstance(document, dict) and "$id" not in document:
            assert file["described_by"] == document["described_by"], file["url"]
