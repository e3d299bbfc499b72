"""Reviewers, all of them made up: where their names stand, and that nobody's stands where nobody signed."""

import json
from pathlib import Path

import pytest

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files.api.claims import published_claims
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import head, json_ld
from mkdocs_routines.pages.render import claims, data_block, exercises
from tests.support import tree

REVIEWERS = """
how_to: index.md
reviewers:
  a-name:
    name: A. <b>Name</b>
    role: Physiotherapist
    on: 2026-02-01
    claims: [both]
    pages: [play.md]
    drawings: [squat]
    conflicts: None declared.
"""
SIGNED = "A. &#60;b&#62;Name&#60;/b&#62;, Physiotherapist"
NOT_YET = "Not yet reviewed by a clinician"
LISTED = """- **A. &#60;b&#62;Name&#60;/b&#62;**, Physiotherapist, 1 February 2026.
    - Claims: [Both or one?](../claims/both.md)
    - Pages: [play.md](../play.md)
    - Drawings: [Squat](../exercises/squat.md)
    - Conflicts of interest: None declared.
"""


def reviewed(root: Path, reviewers: str) -> Content:
    return tree.content(tree.make(root, {"write": {"data/reviewers.yml": reviewers}}))


@pytest.fixture
def signed(tmp_path: Path) -> Content:
    return reviewed(tmp_path, REVIEWERS)


@pytest.fixture
def unsigned(tmp_path: Path) -> Content:
    return reviewed(tmp_path, "how_to: index.md\n")


def _drawing_of(exercise: str, content: Content) -> str:
    [page] = (page for page in exercises.exercise_pages(content.library) if page.uri == f"exercises/{exercise}.md")
    return page.markdown


def _reviewers(uri: str, content: Content) -> object:
    page = json_ld.medical_page(content, uri, (), name="N", description="T", url="https://e.org/x/", home="")
    return json.loads(json_ld.page_json_ld(page, {})).get("reviewedBy")


def _under(uri: str, content: Content) -> object:
    at = head.PageAddress(uri, "https://e.org/x/", "https://e.org/")
    shown = head.link_preview(content, at, "N", "T", {})
    return head.template_variables(content, at, shown, "", {})["reviewed_by"]


def test_a_name_stands_on_what_was_reviewed_and_nowhere_else(signed: Content) -> None:
    assert SIGNED in claims.claim_page("both", signed)
    assert SIGNED in _drawing_of("squat", signed)
    assert SIGNED not in _drawing_of("bridge", signed)
    assert _under("play.md", signed) == "A. <b>Name</b>, Physiotherapist"
    assert _under("index.md", signed) is None
    person = {"@type": "Person", "name": "A. <b>Name</b>", "jobTitle": "Physiotherapist"}
    assert [_reviewers(uri, signed) for uri in ("claims/both.md", "play.md")] == [[person], [person]]
    assert [_reviewers(uri, signed) for uri in ("index.md", "exercises/squat.md")] == [None, None]
    assert (
        published_claims(signed, vancouver.references(signed.bibliography), "")[0].checked_by
        == "A. <b>Name</b>, Physiotherapist"
    )
    assert data_block("reviewers", signed, "about/reviewers.md", "", ()) == LISTED


def test_nobody_is_named_where_nobody_signed(unsigned: Content) -> None:
    assert NOT_YET in claims.claim_page("both", unsigned)
    assert NOT_YET in _drawing_of("squat", unsigned)
    assert _reviewers("claims/both.md", unsigned) is None
    assert published_claims(unsigned, vancouver.references(unsigned.bibliography), "")[0].checked_by is None
    assert data_block("reviewers", unsigned, "about/reviewers.md", "", ()).startswith("**Nobody has signed yet.**")


def test_what_may_be_reviewed_leads_to_how_it_is_done(unsigned: Content) -> None:
    linked = "([how to review it](../index.md))"
    assert linked in claims.claim_page("both", unsigned)
    assert linked in _drawing_of("squat", unsigned)
