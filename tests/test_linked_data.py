"""Linked data about a page, as a parser of HTML and a parser of JSON read it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines import bibliography, check, linked_data
from tests import tree

ROOT = Path(__file__).parent.parent
PAYLOADS = (ROOT / "tests/hostile_texts.txt").read_text(encoding="utf-8").splitlines()
BIB = """@article{one2020, author={A}, title={{Hips \\& knees}}, journal={J}, year={2020}, doi={10.1000/1}}
@misc{two, title={Advice}, year={in press}, url={https://example.org/advice/}}
"""
PAGE = linked_data.MedicalPage(
    name="Both or one?",
    description="Training both may ease pain more.",
    url="https://example.org/claims/both/",
    site_url="https://example.org/",
    audience=("Patient", "Clinician"),
    conditions=("Knee pain",),
    cited=("one2020", "two"),
    last_checked=date(2026, 1, 31),
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Any:
    root = tmp_path_factory.mktemp("sources")
    (root / "references.bib").write_text(BIB, encoding="utf-8")
    found, problems = bibliography.read(root)
    assert problems == []
    return found.sources


def test_a_page_is_described_whole(sources: Any) -> None:
    organisation = {"@type": "Organization", "name": "The Hip to Knee contributors", "url": "https://example.org/"}
    assert json.loads(linked_data.json_ld(PAGE, sources)) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": "https://example.org/claims/both/",
        "name": "Both or one?",
        "description": "Training both may ease pain more.",
        "url": "https://example.org/claims/both/",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "name": "Hip to Knee", "url": "https://example.org/"},
        "author": organisation,
        "publisher": organisation,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "audience": [
            {"@type": "MedicalAudience", "audienceType": "Patient"},
            {"@type": "MedicalAudience", "audienceType": "Clinician"},
        ],
        "about": [{"@type": "MedicalCondition", "name": "Knee pain"}],
        "citation": [
            {
                "@type": "ScholarlyArticle",
                "name": "Hips & knees",
                "datePublished": "2020",
                "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1000/1"},
                "sameAs": "https://doi.org/10.1000/1",
            },
            {"@type": "CreativeWork", "name": "Advice", "url": "https://example.org/advice/"},
        ],
        "dateModified": "2026-01-31",
    }


def test_a_review_is_claimed_only_when_a_clinician_made_one(sources: Any) -> None:
    reviewed = json.loads(linked_data.json_ld(replace(PAGE, checked_by="A. Name"), sources))
    assert reviewed["reviewedBy"] == {"@type": "Person", "name": "A. Name"}
    assert reviewed["lastReviewed"] == "2026-01-31"


def test_what_is_not_known_is_left_out(sources: Any) -> None:
    page = replace(PAGE, conditions=(), cited=(), last_checked=None)
    said = json.loads(linked_data.json_ld(page, sources))
    assert not {"about", "citation", "dateModified", "lastReviewed", "reviewedBy"} & said.keys()


@given(st.one_of(st.sampled_from(PAYLOADS), st.text(alphabet="<>/!-&scriptSCRIPT]\u2028\u2029 \"'\\\n"), st.text()))
def test_whatever_a_page_holds_it_stays_in_its_script(text: str) -> None:
    page = replace(PAGE, name=text, description=f"</script>{text}<!--<script>", cited=(), conditions=(text,))
    written = linked_data.json_ld(page, {})
    assert not set("<>&\u2028\u2029") & set(written)
    html = f'<!doctype html><title>T</title><script type="application/ld+json">{written}</script><p>end</p>'
    root = html5lib.parse(html, namespaceHTMLElements=False)
    [script] = root.iter("script")
    said = json.loads(script.text or "")
    assert (said["name"], said["about"][0]["name"]) == (text, text) if text else "name" not in said
    assert [element.tag for element in root.iterfind("./body/*")] == ["p"]


def test_each_page_has_the_keys_it_cites() -> None:
    site, _ = check.read(tree.BASE)
    found = linked_data.cited_in(site)
    assert found["claims/both.md"] == ("ekstrom2007core", "nascimento2018hipknee")
    assert "index.md" not in found


@pytest.mark.parametrize(
    ("uri", "day", "audience"),
    [
        ("claims/both.md", date(2026, 1, 31), ("Patient", "Clinician")),
        ("index.md", date(2026, 1, 31), ("Patient",)),
        ("exercises/squat.md", None, ("Patient",)),
        ("claims/index.md", None, ("Patient", "Clinician")),
    ],
)
def test_a_page_is_as_old_as_its_claim_or_its_head_says(uri: str, day: date | None, audience: tuple[str, ...]) -> None:
    site, _ = check.read(tree.BASE)
    page = linked_data.described(site, uri, ("a",), name="N", text="T", url="https://e.org/x/", home="https://e.org/")
    assert (page.last_checked, page.checked_by, page.audience, page.cited) == (day, None, audience, ("a",))


def test_a_page_names_the_clinician_of_its_claim_or_its_head(tmp_path: Path) -> None:
    after = "next_due: 2028-01-31\n"
    signed = {"from": after, "to": f"{after}checked_by: A. Name\n"}
    root = tree.make(tmp_path, {"replace": {"data/claims/both.yml": signed, "docs/index.md": signed}})
    site, problems = check.read(root)
    assert problems == []
    assert [linked_data.checked(site, uri)[1] for uri in ("claims/both.md", "index.md")] == ["A. Name", "A. Name"]
