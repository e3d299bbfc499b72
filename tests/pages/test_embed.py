"""A page with its records in the place of their directives."""

from mkdocs_routines.pages import embed
from tests.support import tree


def test_the_tie_of_a_sentence_to_its_claim_is_left_out_and_the_record_below_it_is_not() -> None:
    page = "Training both may ease pain.\n<!-- rests on: both -->\nIt rains.\n\n> <!-- rule: zero-to-ten -->\n"
    shown = embed.insert(page, embed.rendered(page, tree.sound(tree.BASE), "index.md", "https://example.org/", ()))
    assert shown.startswith("Training both may ease pain.\nIt rains.\n\n> ")
    assert "<!--" not in shown
