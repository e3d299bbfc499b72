"""A page with its records in the place of their directives."""

import re

from mkdocs_routines.pages import embed
from tests.support import tree


def test_the_tie_of_a_sentence_to_its_claim_is_left_out_and_the_record_below_it_is_not() -> None:
    page = "Training both may ease pain.\n<!-- rests on: both -->\nIt rains.\n\n> <!-- rule: zero-to-ten -->\n"
    shown = embed.insert(page, embed.rendered(page, tree.sound(tree.BASE), "index.md", "https://example.org/", ()))
    assert shown.startswith("Training both may ease pain.\nIt rains.\n\n> ")
    assert "<!--" not in shown


def test_a_claim_has_the_same_anchor_in_full_and_in_short() -> None:
    shown = {}
    for page in ("<!-- rating: both -->", "<!-- claim: both -->", "<!-- claim: both -->\n\n<!-- rating: both -->"):
        records = embed.rendered(page, tree.sound(tree.BASE), "index.md", "https://example.org/", ())
        shown[page] = re.findall(r"#(claim-\S+)", embed.insert(page, records))
    assert [*shown.values()] == [["claim-both"], ["claim-both"], ["claim-both", "claim-both-2"]]
