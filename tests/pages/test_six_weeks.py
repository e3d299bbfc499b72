"""Six-week plans as whole pages, whole files and whole linked data; and each week of a real plan as a link."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mkdocs_routines.domain import progressions
from mkdocs_routines.domain.editions import current_edition
from mkdocs_routines.domain.plan_link.plan import Item, Plan
from mkdocs_routines.domain.six_weeks import week_link
from mkdocs_routines.files.api.six_weeks import published_six_week_plans, published_week_links
from mkdocs_routines.files.json_text import record_json
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.json_ld.entities import main_entity
from mkdocs_routines.pages.render import clinicians, exercises, six_weeks
from tests.support import tree, twin
from tests.support.link_vectors import READER, as_json, links_of

FOLDER = Path(__file__).parent / "six_weeks"
ROOT = Path(__file__).parents[2]
REAL = tree.content(ROOT).library
URL = "https://example.org/hip/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The sound site, with a six-week plan."""
    return tree.sound(tree.make(tmp_path_factory.mktemp("six-weeks"), {"six_weeks": True}), date(2026, 11, 23))


def with_a_week_of_activity_alone(site: Content) -> Content:
    """The site, in which the first week of the plan has no session, only something to leave out."""
    entry = site.library.six_week_plans["slow"]
    first, *others = entry.record.weeks
    quiet = first.model_copy(update={"items": (), "sessions_per_week": None})
    record = entry.record.model_copy(update={"weeks": (quiet, *others)})
    return replace(site, library=replace(site.library, six_week_plans={"slow": replace(entry, record=record)}))


def linked_data(site: Content) -> str:
    entity = main_entity(site, "plans/slow.md", URL)
    return json.dumps(entity, indent=2, ensure_ascii=False) + "\n"


def page_of_an_exercise(id_: str, library: Library) -> str:
    """The page of an exercise, between the heading of its doses and the next."""
    page = exercises.exercise_page(id_, library, progressions.neighbours(library)[id_])
    return f"## How much{page.partition('## How much')[2].partition('## Too hard')[0]}"


WRITERS: dict[str, Callable[[Content], str]] = {
    "doses_of_an_exercise_in_a_routine_and_a_plan.md": lambda site: page_of_an_exercise("squat", site.library),
    "doses_of_an_exercise_in_a_plan_alone.md": lambda site: page_of_an_exercise(
        "bridge", replace(site.library, routines={})
    ),
    "index_of_plans.md": lambda site: six_weeks.plans_index(site.library),
    "linked_data.json": linked_data,
    "page_of_a_plan.md": lambda site: six_weeks.plan_page("slow", site.library),
    "page_of_a_plan_that_begins_without_sessions.md": lambda site: six_weeks.plan_page(
        "slow", with_a_week_of_activity_alone(site).library
    ),
    "templates_for_clinicians.md": lambda site: clinicians.plan_templates(site, "clinicians/templates.md"),
    "published.json": lambda site: record_json(published_six_week_plans(site.library, URL)[0]),
    "week_links.json": lambda site: record_json(published_week_links(with_a_week_of_activity_alone(site).library, URL)),
}
assert WRITERS.keys() == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", WRITERS)
def test_a_plan_becomes_this(name: str, site: Content) -> None:
    assert WRITERS[name](site) == (FOLDER / name).read_text(encoding="utf-8")


def test_a_week_without_sessions_is_published_without_a_link(site: Content) -> None:
    first, second, *_ = published_six_week_plans(with_a_week_of_activity_alone(site).library, URL)[0].weeks
    assert (first.sessions_per_week, first.minutes, first.items, first.link) == (None, None, (), None)
    assert [text.text for text in first.activity] == ["Take the lift."]
    assert second.link


@pytest.mark.parametrize("id_", REAL.six_week_plans)
def test_the_browser_reads_the_link_of_each_week(id_: str) -> None:
    plan = REAL.six_week_plans[id_].record
    links = {week_link(plan, number, REAL): number for number, week in enumerate(plan.weeks, start=1) if week.items}
    [reading] = twin.values(READER, [("readAll", [list(links), links_of(REAL)])])
    assert [each["problems"] for each in reading["readings"]] == [[]] * len(links)
    for each, number in zip(reading["readings"], links.values(), strict=True):
        week = plan.weeks[number - 1]
        items = tuple(Item(item.exercise, item.dose) for item in week.items)
        title, often = f"{plan.title}: week {number}", week.sessions_per_week
        read = Plan(items, current_edition(REAL), weeks=1, title=title, goal=plan.goal, per_week=often)
        assert each["plan"] == as_json(read)
