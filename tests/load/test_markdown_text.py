"""Which lines of a page are code, and which hold a directive."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.load import markdown_text
from tests.support.case_files import cases

FOLDER = Path(__file__).parent / "markdown_text"


@pytest.mark.parametrize("case", cases(FOLDER / "prose_and_code.yml"), ids=lambda case: case["title"])
def test_code_is_told_from_prose(case: dict[str, Any]) -> None:
    assert [line.number for line in markdown_text.lines(case["markdown"]) if line.code] == case["code"]


@pytest.mark.parametrize("case", cases(FOLDER / "directives.yml"), ids=lambda case: case["title"])
def test_directives_are_found(case: dict[str, Any]) -> None:
    found = markdown_text.directives(case["markdown"])
    assert [[each.kind, each.id, each.line, each.prefix] for each in found] == case["directives"]


MARKDOWN = st.lists(
    st.sampled_from(
        ["[@a]", "[", "]", "@a", "\n", "    ", "```", "~~~", "`", "---", "- ", "> ", "<!-- routine: a -->", " x "]
    )
).map("".join)


@given(MARKDOWN)
def test_every_line_is_kept_whatever_the_text(text: str) -> None:
    assert "\n".join(line.text for line in markdown_text.lines(text)) == text
    for citation in markdown_text.citations(text):
        assert 1 <= citation.line <= text.count("\n") + 1
        assert bool(citation.keys) != bool(citation.fault)
