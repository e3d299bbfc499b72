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
from mkdocs_routines.pages.json_ld.entities import main_entity
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


def topic(name: str, text: str, aspect: str = "Safety") -> dict[str, str]:
    aspect = f"https://schema.org/{aspect}HealthAspect"
    return {"@type": "HealthTopicContent", "name": name, "hasHealthAspect": aspect, "text": text}


def action(id_: str, name: str) -> dict[str, str]:
    url = f"https://example.org/exercises/{id_}/"
    return {"@type": "ExerciseAction", "@id": f"{url}#ExerciseAction", "name": name, "url": url}


def rules(*own: str) -> list[dict[str, Any]]:
    """The two rules, with the own signs of a routine among the others."""
    signs = "\n".join(("Stop.", "Today: no weight on the leg.", *own, "Under 18: more signs count."))
    help_ = {**topic("Get help", signs, "SeeDoctor"), "url": "https://example.org/"}
    return [topic("The pain rule", "Rate your pain.\nUp to 2 is fine."), help_]


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


def test_an_exercise_is_an_action_with_its_plans_and_its_safety() -> None:
    site = tree.content(tree.BASE)
    assert main_entity(site, "exercises/squat.md", "https://example.org/") == {
        "@type": "ExerciseAction",
        "@id": "https://example.org/exercises/squat/#ExerciseAction",
        "name": "Squat",
        "url": "https://example.org/exercises/squat/",
        "description": "Sit back and stand up.",
        "image": "https://example.org/figures/squat.svg",
        "exerciseType": ["Patterns"],
        "instrument": [{"@type": "Thing", "name": "Chair"}],
        "exercisePlan": [
            {
                "@type": "ExercisePlan",
                "@id": "https://example.org/routines/two/#ExercisePlan",
                "name": "Two exercises",
                "url": "https://example.org/routines/two/",
            }
        ],
        "subjectOf": [*rules(), topic("Who should leave it out or adapt it", "People with sore knees: Sit higher.")],
    }


def test_a_routine_is_a_plan_of_plans_with_its_safety() -> None:
    site = tree.content(tree.BASE)
    said = main_entity(site, "routines/two.md", "https://example.org/")
    assert said is not None
    assert said.pop("hasPart") == [
        {
            "@type": "ExercisePlan",
            "name": "Bridge",
            "position": 1,
            "about": [action("bridge", "Bridge")],
            "repetitions": {"@type": "QuantitativeValue", "value": 10},
            "additionalVariable": ["3 sets of 10, with a 2-second hold at the top"],
        },
        {
            "@type": "ExercisePlan",
            "name": "Squat or Bridge",
            "position": 2,
            "about": [action("squat", "Squat"), action("bridge", "Bridge")],
            "repetitions": {"@type": "QuantitativeValue", "minValue": 8, "maxValue": 10},
            "intensity": ["Load: light"],
            "additionalVariable": ["2 sets of 8 to 10, each side", "Slowly."],
        },
    ]
    assert said == {
        "@type": "ExercisePlan",
        "@id": "https://example.org/routines/two/#ExercisePlan",
        "name": "Two exercises",
        "url": "https://example.org/routines/two/",
        "description": "A short one.",
        "audience": {"@type": "Audience", "audienceType": "Adults."},
        "exerciseType": ["Strength", "Patterns"],
        "activityFrequency": "2 to 3 times a week",
        "activityDuration": {"@type": "QuantitativeValue", "minValue": 14, "maxValue": 15, "unitCode": "MIN"},
        "additionalVariable": ["For 6 weeks, then look at it again", "Add one set.", "Take one away."],
        "subjectOf": [
            *rules("Also within days: pain in a deep bend."),
            {
                **topic("Who should leave it out or adapt it", "People with back pain\nPeople with sore knees"),
                "url": "https://example.org/routines/two/#two-not-for",
            },
        ],
    }


def test_seconds_and_rest_have_places_of_their_own(tmp_path: Path) -> None:
    held = {"from": "      reps: 8-10\n", "to": "      seconds: 30\n      rest_seconds: 60\n      rpe: 6\n"}
    site = tree.sound(tree.make(tmp_path, {"replace": {"data/routines/two.yml": held}}))
    said = main_entity(site, "routines/two.md", "https://example.org/")
    assert said is not None
    part = said["hasPart"][1]
    assert part["activityDuration"] == {"@type": "QuantitativeValue", "value": 30, "unitCode": "SEC"}
    assert part["restPeriods"] == "60 s between sets"
    assert part["intensity"] == ["Load: light", "Effort: 6 of 10"]
    assert "repetitions" not in part


@pytest.mark.parametrize(
    "uri", ["index.md", "claims/both.md", "exercises/index.md", "exercises/squid.md", "routines.md"]
)
def test_other_pages_are_about_no_exercise(uri: str) -> None:
    site = tree.content(tree.BASE)
    assert main_entity(site, uri, "https://example.org/") is None


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_exercise_stays_in_its_script_whatever_it_is_called(payload: str, tmp_path: Path) -> None:
    named = {"from": "name: Squat", "to": f"name: {json.dumps(payload[:80])}"}
    site = tree.content(tree.make(tmp_path, {"replace": {"data/exercises/squat.yml": named}}))
    about = json_ld.medical_page(
        site, "exercises/squat.md", (), name="N", description="T", url="u", home="https://e.org/"
    )
    written = json_ld.page_json_ld(about, {})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["mainEntity"]["name"] == payload[:80].strip()


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
