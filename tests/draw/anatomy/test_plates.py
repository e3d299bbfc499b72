"""Plates of the site: light enough, named for those who do not see them, and with their credit."""

import gzip
import re

import pytest

from mkdocs_routines.domain.credit import anatomy_credit
from mkdocs_routines.draw import anatomy
from tests.support import tree
from tests.support.built import ROOT

PLATES = tree.content(ROOT).library.plates
assert PLATES
HEAVIEST = 9_000
"""Bytes of a picture, compressed. A drawing of an exercise has as many."""


@pytest.mark.parametrize("id_", sorted(PLATES))
def test_a_picture_is_light_and_carries_its_text_and_its_credit(id_: str) -> None:
    plate = PLATES[id_].record
    svgs = anatomy.view_svgs(plate, "p", anatomy_credit(tree.OURS))
    assert len(svgs) == len(plate.views)
    for svg in svgs:
        assert len(gzip.compress(svg.encode())) < HEAVIEST
        assert plate.alt in svg
        assert f"<metadata>{anatomy_credit(tree.OURS)}</metadata>" in svg
        assert not re.search(r"style=|<script|<style|NaN", svg)


def test_every_muscle_that_the_model_has_is_shown_on_its_page() -> None:
    of_the_trunk = {"erector-spinae", "abdominals"}
    assert {*tree.content(ROOT).library.vocabulary.record.muscles} - {*PLATES} == of_the_trunk


def test_a_structure_that_is_lit_leaves_the_others_pale() -> None:
    (svg,) = anatomy.view_svgs(PLATES["iliotibial-band"].record, "p", "")
    assert 'class="plate__muscle plate__faint"' in svg
    assert 'class="plate__band"' in svg
