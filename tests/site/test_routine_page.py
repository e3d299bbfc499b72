"""The routine as a reader finds it, on its own page and inside another, against what it was asked to be."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from tests.support.built import Page, words

DOSES = [
    ("Glute bridge", "3 × 10, 2 s hold at the top", "3 sets of 10, with a 2-second hold at the top"),
    ("Single-leg Romanian deadlift", "3 × 8–10 each side", "3 sets of 8 to 10, each side"),
    ("Lateral band walk", "2 × 20 steps, 10 each direction", "2 sets of 20 steps, 10 in each direction"),
    ("Single-leg squat", "3 × 8 each side", "3 sets of 8, each side"),
    ("Half-kneeling hip flexor stretch", "2 × 30 s each side", "2 sets of 30 seconds, each side"),
    ("90/90 hip rotation", "2 × 10 each side", "2 sets of 10, each side"),
]


@pytest.fixture(params=["routines/hip-to-knee-bulletproofing/"])
def routine(request: pytest.FixtureRequest, pages: list[Page]) -> Element:
    [page] = (page for page in pages if page.folder() == request.param)
    routine, *_ = page.all(css_class="routine")  # a page may show others below it
    return routine


def rows(routine: Element) -> list[Element]:
    [table] = routine.iter("table")
    return table.findall("tbody/tr")


def cells(row: Element) -> tuple[str, str, str]:
    """The first exercise of a row, its dose as it is seen, and its dose as it is heard."""
    [dose] = (cell for cell in row.findall("td") if cell.get("data-label") == "Dose")
    seen, heard = dose
    assert (seen.get("aria-hidden"), heard.get("class")) == ("true", "visually-hidden")
    return words(next(row.iter("a"))), words(seen), words(heard)


def fact(routine: Element, term: str) -> str:
    [value] = (words(pair[1]) for pair in routine.findall("dl/div") if words(pair[0]) == term)
    return value


def notes(routine: Element, exercise: str) -> str:
    [row] = (row for row in rows(routine) if cells(row)[0] == exercise)
    return words(row.findall("td")[-1])


def rule(routine: Element, kind: str) -> str:
    """The text of a box with a safety rule, which its own title names."""
    [box] = (box for box in routine.iter() if f"rule--{kind}" in box.get("class", ""))
    [title] = (p for p in box.iter("p") if p.get("id") == box.get("aria-labelledby"))
    return words(title) + ": " + words(box)


def test_the_six_exercises_have_their_doses(routine: Element) -> None:
    assert [cells(row) for row in rows(routine)] == DOSES


def test_the_table_says_what_it_is_and_what_its_headings_head(routine: Element) -> None:
    assert words(next(routine.iter("caption"))) == "Hip-to-Knee Bulletproofing: the exercises in order"
    heads: Iterator[Element] = routine.iter("th")
    assert [head.get("scope") for head in heads] == ["col"] * 3 + ["row"] * 6
    assert [words(head) for head in routine.findall("table/thead/tr/th")] == ["Exercise", "Dose", "How"]


def test_the_squat_may_be_a_lunge_without_a_heavy_load(routine: Element) -> None:
    [row] = (row for row in rows(routine) if cells(row)[0] == "Single-leg squat")
    assert "Reverse lunge" in [words(link) for link in row.iter("a")][1:]
    assert "Load bodyweight or light load" in notes(routine, "Single-leg squat")


def test_the_stretch_moves_first_and_is_held_then(routine: Element) -> None:
    assert re.search(r"first rock.*then (stay|hold)", notes(routine, "Half-kneeling hip flexor stretch").lower())


def test_the_routine_says_how_often_and_for_whom(routine: Element) -> None:
    assert fact(routine, "How often").startswith("2–3 times a week")
    assert fact(routine, "Level") == "Beginner to intermediate"


def test_the_routine_says_how_much_pain_is_acceptable(routine: Element) -> None:
    pain = rule(routine, "pain")
    assert pain.startswith("The pain rule: ")
    assert [limit for limit in ("0 to 2: fine", "3 to 5: acceptable", "Above 5, or worse") if limit not in pain] == []


def test_the_routine_says_when_to_stop(routine: Element) -> None:
    stop = rule(routine, "stop")
    assert stop.startswith("Stop and get help: ")
    now = ("chest pain", "numbness between the legs", "a leg bent out of shape")
    today = ("hardly any weight", "locks", "cannot lift straight", "swollen joint; fever", "calf or thigh", "a child")
    assert [sign for sign in (*now, *today) if sign not in stop] == []
