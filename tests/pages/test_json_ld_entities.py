"""Linked data about an exercise and a routine: the one thing that their page is about."""

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_routines.pages import json_ld
from mkdocs_routines.pages.json_ld.entities import main_entity
from tests.support import tree
from tests.support.hostile_texts import PAYLOADS


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
