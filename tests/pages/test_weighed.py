"""Ideas beside their pictures: the claim that speaks for one and the claim that speaks against it, alike in form."""

import posixpath

import pytest

from mkdocs_routines.domain import rating
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.pages import Page
from mkdocs_routines.pages.render.plates import plate_block
from tests.support import tree
from tests.support.built import ROOT

CONTENT = tree.content(ROOT)
MECHANISMS = [
    page
    for page in CONTENT.pages
    if posixpath.dirname(page.uri) == "understand/mechanisms" and not page.uri.endswith("index.md")
]
assert len(MECHANISMS) == 4


@pytest.mark.parametrize("page", MECHANISMS, ids=lambda page: page.uri)
def test_a_mechanism_opens_with_figure_claim_and_counter_claim(page: Page) -> None:
    first, *_ = markdown_text.directives(page.text)
    assert first.kind == "plate"
    weighs = CONTENT.library.plates[first.id].record.weighs
    assert weighs
    block = plate_block(first.id, CONTENT, page.uri, "p")
    order = [weighs.idea, "<svg"]
    sides = {
        "What speaks for it": weighs.speaks_for,
        "What we do not know": weighs.not_known,
        "What speaks against it": weighs.speaks_against,
    }
    for side, ids in sides.items():
        order += [side] if ids else []
        for id_ in ids:
            claim = CONTENT.library.claims[id_].record
            order += [claim.plain, f"grade--{rating.certainty(claim.rating)}", f"claims/{id_}.md"]
    at = 0
    for text in order:
        at = block.find(text, at)
        assert at >= 0, f"{text!r} is missing, or stands out of its order"
