"""Surroundings of a page in linked data: its condition, the pages above it, its last change, and the site."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mkdocs_routines.pages import head, sourcing
from mkdocs_routines.pages.json_ld.surroundings import breadcrumb_list, conditions
from tests.support import tree

ROOT = Path(__file__).parents[2]
HOME = "https://example.org/"
CONDITION = "understand/conditions/kneecap-pain.md"


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        (CONDITION, "Patellofemoral pain"),
        ("plans/kneecap-pain.md", "Patellofemoral pain"),
        ("claims/exercise-for-kneecap-pain.md", "Patellofemoral pain"),
        ("claims/landing-softly.md", "Knee pain"),
        ("understand/conditions/index.md", "Knee pain"),
        ("exercises/squat.md", "Knee pain"),
    ],
)
def test_a_page_is_about_the_condition_that_its_record_names(uri: str, name: str) -> None:
    assert conditions(tree.content(ROOT), uri) == (name,)


@pytest.mark.parametrize(
    ("uri", "above"),
    [
        (CONDITION, ["", "understand/", "understand/conditions/"]),
        ("exercises/squat.md", ["", "exercises/"]),
        ("exercises/index.md", [""]),
        ("about/reviewers.md", ["", "about/"]),
        ("get-help.md", [""]),
    ],
)
def test_the_way_to_a_page_leads_through_the_pages_of_its_folders(uri: str, above: list[str]) -> None:
    way = breadcrumb_list(tree.content(ROOT), uri, "Here", HOME)
    assert way
    *before, here = way["itemListElement"]
    assert [each["item"] for each in before] == [HOME + path for path in above]
    assert before[0]["name"] == "Hip to Knee"
    assert (here["name"], here["position"]) == ("Here", len(above) + 1)


def test_the_first_page_stands_below_no_other() -> None:
    assert breadcrumb_list(tree.content(ROOT), "index.md", "Hip to Knee", HOME) is None


def test_the_first_page_is_the_site() -> None:
    content = tree.content(ROOT)
    at = head.PageAddress("index.md", HOME, HOME)
    said = json.loads(head.linked_data(content, at, (), "Hip to Knee", "What it is.", ""))
    assert (said["@type"], said["name"], said["url"]) == ("WebSite", "Hip to Knee", HOME)
    assert said["publisher"]["name"] == "The Hip to Knee contributors"


def test_a_page_changes_with_what_it_is_made_from_and_a_list_with_all_that_it_lists() -> None:
    content = tree.content(tree.BASE)
    days = {
        "data/exercises/squat.yml": date(2026, 1, 1),
        "data/exercises/bridge.yml": date(2026, 2, 2),
        "data/routines/two.yml": date(2026, 3, 3),
        "data/vocabulary.yml": date(2026, 4, 4),
    }
    known = replace(
        content, library=replace(content.library, modified=days), modified={"docs/play.md": date(2026, 5, 5)}
    )
    changed = {
        "exercises/squat.md": date(2026, 1, 1),
        "exercises/index.md": date(2026, 2, 2),
        "routines/two/cert.md": date(2026, 3, 3),
        "muscles/hamstrings.md": date(2026, 4, 4),
        "play.md": date(2026, 5, 5),
    }
    assert {uri: sourcing.last_change(known, uri) for uri in changed} == changed


def test_without_a_history_a_page_has_the_day_it_was_checked_or_none() -> None:
    content = tree.content(tree.BASE)
    assert sourcing.last_change(content, "claims/both.md") == date(2026, 1, 31)
    assert sourcing.last_change(content, "exercises/squat.md") is None
