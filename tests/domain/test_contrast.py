"""Contrast by WCAG: the same whichever colour comes first, from 1 to 21; and that of the colours of the site."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
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


SHEET = Path(__file__).parents[2] / "src/mkdocs_routines/assets/css/defaults/tokens.css"
BLOCK = re.compile(r'\[data-md-color-scheme="(default|slate)"\] \{(.*?)\}', re.DOTALL)
TEXTS = ("ink", "ink-soft", "hip", "knee", "stop", "care", "calm")
AAA_TEXT, EDGE = 7, 3
"""By success criteria 1.4.6 and 1.4.11."""


def schemes() -> Mapping[str, Mapping[str, str]]:
    """The colours of each scheme, by their names; with more contrast, those that are given anew over the others."""
    usual, _, more = SHEET.read_text("utf-8").partition("(prefers-contrast: more)")
    given = {part: dict(BLOCK.findall(text)) for part, text in (("", usual), (" with more contrast", more))}
    colours = {
        scheme + part: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text))
        for part, blocks in given.items()
        for scheme, text in blocks.items()
    }
    return {name: {**colours[name.partition(" ")[0]], **own} for name, own in colours.items()}


@pytest.mark.parametrize("scheme", ["default", "slate", "default with more contrast", "slate with more contrast"])
def test_every_text_can_be_read_on_every_ground_and_every_edge_be_seen(scheme: str) -> None:
    colours = schemes()[scheme]
    grounds = {name: value for name, value in colours.items() if name in ("paper", "raised", "sunk") or "tint" in name}
    assert len(grounds) == 8
    least = {"line-strong": EDGE, **dict.fromkeys(TEXTS, AAA_TEXT)}
    found = {(name, ground): contrast(colours[name], value) for name in least for ground, value in grounds.items()}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least[pair[0]]} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_more_contrast_is_more_for_every_text_on_its_paper(scheme: str) -> None:
    usual, more = schemes()[scheme], schemes()[f"{scheme} with more contrast"]
    for name in TEXTS:
        assert contrast(more[name], more["paper"]) > contrast(usual[name], usual["paper"]), name
