"""Note on what was looked at: each page from data that may say "we found no study" links to it once in each fold."""

from pathlib import Path

import pytest

from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render import claims, exercises, routines
from tests.pages.test_render import IMPRINT
from tests.support import tree

ABSENCE = """
phrases:
  - {avoid: have them looked at, write: get help}
absence:
  note: evidence.md#what-we-looked-at
  studies: [study]
  nobody: [nobody]
  tested: [tested]
  known: [knows]
  untested: [untested]
  ours: [we found]
  databases: [PubMed]
"""
LINKED = "We may have missed studies: here is [what we looked at](../evidence.md#what-we-looked-at)."


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Content:
    root: Path = tmp_path_factory.mktemp("noted")
    return tree.content(tree.make(root, {"write": {"data/wording.yml": ABSENCE}}))


def test_pages_from_data_link_to_what_was_looked_at(noted: Content) -> None:
    made = {
        page.uri: page.markdown.count(LINKED)
        for page in (
            *exercises.exercise_pages(noted.library),
            *routines.routine_pages(noted.library, IMPRINT),
            *claims.claim_pages(noted),
        )
    }
    assert {uri: times for uri, times in made.items() if times} == {
        "claims/both.md": 1,
        "exercises/bridge.md": 1,
        "exercises/squat.md": 1,
        "routines/two.md": 1,
    }
    assert LINKED in claims.claim_block("both", noted, "do/today.md", "claim-both")


def test_the_sheet_of_a_routine_links_to_it_too(noted: Content) -> None:
    linked = LINKED.replace("../evidence.md", "../../evidence.md")
    assert linked in routines.cert_page("two", noted.library)
