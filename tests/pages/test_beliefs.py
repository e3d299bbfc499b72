"""Beliefs as the Markdown of a page."""

from pathlib import Path

from mkdocs_routines.pages.render.data import data_block
from tests.support import tree

BELIEFS = """\
beliefs:
  hips-first:
    heard: Train your hips & the pain <goes>.
    answer: partly
    why: Hip work may help [@nascimento2018hipknee].
    instead: Do what you like.
    claim: both
"""


def test_a_belief_is_shown_with_its_answer_below_it(tmp_path: Path) -> None:
    page = "---\ntitle: Heard\ndescription: Heard.\n---\n# Heard\n\n<!-- data: beliefs -->\n"
    change = {"write": {"data/beliefs.yml": BELIEFS, "docs/heard.md": page}}
    expected = (Path(__file__).parent / "beliefs_in_a_page.md").read_text(encoding="utf-8")
    site = tree.content(tree.make(tmp_path, change))
    assert data_block("beliefs", site, "heard.md", "https://example.org/", ()) == expected
