"""The evidence as data, held against its schema by a validator that is not ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mkdocs_routines import api, check, reference
from tests import tree

ROOT = Path(__file__).parent.parent
URL = "https://example.org/hip/"


def files(root: Path) -> dict[str, str]:
    site, _ = check.read(root)  # what is wrong with it is for other tests
    return api.files(site, reference.references(root, site.bibliography), URL)


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return {path: json.loads(text) for path, text in files(tree.BASE).items()}


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    return {path: json.loads(text) for path, text in files(ROOT).items()}


def validator(found: dict[str, Any]) -> Draft202012Validator:
    schema = found["api/v1/claims.schema.json"]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


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
        "made_from": api.MADE_FROM,
        "ratings": api.RATINGS,
    }


@pytest.mark.parametrize("which", ["base", "real"])
def test_claims_fit_their_schema(which: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(which)
    validator(found).validate(found["api/v1/claims.json"])
    assert found["api/v1/claims.schema.json"]["$id"] == found["api/v1/claims.json"]["described_by"]


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
    assert not validator(base).is_valid({**document, "claims": [{**claim, key: value}]})
    for name in claim:
        less = {other: value for other, value in claim.items() if other != name}
        assert not validator(base).is_valid({**document, "claims": [less]})


def test_every_field_of_the_schema_says_what_it_is(base: dict[str, Any]) -> None:
    schema = base["api/v1/claims.schema.json"]
    shapes = [schema, *schema["$defs"].values()]
    assert [name for shape in shapes for name, field in shape["properties"].items() if "description" not in field] == []


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


def test_citations_in_texts_and_a_reviewer_are_told_apart_from_words(tmp_path: Path) -> None:
    claim = (tree.BASE / "data/claims/both.yml").read_text(encoding="utf-8")
    cited = claim.replace("larger trial.", "larger trial [@ekstrom2007core; @nascimento2018hipknee].")
    root = tree.make(tmp_path, {"write": {"data/claims/both.yml": f"{cited}checked_by: A. Name\n"}})
    [published] = json.loads(files(root)["api/v1/claims.json"])["claims"]
    assert (published["would_change"], published["checked_by"]) == ("A larger trial.", "A. Name")


def test_the_same_data_give_the_same_files() -> None:
    first = files(tree.BASE)
    assert first == files(tree.BASE)
    assert all(text.endswith("\n") and not text.endswith("\n\n") and "\r" not in text for text in first.values())
    assert first["api/v1/references.json"].startswith('[\n  {\n    "id": "ekstrom2007core"')


def test_the_index_names_every_other_file(base: dict[str, Any]) -> None:
    named = {file["url"].removeprefix(URL) for file in base["api/v1/index.json"]["files"]}
    assert named == base.keys() - {"api/v1/index.json"}
