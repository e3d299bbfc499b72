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

from mkdocs_routines.load import bibliography
from mkdocs_routines.model.reviewer import Reviewer
from mkdocs_routines.pages import json_ld
from tests.support import tree
from tests.support.hostile_texts import PAYLOADS

ROOT = Path(__file__).parents[2]
BIB = """@article{one2020, author={A}, title={{Hips \\& knees}}, journal={J}, year={2020}, doi={10.1000/1}}
@unpublished{two, author={A}, title={Advice}, note={Accepted}, year={in press}, url={https://example.org/advice/}}
"""
REVIEWER = Reviewer.model_validate(
    {
        "name": "A. Name",
        "role": "Physiotherapist",
        "on": "2026-02-01",
        "claims": ("both",),
        "conflicts": "None declared.",
    }
)
PAGE = json_ld.MedicalPage(
    site=tree.OURS,
    name="Both or one?",
    description="Training both may ease pain more.",
    url="https://example.org/claims/both/",
    site_url="https://example.org/",
    audience=("Patient", "Clinician"),
    conditions=("Knee pain",),
    cited=("one2020", "two"),
    modified=date(2026, 1, 31),
    image="https://example.org/cards/claims/both.png",
    breadcrumb={"@type": "BreadcrumbList", "itemListElement": []},
)


ARTICLE = {"@type": "ScholarlyArticle", "@id": "https://example.org/sources/one2020/#ScholarlyArticle"}
ADVICE = {"@type": "CreativeWork", "@id": "https://example.org/sources/two/#CreativeWork"}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Any:
    root = tmp_path_factory.mktemp("sources")
    (root / "references.bib").write_text(BIB, encoding="utf-8")
    found, problems = bibliography.read_bibliography(root)
    assert problems == []
    return found.sources


def test_a_page_is_described_whole(sources: Any) -> None:
    organisation = {"@type": "Organization", "name": "The Hip to Knee contributors", "url": "https://example.org/"}
    assert json.loads(json_ld.page_json_ld(PAGE, sources)) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": "https://example.org/claims/both/",
        "name": "Both or one?",
        "description": "Training both may ease pain more.",
        "url": "https://example.org/claims/both/",
        "inLanguage": "en-GB",
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": []},
        "image": "https://example.org/cards/claims/both.png",
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
        "citation": [ARTICLE, ADVICE],
        "dateModified": "2026-01-31",
    }


@pytest.mark.parametrize(
    ("key", "citation"),
    [
        (
            "one2020",
            [
                {
                    **ARTICLE,
                    "name": "Hips & knees",
                    "datePublished": "2020",
                    "sameAs": "https://doi.org/10.1000/1",
                },
                ADVICE,
            ],
        ),
        ("two", [ARTICLE, {**ADVICE, "name": "Advice", "url": "https://example.org/advice/"}]),
    ],
)
def test_a_source_is_described_whole_on_its_own_page(key: str, citation: list[object], sources: Any) -> None:
    page = replace(PAGE, url=f"https://example.org/sources/{key}/")
    assert json.loads(json_ld.page_json_ld(page, sources))["citation"] == citation


def test_a_review_is_claimed_only_when_a_clinician_made_one(sources: Any) -> None:
    reviewed = json.loads(json_ld.page_json_ld(replace(PAGE, reviewers=(REVIEWER,)), sources))
    assert reviewed["reviewedBy"] == [{"@type": "Person", "name": "A. Name", "jobTitle": "Physiotherapist"}]
    assert reviewed["lastReviewed"] == "2026-02-01"


def test_what_is_not_known_is_left_out(sources: Any) -> None:
    page = replace(PAGE, conditions=(), cited=(), modified=None, image="", breadcrumb=None)
    said = json.loads(json_ld.page_json_ld(page, sources))
    assert not {"about", "breadcrumb", "citation", "dateModified", "image", "lastReviewed", "reviewedBy"} & {*said}


@given(st.one_of(st.sampled_from(PAYLOADS), st.text(alphabet="<>/!-&scriptSCRIPT]\u2028\u2029 \"'\\\n"), st.text()))
def test_whatever_a_page_holds_it_stays_in_its_script(text: str) -> None:
    page = replace(PAGE, name=text, description=f"</script>{text}<!--<script>", cited=(), conditions=(text,))
    written = json_ld.page_json_ld(page, {})
    assert not set("<>&\u2028\u2029") & set(written)
    html = f'<!doctype html><title>T</title><script type="application/ld+json">{written}</script><p>end</p>'
    root = html5lib.parse(html, namespaceHTMLElements=False)
    [script] = root.iter("script")
    said = json.loads(script.text or "")
    assert (said["name"], said["about"][0]["name"]) == (text, text) if text else "name" not in said
    assert [element.tag for element in root.iterfind("./body/*")] == ["p"]


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
    site = tree.content(tree.BASE)
    page = json_ld.medical_page(
        site, uri, ("a",), name="N", description="T", url="https://e.org/x/", home="https://e.org/"
    )
    assert (page.modified, page.reviewers, page.audience, page.cited) == (day, (), audience, ("a",))
