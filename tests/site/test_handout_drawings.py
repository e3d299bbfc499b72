"""Drawings on the handouts of the built site."""

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
