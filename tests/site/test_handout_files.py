"""Handouts of the built site: how large their drawings are, and what leads to them."""

from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from tests.support import built, tree

LIBRARY = tree.content(built.ROOT).library
assert LIBRARY.routines
LEAST_WIDE = {"a4": 30, "letter": 24}  # millimetres of a drawing; with seven exercises, half of it


@pytest.mark.parametrize("paper", LEAST_WIDE)
@pytest.mark.parametrize("id_", sorted(LIBRARY.routines))
def test_drawings_are_large_enough_to_follow(site: Path, id_: str, paper: str) -> None:
    strokes: dict[int, list[dict[str, Any]]] = {}
    with pdfplumber.open(site / f"handouts/{id_}-{paper}.pdf") as pdf:
        for stroke in pdf.pages[0].curves:
            if stroke["mcid"] is not None:
                strokes.setdefault(stroke["mcid"], []).append(stroke)
    drawings = [curves for curves in strokes.values() if len(curves) > 20]  # a badge has a few
    count = len(LIBRARY.routines[id_].record.items)
    assert len(drawings) == count
    least = LEAST_WIDE[paper] / (1 if count <= 6 else 2)
    widths = [(max(each["x1"] for each in curves) - min(each["x0"] for each in curves)) for curves in drawings]
    assert [round(width * 25.4 / 72) for width in widths if width * 25.4 / 72 < least] == []


def test_the_page_of_a_routine_and_its_card_lead_to_both_sizes(pages: list[built.Page]) -> None:
    for page in pages:
        if page.path == "routines/index.html":
            wanted = {f"../handouts/{id_}-{paper}.pdf" for id_ in LIBRARY.routines for paper in LEAST_WIDE}
        elif page.path.startswith("routines/") and page.path.count("/") == 2:
            wanted = {f"../../handouts/{page.path.split('/')[1]}-{paper}.pdf" for paper in LEAST_WIDE}
            [taken] = page.all("ul", css_class="take")
            assert {each.get("href", "") for each in taken.iter("a")} >= wanted, page.path
        else:
            continue
        assert {each.get("href", "") for each in page.all("a")} >= wanted, page.path
