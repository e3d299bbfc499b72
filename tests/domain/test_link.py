"""Links to plans: what is written is read again, whatever is read is answered, and both readers answer the same."""

import json
import re
import subprocess
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import plan_link, vancouver
from mkdocs_routines.domain.plan_link.plan import Plan, as_json
from mkdocs_routines.files import api
from tests.support import tree
from tests.support.built import ROOT
from tests.support.link_vectors import (
    KNOWN,
    READ,
    WRITTEN,
    Vectors,
    answers,
    asked,
    every,
    fragments,
    given_text,
    plan_of,
    plans,
)
from tests.support.link_vectors import NAMES as KNOWN_NAMES
from tests.support.twin import NODE

SITE = tree.content(ROOT)
CUT_OFF = "The link was cut off or changed on its way: compare it with what you were given, or ask for a new one."


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case["says"])
def test_a_plan_is_written_like_this(case: dict[str, Any]) -> None:
    assert plan_link.write(plan_of(case["plan"]), KNOWN) == case["link"]


@pytest.mark.parametrize("case", READ, ids=lambda case: case["says"])
def test_a_link_is_read_like_this(case: dict[str, Any]) -> None:
    began = time.monotonic()
    plan, problems = plan_link.parse(given_text(case["given"]), KNOWN)
    assert (as_json(plan), list(problems)) == (case["plan"], case["problems"])
    assert time.monotonic() - began < 2


@given(plans())
def test_what_is_written_is_read_again(plan: Plan) -> None:
    assert plan_link.parse(plan_link.write(plan, KNOWN), KNOWN) == (plan, ())


@given(plans())
def test_a_link_is_plain_text_that_programs_find_to_its_end(plan: Plan) -> None:
    written = plan_link.write(plan, KNOWN)
    assert written.isascii()
    assert not {*written} & {*" \"'<>\\^`{|}()[]!*?&#\n"}
    assert written[-1] not in ".,:"


@given(st.text(st.characters()) | fragments())
def test_any_text_is_answered(text: str) -> None:
    plan, problems = plan_link.parse(text, KNOWN)
    assert len(problems) <= 60
    assert all(problem.endswith(".") and len(problem) < 160 and problem.isprintable() for problem in problems)
    assert plan_link.parse(plan_link.write(plan, KNOWN), KNOWN)[0] == plan


@given(plans(), st.data())
def test_a_link_that_was_cut_off_is_seldom_taken_for_whole(plan: Plan, data: st.DataObject) -> None:
    written = plan_link.write(plan, KNOWN)
    _, _, body = written.partition(";")
    cut = written[: len(written) - data.draw(st.integers(0, len(body)))]
    if cut != written and plan_link.text.letter(cut.partition(";")[2]) != written[2]:
        assert any("cut off" in problem for problem in plan_link.parse(cut, KNOWN)[1])


def by_node(question: dict[str, Any]) -> dict[str, Any]:
    runner = [*NODE, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(ROOT / "tests/support/run_link.mjs")]
    question_json = json.dumps(question)
    done = subprocess.run(runner, input=question_json, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_both_readers_answer_the_same(vectors: Vectors) -> None:
    plan, fragment = every(vectors)
    found = by_node(asked(plan, fragment))
    assert found["slow"] == []
    expected = answers(plan, fragment)
    assert found["links"] == expected["links"]
    for text, theirs, ours in zip(fragment, found["parsed"], expected["parsed"], strict=True):
        assert theirs == ours, text[:200]


def test_the_hostile_ones_are_of_many_kinds(vectors: Vectors) -> None:
    found = [plan_link.parse(text, KNOWN) for text in vectors.hostile]
    sentences = {problem.split("“")[0] for _, problems in found for problem in problems}
    assert len(sentences) >= 8, sentences
    assert sum(1 for plan, problems in found if plan.items and problems) > 50
    assert sum(1 for plan, _ in found if not plan.items) > 50


def test_six_exercises_fit_in_150_characters() -> None:
    """Those of the original post, at the address of the site. Its one load in words is left out."""
    library = SITE.library
    items = plan_link.of_routine(library.routines["hip-to-knee-bulletproofing"], 1).items
    bare = tuple(plan_link.Item(item.exercise, item.dose.model_copy(update={"load": None})) for item in items)
    written = plan_link.write(Plan(bare, edition=1), plan_link.known(library))
    assert len(bare) == 6
    assert len(f"https://hip-to-knee.github.io/hip-to-knee/r/#{written}") <= 150


def test_the_routine_of_the_original_post_fits_in_150_characters_with_its_name_and_its_load() -> None:
    plan = plan_link.of_routine(SITE.library.routines["hip-to-knee-bulletproofing"], 1)
    assert len(plan.items) == 6
    assert any(item.dose.load for item in plan.items)
    assert len(f"#{plan_link.write(plan, plan_link.known(SITE.library))}") <= 150


def test_every_routine_of_the_site_is_a_plan() -> None:
    known = plan_link.known(SITE.library)
    for entry in SITE.library.routines.values():
        plan = plan_link.of_routine(entry, known.edition)
        assert plan_link.parse(plan_link.write(plan, known), known) == (plan, ())


def test_a_published_routine_is_the_same_plan_in_the_browser() -> None:
    written = api.files(SITE, vancouver.references(ROOT, SITE.bibliography), "https://example.org/")
    names, routines = (json.loads(written[f"api/v1/{name}.json"]) for name in ("links", "routines"))
    known = plan_link.known(SITE.library)
    plans = [plan_link.of_routine(entry, known.edition) for _, entry in sorted(SITE.library.routines.items())]
    found = by_node({"names": names, "plans": map_json(plans), "fragments": [], "routines": routines["routines"]})
    assert found["routines"] == map_json(plans)
    assert found["links"] == [plan_link.write(plan, known) for plan in plans]


def test_what_has_changed_since_a_plan_was_made() -> None:
    since = {"glute-bridge": 3, "side-plank": 1, "single-leg-squat": 2}
    exercises = [{**each, "since": since.get(each["id"], 1)} for each in KNOWN_NAMES["exercises"]]
    items = plan_of(WRITTEN[0]["plan"]).items
    plans = [Plan((*items, *items), edition) for edition in (None, 1, 2, 3)]
    texts = [{"edition": 1}, {"edition": 3}]
    names = {**KNOWN_NAMES, "exercises": exercises}
    found = by_node({"names": names, "plans": map_json(plans), "fragments": [], "texts": texts})
    assert found["changed"] == [[], ["glute-bridge", "single-leg-squat"], ["glute-bridge"], []]
    assert found["told"] == [1, 1, 1, 3, 3]  # edition 0 is none; the oldest words are shown then


def map_json(plans: list[Plan]) -> list[dict[str, Any]]:
    return [as_json(plan) for plan in plans]


def test_the_page_on_data_tells_what_is_so() -> None:
    page = (ROOT / "docs/data.md").read_text("utf-8")
    [example] = re.findall(r"^```text\n(v1.*)\n```", page, re.MULTILINE)
    table = re.findall(r"^\| `([^`]+)` \| ", page, re.MULTILINE)
    assert len(table) > 15
    known = plan_link.known(SITE.library)
    plan, problems = plan_link.parse(example, known)
    assert problems == ()
    assert plan_link.write(plan, known)[4:] == example[4:]
    for written in table:
        start = "" if written.startswith("v1") else "v1.1;" if "=" in written else "v1.1;bridge="
        plan, problems = plan_link.parse(start + written, known)
        assert problems == (() if written != "v1k1" else (CUT_OFF,)), written
