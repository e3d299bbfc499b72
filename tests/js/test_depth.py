"""The choice of a depth without a page: where it comes from, what it opens, its address and its print. In Node."""

from typing import get_args

import pytest

from mkdocs_routines.domain.depth import DEPTHS, Depth
from tests.support.twin import one

MODULE = "site/depth_choice.js"
PAGE = "https://hip.example/site/knee/"


def test_depths_are_those_of_the_build() -> None:
    assert get_args(Depth) == DEPTHS
    assert [one(MODULE, "readDepth", depth) for depth in DEPTHS] == [*DEPTHS]


@pytest.mark.parametrize(
    ("query", "kept", "chosen"),
    [
        ("", None, None),
        ("", "why", "why"),
        ("?show=numbers", "why", "numbers"),
        ("?show=answer", "numbers", "answer"),
        ("?view=clinician&show=why", None, "why"),
        ("?show=everything", "why", "why"),
        ("?show=", None, None),
        ("?show=WHY", "<b>", None),
        ("?show=%E0%A4%A", "why", "why"),
        ("?show=why&show=numbers", None, "why"),
        ("?show=constructor", "__proto__", None),
    ],
)
def test_the_address_comes_before_what_was_kept(query: str, kept: str | None, chosen: str | None) -> None:
    assert one(MODULE, "chosenDepth", query, kept) == chosen


@pytest.mark.parametrize(
    ("chosen", "offered", "shown"),
    [
        (None, "answer why numbers", "answer"),
        ("answer", "answer why numbers", "answer"),
        ("why", "answer why numbers", "why"),
        ("numbers", "answer why numbers", "numbers"),
        ("why", "answer numbers", "answer"),
        ("numbers", "answer why", "why"),
        ("numbers", "", "answer"),
    ],
)
def test_a_switch_shows_the_deepest_that_its_page_has(chosen: str | None, offered: str, shown: str) -> None:
    assert one(MODULE, "shownDepth", chosen, offered.split()) == shown


@pytest.mark.parametrize(("depth", "opened"), [("answer", []), ("why", ["why"]), ("numbers", ["why", "numbers"])])
def test_each_depth_opens_what_the_one_before_it_opens(depth: str, opened: list[str]) -> None:
    assert [fold for fold in ("why", "numbers", "files") if one(MODULE, "opens", depth, fold)] == opened


@pytest.mark.parametrize(
    ("address", "after"),
    [
        ("", "?show=why"),
        ("#fn:neal2019risk", "?show=why#fn:neal2019risk"),
        ("?view=clinician#how-long-it-takes", "?view=clinician&show=why#how-long-it-takes"),
        ("?show=numbers&q=sore+knee", "?show=why&q=sore+knee"),
        ("?show=answer&show=numbers", "?show=why"),
        ("#v1;d=mo.we;bridge=3x10,n:Go_slowly%21", "?show=why#v1;d=mo.we;bridge=3x10,n:Go_slowly%21"),
    ],
)
def test_whatever_else_stands_in_the_address_stays(address: str, after: str) -> None:
    assert one(MODULE, "addressAt", PAGE + address, "why") == PAGE + after


@pytest.mark.parametrize(
    ("folds", "references", "line"),
    [
        (6, 44, "without 6 fold-outs and 44 references."),
        (1, 0, "without 1 fold-out."),
        (0, 1, "without 1 reference."),
    ],
)
def test_the_line_on_paper_counts_what_is_left_out(folds: int, references: int, line: str) -> None:
    sentence = f"Printed as chosen (“Answer”), {line} The whole page: {PAGE}?show=numbers"
    assert one(MODULE, "leftOut", "Answer", folds, references, f"{PAGE}?show=answer#x") == sentence
