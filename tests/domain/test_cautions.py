"""Cautions: which an exercise has, in which words and order, and how those of several exercises are put together."""

from pathlib import Path

import pytest

from mkdocs_routines.domain import cautions, citing
from mkdocs_routines.load.content import Content
from tests.support import tree

GENERAL = """
cautions:
  new-knee:
    who: People with a new knee
    cases:
      - applies_to: {movements: [jumps]}
        advice: Leave it out.
      - applies_to: {regions: [knee, back]}
        advice: Ask first [@nascimento2018hipknee].
  flat:
    who: People who should not lie flat
    cases:
      - applies_to: {positions: [lying-on-the-back]}
        advice: Do it standing.
  unsteady:
    who: Unsteady people
    cases:
      - applies_to: {equipment: [chair]}
        advice: Hold on to it.
  pregnant:
    who: Pregnant people
    cases:
      - applies_to: {regions: [knee, back]}
        advice: Ask your midwife.
"""
JUMPS = "back-arched: {label: can arch the back, region: back}\n  jumps: {label: jumps, region: whole-body}"


@pytest.fixture
def site(tmp_path: Path) -> Content:
    """The sound site with general cautions; the squat has better words for one of them."""
    change = {
        "write": {"data/cautions.yml": GENERAL},
        "replace": {
            "data/vocabulary.yml": {"from": JUMPS.partition("\n")[0], "to": JUMPS},
            "data/exercises/bridge.yml": {"from": "movements: [back-arched]", "to": "movements: [back-arched, jumps]"},
            "data/exercises/squat.yml": {
                "from": "cautions:",
                "to": "advice_for:\n  - caution: unsteady\n    advice: Hold a table.\ncautions:",
            },
        },
    }
    return tree.sound(tree.make(tmp_path, change))


def told(site: Content, id_: str) -> list[tuple[str, str, bool]]:
    return [(each.who, each.advice, each.ours) for each in cautions.exercise_cautions(id_, site.library)]


def test_movements_positions_equipment_and_regions_bring_cautions_in_the_order_of_their_file(site: Content) -> None:
    assert told(site, "squat") == [
        ("People with a new knee", "Ask first [@nascimento2018hipknee].", False),
        ("Unsteady people", "Hold a table.", True),
        ("Pregnant people", "Ask your midwife.", True),
        ("People with sore knees", "Sit higher.", True),
    ]


def test_the_first_case_that_applies_is_the_one_that_is_shown(site: Content) -> None:
    assert told(site, "bridge")[:2] == [
        ("People with a new knee", "Leave it out.", True),
        ("People who should not lie flat", "Do it standing.", True),
    ]


def test_each_text_has_the_place_where_it_was_written(site: Content) -> None:
    [_, unsteady, _, own] = cautions.exercise_cautions("squat", site.library)
    assert (unsteady.who_in, unsteady.advice_in) == (
        cautions.Location("data/cautions.yml", 16),
        cautions.Location("data/exercises/squat.yml", 26),
    )
    assert own.advice_in == cautions.Location("data/exercises/squat.yml", 29)


def test_several_exercises_name_each_person_once(site: Content) -> None:
    assert [
        (person.who, dict(person.advice)) for person in cautions.exercises_by_person(("squat", "bridge"), site.library)
    ] == [
        ("People with a new knee", {"Ask first [@nascimento2018hipknee].": ("squat",), "Leave it out.": ("bridge",)}),
        ("People who should not lie flat", {"Do it standing.": ("bridge",)}),
        ("Unsteady people", {"Hold a table.": ("squat",)}),
        ("Pregnant people", {"Ask your midwife.": ("squat", "bridge")}),
        ("People with sore knees", {"Sit higher.": ("squat",)}),
        ("People with back pain", {"Lift less.": ("bridge",)}),
    ]


def test_people_are_named_once_in_few_words_where_those_were_written(tmp_path: Path) -> None:
    who = "who: People with a new knee\n"
    short = GENERAL.replace(who, f"{who}    short: a new knee\n")
    library = tree.content(tree.make(tmp_path, {"write": {"data/cautions.yml": short}})).library
    assert cautions.concerns(("squat", "bridge"), library) == ("a new knee",)
    assert cautions.others(("squat", "bridge"), library) == (
        "People who should not lie flat",
        "Unsteady people",
        "Pregnant people",
        "People with sore knees",
        "People with back pain",
    )


@pytest.mark.parametrize(
    ("ids", "count", "shown"),
    [
        ("a", 1, "A"),
        ("ab", 2, "every exercise"),
        ("ca", 4, "A, C"),
        ("abc", 4, "A, B, C"),
        ("abcd", 5, "every exercise but E"),
        ("ebd", 5, "every exercise but A and C"),
        ("ab", 5, "A, B"),
    ],
)
def test_a_list_of_nearly_all_exercises_is_said_shortly(ids: str, count: int, shown: str) -> None:
    assert cautions.listed(ids, {id_: id_.upper() for id_ in "abcde"[:count]}) == shown


def test_an_edition_keeps_every_caution_as_it_was_shown(site: Content) -> None:
    kept = [(caution.who, caution.advice) for caution in cautions.wordings("squat", site.library)]
    assert kept == [(who, advice) for who, advice, _ in told(site, "squat")]


def test_the_page_of_an_exercise_cites_what_its_general_cautions_cite(tmp_path: Path) -> None:
    change = {"write": {"data/cautions.yml": GENERAL.replace("Do it standing.", "Stand [@nascimento2018hipknee].")}}
    site = tree.content(tree.make(tmp_path, change))
    assert ("Bridge", "exercises/bridge.md") in citing.citing_pages(site)["nascimento2018hipknee"]
