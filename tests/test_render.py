"""Each record as the whole Markdown it becomes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines import render
from mkdocs_routines.load import Library, load
from tests import tree

FOLDER = Path(__file__).parent / "render"

WRITERS: dict[str, Callable[[Library], str]] = {
    "routine_in_a_page.md": lambda library: render.routine("two", library, "do/today.md", "routine-two"),
    "exercise_in_a_page.md": lambda library: render.exercise("squat", library, "index.md", "exercise-squat"),
    "page_of_a_routine.md": lambda library: render.routine_page("two", library),
    "page_of_an_exercise.md": lambda library: render.exercise_page("bridge", library),
    "index_of_exercises.md": lambda library: render.index("exercises", library),
    "index_of_routines.md": lambda library: render.index("routines", library),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_record_becomes_this_markdown(name: str) -> None:
    library, problems = load(tree.BASE)
    assert not problems
    assert WRITERS[name](library) == (FOLDER / name).read_text(encoding="utf-8")


@given(st.text())
def test_text_keeps_no_sign_that_means_something(words: str) -> None:
    shown = render.text(words)
    assert not set('\\`*_{}[]<>+!|~^="$@\n').intersection(shown)


def test_citations_in_a_text_stay_citations() -> None:
    assert render.text("In *14* trials [@a1; @b2], [@c3].") == "In &#42;14&#42; trials [@a1; @b2], [@c3]."


def test_a_description_has_no_citations() -> None:
    assert render.plain('It "worked" [@a1].') == "It &quot;worked&quot;."
