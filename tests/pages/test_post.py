"""Post this site grew from, on its page: each statement with its place, our rating and its source."""

from pathlib import Path

from mkdocs_routines.pages.render.post import post_block
from tests.support import tree

POST = """
sections:
  - heading: Hips
    statements:
      weak-hips:
        sentence: 1
        says: Train <b>both</b>.
        page: index.md
        claims: [both]
        source: {given: JOSPT, found: "It may be this one [@nascimento2018hipknee]."}
      wish:
        sentence: 2
        says: Be well.
        reason: It is a wish.
"""
SHOWN = Path(__file__).with_name("post_in_a_page.md")


def test_a_statement_shows_its_place_our_rating_and_its_source(tmp_path: Path) -> None:
    content = tree.content(tree.make(tmp_path, {"write": {"data/post.yml": POST}}))
    assert post_block(content, "evidence/post.md") == SHOWN.read_text(encoding="utf-8")
