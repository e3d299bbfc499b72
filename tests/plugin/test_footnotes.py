"""Footnotes of a page: their way back into the text, and how many authors they name."""

import re

import markdown
import pytest

from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.pages import render
from mkdocs_routines.plugin.footnotes import with_one_way_back

TEXT = "Hip work [^one] and knee work [^two], [^one] again, and once more [^one].\n\n[^one]: First.\n[^two]: Second.\n"


def test_a_reference_leads_back_to_its_first_mention_alone() -> None:
    html = markdown.markdown(TEXT, extensions=["footnotes"])
    ways = r'class="footnote-backref" href="([^"]*)"'
    assert re.findall(ways, html) == ["#fnref:one", "#fnref2:one", "#fnref3:one", "#fnref:two"]
    shown = with_one_way_back(html)
    assert re.findall(ways, shown) == ["#fnref:one", "#fnref:two"]
    assert re.findall(r'<sup id="([^"]*)"', shown) == re.findall(r'<sup id="([^"]*)"', html)


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("A B, C D, E F, G H, I J, K L, et al. Hips. J Hip. 2020", "A B, C D, E F, et al. Hips. J Hip. 2020"),
        ("A B, C D, E F, G H, I J, K L. Hips. J Hip. 2020", "A B, C D, E F, G H, I J, K L. Hips. J Hip. 2020"),
        ("A B, C D, et al. Hips. J Hip. 2020", "A B, C D, et al. Hips. J Hip. 2020"),
        ("A B. Hips, knees, feet, backs, et al. J Hip", "A B. Hips, knees, feet, backs, et al. J Hip"),
    ],
)
def test_a_reference_names_three_of_seven_authors_and_more(reference: str, shown: str) -> None:
    source = Source("one2020", "article", 1, {})
    page = "(sources/one2020.md){ .about-source }"
    assert render.footnote(source, reference, "index.md") == f"{shown} [About this source]{page}"
