"""Contrast by WCAG: the same whichever colour comes first, from 1 to 21."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain.contrast import contrast

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_ratios_that_are_known() -> None:
    assert round(contrast("#000000", "#ffffff"), 6) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48, "the grey that just fails"


@given(COLOURS, COLOURS)
def test_a_ratio_lies_between_one_and_twenty_one_in_either_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.000001
