"""Depth of a page: which fold-outs its switch opens, and what it offers."""

import pytest

from mkdocs_routines.pages.depth import PageDepth, marked, page_depth

PAGE = """<details class="note"><summary>How do we know?</summary></details>
<details class="note numbers"><summary>For clinicians</summary></details>
<details class="claim__why"><summary>Why we say this</summary></details>
<details class="take__choose"><summary>Choose days</summary></details>
<details><summary>Files</summary></details>
<div class="footnote"></div>"""
MARKED = """<details class="note" data-depth="why"><summary>How do we know?</summary></details>
<details class="note numbers" data-depth="numbers"><summary>For clinicians</summary></details>
<details class="claim__why" data-depth="why"><summary>Why we say this</summary></details>
<details class="take__choose"><summary>Choose days</summary></details>
<details><summary>Files</summary></details>
<div class="footnote"></div>"""


@pytest.mark.parametrize("kind", ["reader", "evidence"])
def test_a_fold_out_of_evidence_carries_its_depth_and_another_is_left_alone(kind: str) -> None:
    assert marked(PAGE, kind) == MARKED


@pytest.mark.parametrize("kind", ["door", "app", "paper", "about"])
def test_a_page_that_answers_nothing_has_no_depth(kind: str) -> None:
    assert marked(PAGE, kind) == PAGE
    assert page_depth(MARKED, kind) is None


@pytest.mark.parametrize(
    ("html", "choices"),
    [
        (MARKED, ("answer", "why", "numbers")),
        ('<details class="note" data-depth="why">', ("answer", "why")),
        ('<details class="note" data-depth="why"></details><div class="footnote">', ("answer", "why", "numbers")),
        ('<details class="cert" data-depth="numbers">', ("answer", "numbers")),
        ('<p>Short.</p><div class="footnote">', ()),
        ("<details><summary>Files</summary></details>", ()),
    ],
)
def test_a_switch_offers_what_its_page_has(html: str, choices: tuple[str, ...]) -> None:
    assert page_depth(html, "reader") == PageDepth(choices)  # type: ignore[arg-type]  # parametrize gives strings
