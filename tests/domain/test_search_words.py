"""Words of the search: which names lead to which page, and what exercises are found by."""

from pathlib import Path
from typing import Any

from mkdocs_routines.domain import search_words
from tests.support import tree

LIST = """\
kinds:
  - {label: Exercise, pages: [exercises/*.md]}
  - {label: Other, pages: ['*.md']}
signs: {page: index.md, words: [swollen]}
pages:
  exercises/bridge.md: [bum lift]
  muscles/hamstrings.md: [back of the thigh]
  equipment/chair.md: [seat]
ordered:
  knee bend: [exercises/squat.md, exercises/bridge.md]
"""
WITH_LIST: dict[str, Any] = {"write": {"data/search-words.yml": LIST}}
RETIRED: dict[str, Any] = {
    "replace": {
        "data/exercises/squat.yml": {
            "from": "name: Squat\n",
            "to": "name: Squat\nretired: {day: 2026-11-23, why: It asks too much.}\n",
        }
    }
}


def test_names_of_records_and_of_the_list_lead_to_their_pages(tmp_path: Path) -> None:
    names = search_words.other_names(tree.content(tree.make(tmp_path, WITH_LIST)))
    assert names == {
        "exercises/bridge.md": ("Butt bridge", "bum lift", "knee bend"),
        "muscles/hamstrings.md": ("back of the thigh",),
        "equipment/chair.md": ("seat",),
        "exercises/squat.md": ("knee bend",),
    }


def test_an_exercise_is_found_by_its_names_and_by_all_names_of_what_it_trains_and_needs(tmp_path: Path) -> None:
    words = search_words.exercise_words(tree.content(tree.make(tmp_path, WITH_LIST)).library)
    assert words["bridge"].names == ("Bridge", "Butt bridge", "bum lift")
    assert words["bridge"].traits == ("Stronger hips", "Gluteus maximus")
    assert "seat" in words["squat"].traits


def test_a_retired_exercise_is_not_offered(tmp_path: Path) -> None:
    assert list(search_words.exercise_words(tree.content(tree.make(tmp_path, RETIRED)).library)) == ["bridge"]


def test_a_site_without_a_list_is_searched_by_the_names_of_its_records() -> None:
    assert search_words.other_names(tree.content()) == {"exercises/bridge.md": ("Butt bridge",)}


def test_a_page_is_of_the_first_kind_that_has_it(tmp_path: Path) -> None:
    content = tree.content(tree.make(tmp_path, WITH_LIST))
    assert content.library.search_words
    kinds = content.library.search_words.record
    assert [search_words.kind_of(page, kinds) for page in ("exercises/squat.md", "index.md", "a.txt")] == [0, 1, 2]
