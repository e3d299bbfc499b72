"""Each record as the whole Markdown it becomes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines import check, reference
from mkdocs_routines.render import evidence, markup, records
from mkdocs_routines.site import Site
from tests import tree

FOLDER = Path(__file__).parent / "render"

SITE, PROBLEMS = check.read(tree.BASE, today=date(2026, 11, 23))
REFERENCES = reference.references(tree.BASE, SITE.bibliography)
WRITERS: dict[str, Callable[[Site], str]] = {
    "routine_in_a_page.md": lambda site: records.routine("two", site, "do/today.md", "routine-two"),
    "exercise_in_a_page.md": lambda site: records.exercise("squat", site, "index.md", "exercise-squat"),
    "claim_in_a_page.md": lambda site: evidence.claim("both", site, "index.md", "claim-both"),
    "page_of_a_routine.md": lambda site: records.routine_page("two", site.library),
    "page_of_an_exercise.md": lambda site: records.exercise_page("bridge", site.library),
    "page_of_a_claim.md": lambda site: evidence.claim_page("both", site),
    "index_of_exercises.md": lambda site: records.index("exercises", site.library),
    "index_of_routines.md": lambda site: records.index("routines", site.library),
    "index_of_claims.md": lambda site: evidence.ledger(site),
    "index_of_sources.md": lambda site: evidence.sources_page(site, REFERENCES),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_record_becomes_this_markdown(name: str) -> None:
    assert not PROBLEMS
    assert WRITERS[name](SITE) == (FOLDER / name).read_text(encoding="utf-8")


@given(st.text())
def test_text_keeps_no_sign_that_means_something(words: str) -> None:
    shown = markup.text(words)
    assert not set('\\`*_{}[]<>+!|~^="$@\n').intersection(shown)


def test_citations_in_a_text_stay_citations() -> None:
    assert markup.text("In *14* trials [@a1; @b2], [@c3].") == "In &#42;14&#42; trials [@a1; @b2], [@c3]."


def test_a_description_has_no_citations() -> None:
    assert markup.plain('It "worked" [@a1].') == "It &quot;worked&quot;."


def test_a_claim_past_its_day_says_so() -> None:
    late = replace(SITE, today=date(2028, 2, 1))
    for written in (evidence.claim("both", late, "index.md", "claim-both"), evidence.claim_page("both", late)):
        assert "**Overdue.** The studies were to be looked through again by 31 January 2028." in written
