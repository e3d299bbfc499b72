"""Links to plans: Python and the browser write the same, and the browser reads whatever was written, and any text."""

import json
import re
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import dose, editions, plan_link, vancouver
from mkdocs_routines.domain.plan_link.plan import Plan
from mkdocs_routines.files import api
from mkdocs_routines.load import yaml_text, yaml_writer
from mkdocs_routines.model import LaterDose
from mkdocs_routines.model.routine import Item as RoutineItem
from tests.support import strategies, tree, twin
from tests.support.built import ROOT
from tests.support.link_strategies import LINKS, NAMES, fragments, plans
from tests.support.link_vectors import (
    READER,
    WRITTEN,
    Vectors,
    as_json,
    by_hand,
    expected,
    links_by_script,
    links_of,
    plan_of,
    read,
    read_all,
)

SITE = tree.content(ROOT)
CUT_OFF = "The link was cut off or changed on its way: compare it with what you were given, or ask for a new one."


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case["says"])
def test_a_plan_is_written_like_this(case: dict[str, Any]) -> None:
    assert plan_link.write(plan_of(case["plan"]), NAMES) == case["link"]


def test_a_link_is_read_like_this() -> None:
    given, wanted = by_hand()
    for text, reading, what in zip(given, read_all(given), wanted, strict=True):
        assert reading == what, text[:200]


@given(plans())
def test_what_is_written_is_read_again(plan: Plan) -> None:
    assert read(plan_link.write(plan, NAMES)) == (plan, [])


def routine_items() -> st.SearchStrategy[dict[str, Any]]:
    """Items as a routine has them, with weeks that change the dose in their order."""
    later = st.lists(strategies.written(LaterDose), min_size=1, max_size=3, unique_by=lambda each: each["from_week"])
    in_order = later.map(lambda some: tuple(sorted(some, key=lambda each: each["from_week"])))
    left_out = dict.fromkeys(("alternatives", "superset_with_next", "unusual"), st.nothing())
    codes = st.sampled_from(sorted(NAMES.exercises))
    return strategies.written(RoutineItem, exercise=codes, later=in_order, **left_out)


@given(routine_items())
def test_an_item_means_the_same_from_its_file_over_its_link_to_the_words_on_a_screen(given: dict[str, Any]) -> None:
    item = RoutineItem.model_validate(yaml_text.parse_yaml(yaml_writer.write_yaml(plain(given))).value)
    planned = plan_link.Item(item.exercise, item.dose, superset_with_next=item.superset_with_next, later=item.later)
    [reading] = read_all([plan_link.write(Plan((planned,)), NAMES)])
    [arrived] = reading["plan"]["items"]
    names = ("notation", "doseInWords", "doseSeconds")
    shown = twin.values("plan/dose.js", (*((name, [arrived["dose"]]) for name in names), ("itemDetails", [arrived])))
    assert shown == [
        dose.notation(item.dose),
        dose.words(item.dose),
        asdict(dose.seconds(item.dose)),
        [list(detail) for detail in dose.item_details(item)],
    ]


def plain(value: Any) -> Any:
    """A value of lists and dicts, as YAML is written from."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value


@given(plans())
def test_a_link_is_plain_text_that_programs_find_to_its_end(plan: Plan) -> None:
    written = plan_link.write(plan, NAMES)
    assert written.isascii()
    assert not {*written} & {*" \"'<>\\^`{|}()[]!*?&#\n"}
    assert written[-1] not in ".,:"


@given(st.text(st.characters()) | fragments())
def test_any_text_is_answered(text: str) -> None:
    answered([text])


def answered(texts: list[str]) -> list[tuple[Plan, list[str]]]:
    """What is read in texts: a plan that every record could have, and few and short sentences about the rest."""
    found = [(plan_of(reading["plan"]), reading["problems"]) for reading in read_all(texts)]
    for text, (_, problems) in zip(texts, found, strict=True):
        assert len(problems) <= 60, text[:200]
        assert all(each.endswith(".") and len(each) < 160 and each.isprintable() for each in problems), text[:200]
    again = read_all(plan_link.write(plan, NAMES) for plan, _ in found)
    assert [reading["plan"] for reading in again] == [as_json(plan) for plan, _ in found]
    return found


@given(plans(), st.data())
def test_a_link_that_was_cut_off_is_seldom_taken_for_whole(plan: Plan, data: st.DataObject) -> None:
    written = plan_link.write(plan, NAMES)
    _, _, body = written.partition(";")
    cut = written[: len(written) - data.draw(st.integers(0, len(body)))]
    [mended] = twin.values("plan/link_mends.js", [("mends", [cut])])
    bodies = [text.partition(";")[2] for text in (cut, *mended)]
    letters = twin.values("plan/link_text.js", [("checkLetter", [body]) for body in bodies])
    if cut != written and written[2] not in letters:  # one in 52 fits by chance
        assert any("cut off" in problem for problem in read(cut)[1])


def test_both_writers_and_the_reader_agree(vectors: Vectors) -> None:
    plans, links, readings = expected(vectors)
    assert len(plans) > 200
    assert links_by_script(plans) == links
    for link, reading, wanted in zip(links, read_all(links), readings, strict=True):
        assert reading == wanted, link[:200]


def test_hostile_ones_are_answered_and_are_of_many_kinds(vectors: Vectors) -> None:
    assert len(vectors.hostile) >= 500
    found = answered(vectors.hostile)
    sentences = {problem.split("“")[0] for _, problems in found for problem in problems}
    assert len(sentences) >= 8, sentences
    assert sum(1 for plan, problems in found if plan.items and problems) > 50
    assert sum(1 for plan, _ in found if not plan.items) > 50


def test_six_exercises_fit_in_150_characters() -> None:
    """Those of the original post, at the address of the site. Its one load in words is left out."""
    library = SITE.library
    items = plan_link.of_routine(library.routines["hip-to-knee-bulletproofing"], 1).items
    bare = tuple(plan_link.Item(item.exercise, item.dose.model_copy(update={"load": None})) for item in items)
    written = plan_link.write(Plan(bare, edition=1), plan_link.link_names(library))
    assert len(bare) == 6
    assert len(f"https://hip-to-knee.github.io/hip-to-knee/r/#{written}") <= 150


def test_the_routine_of_the_original_post_fits_in_150_characters_with_its_name_and_its_load() -> None:
    plan = plan_link.of_routine(SITE.library.routines["hip-to-knee-bulletproofing"], 1)
    assert len(plan.items) == 6
    assert any(item.dose.load for item in plan.items)
    assert len(f"#{plan_link.write(plan, plan_link.link_names(SITE.library))}") <= 150


def test_every_routine_of_the_site_is_a_plan() -> None:
    names, links = plan_link.link_names(SITE.library), links_of(SITE.library)
    for entry in SITE.library.routines.values():
        plan = plan_link.of_routine(entry, links["edition"])
        assert read(plan_link.write(plan, names), links) == (plan, [])


def test_a_published_routine_is_the_same_plan_in_the_browser() -> None:
    written = api.api_files(SITE, vancouver.references(SITE.bibliography), "https://example.org/")
    links, published = (json.loads(written[f"api/v1/{name}.json"]) for name in ("links", "routines"))
    names = plan_link.link_names(SITE.library)
    edition = editions.current_edition(SITE.library)
    plans = [plan_link.of_routine(entry, edition) for _, entry in sorted(SITE.library.routines.items())]
    calls = (("planOf", [routine, links["edition"]]) for routine in published["routines"])
    assert twin.values(READER, calls) == [as_json(plan) for plan in plans]
    assert links_by_script(plans, links) == [plan_link.write(plan, names) for plan in plans]


def test_what_has_changed_since_a_plan_was_made() -> None:
    since = {"glute-bridge": 3, "side-plank": 1, "single-leg-squat": 2}
    links = {**LINKS, "exercises": [{**each, "since": since.get(each["id"], 1)} for each in LINKS["exercises"]]}
    items = plan_of(WRITTEN[0]["plan"]).items
    plans = [Plan((*items, *items), edition) for edition in (None, 1, 2, 3)]
    changed = twin.values(READER, (("changedExercises", [as_json(plan), links]) for plan in plans))
    assert changed == [[], ["glute-bridge", "single-leg-squat"], ["glute-bridge"], []]
    texts = [{"edition": 1}, {"edition": 3}]
    told = twin.values(READER, (("wordingOf", [texts, edition]) for edition in range(5)))
    assert [each["edition"] for each in told] == [1, 1, 1, 3, 3]  # edition 0 is none; the oldest words are shown then


def test_the_page_on_data_tells_what_is_so() -> None:
    page = (ROOT / "docs/data.md").read_text("utf-8")
    [example] = re.findall(r"^```text\n(v1.*)\n```", page, re.MULTILINE)
    table = re.findall(r"^\| `([^`]+)` \| ", page, re.MULTILINE)
    assert len(table) > 35
    links = links_of(SITE.library)
    plan, problems = read(example, links)
    assert problems == []
    assert plan_link.write(plan, plan_link.link_names(SITE.library))[4:] == example[4:]
    notation = ""
    for written in table:
        notation = written[:2] if re.match(r"v\d", written) else notation
        start = "" if written.startswith(notation) else f"{notation}.1;" if "=" in written else f"{notation}.1;bridge="
        plan, problems = read(start + written, links)
        assert problems == ([] if written != "v1k1" else [CUT_OFF]), written
        assert plan_link.notation(plan) == (2 if notation == "v2" and written != "v2.1" else 1), written
