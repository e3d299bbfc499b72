"""The published data: what each file holds, as in tests/files/api/, and that its ids and keys lead somewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.files import api
from tests.support import tree
from tests.support.api_files import ROOT, URL, files, read

GOLDEN = Path(__file__).parent / "api"
WHOLE = sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*"))
assert WHOLE
FINGERPRINT = re.compile(r'("(?:sha256|bytes|hash)": "?)(?:sha256:[0-9a-f]{64}|[0-9a-f]{64}|[0-9]+)')
"""Hash or size of a file: test_hashes.py does each again."""


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return read(files(tree.BASE))


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    return read(files(ROOT))


def cited(value: Any) -> Iterator[str]:
    """The keys of sources in a document."""
    if isinstance(value, dict):
        yield from value.get("sources", ())
        if value.get("source") is not None:
            yield value["source"]
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from cited(part)


@pytest.mark.parametrize("path", WHOLE)
def test_a_file_is_published_like_this(path: str) -> None:
    written = files(tree.BASE)[f"api/v1/{path}"]
    shown = FINGERPRINT.sub(r"\1…", written) if path == "index.json" else written
    assert shown.replace("\r\n", "\n") == (GOLDEN / path).read_text(encoding="utf-8")
    assert ("\r" in written) == path.endswith(".csv")


def test_claims_are_published_whole(base: dict[str, Any]) -> None:
    document = base["api/v1/claims.json"]
    [claim] = document["claims"]
    assert claim.pop("hash").startswith("sha256:")
    assert document["claims"] == [
        {
            "modified": None,
            "id": "both",
            "url": "https://example.org/hip/claims/both/",
            "title": "Both or one?",
            "statement": "Hip plus knee work may reduce pain more than knee work alone.",
            "plain": "Training both may ease pain more.",
            "population": "Adults with kneecap pain.",
            "topic": "kneecap-pain",
            "idea": "Training both beats training one.",
            "verdict": "mixed",
            "rating": {
                "start": "trials",
                "level": "high",
                "steps": [{"domain": "inconsistency", "levels": -2, "why": "The studies disagree."}],
            },
            "certainty": "low",
            "changed": [],
            "superseded_by": [],
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


def test_a_changed_rating_and_what_a_claim_became_are_published(tmp_path: Path) -> None:
    case = ROOT / "tests/check/claim/claim_superseded_after_two_changes.yml"
    root = tree.make(tmp_path, yaml.safe_load(case.read_text(encoding="utf-8")))
    claims = {claim["id"]: claim for claim in json.loads(files(root)["api/v1/claims.json"])["claims"]}
    assert (claims["both"]["superseded_by"], claims["other"]["superseded_by"]) == ([], ["both"])
    assert claims["other"]["changed"] == [
        {"on": "2026-01-30", "before": "high", "after": "moderate", "why": "A trial was retracted."},
        {"on": "2026-01-31", "before": "moderate", "after": "low", "why": "Two more were."},
    ]


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
        assert {record["knee_bend"]["band"]} <= words["knee_bends"]
        assert {each["than"] for each in record["kneecap_comparisons"]} <= exercises.keys() | {None}
        for other in record["harder"]:
            assert record["id"] in exercises[other]["easier"]
    for record in routines.values():
        used = {id_ for item in record["items"] for id_ in (item["exercise"], *item["alternatives"])}
        assert used <= exercises.keys()
        assert {caution["exercise"] for caution in record["safety"]["not_for"]} == used
        assert {*record["equipment"]} <= words["equipment"]
    for document in (exercises, routines, real["api/v1/vocabulary.json"]):
        assert {*cited(document)} <= keys


def test_no_exercise_has_a_value_for_the_load_on_the_kneecap(real: dict[str, Any]) -> None:
    exercises = {record["id"]: record for record in real["api/v1/exercises.json"]["exercises"]}
    assert {record["kneecap_load"] for record in exercises.values()} == {None}
    assert real["api/v1/vocabulary.json"]["kneecap_load_tiers"] == []
    [below] = exercises["step-up"]["kneecap_comparisons"]
    assert (below["direction"], below["than"], below["checked"]) == ("less", "forward-step-down", False)
    assert exercises["squat"]["knee_bend"] == {"band": "past-a-right-angle", "degrees": 98, "stance": "two-feet"}
    assert exercises["glute-bridge"]["knee_bend"] == {"band": "unweighted", "degrees": None, "stance": None}


def test_citations_in_texts_are_told_apart_from_words(tmp_path: Path) -> None:
    claim = (tree.BASE / "data/claims/both.yml").read_text(encoding="utf-8")
    cited = claim.replace("larger trial.", "larger trial [@ekstrom2007core; @nascimento2018hipknee].")
    root = tree.make(tmp_path, {"write": {"data/claims/both.yml": cited}})
    [published] = json.loads(files(root)["api/v1/claims.json"])["claims"]
    assert published["would_change"] == "A larger trial."


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
        if isinstance(document, dict) and "described_by" in document:
            assert file["described_by"] == document["described_by"], file["url"]
