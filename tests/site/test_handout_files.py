"""Handouts of the built site: how large their drawings are, and what leads to them."""

from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from mkdocs_routines.draw.figure.svg.palette import PAPER
from tests.support import built, tree

LIBRARY = tree.content(built.ROOT).library
assert LIBRARY.routines
PAPERS = ("a4", "letter")
LEAST = 40
"""Millimetres of the body in its longer direction: who lies on the floor reads from there."""
APART = 1.5
"""Points between two poses, at least; the strokes of one body lie over one another."""
INK = [tuple(int(PAPER[colour][at : at + 2], 16) / 255 for at in (1, 3, 5)) for colour in ("edge", "face", "fibre")]
"""The colours of the outline of a body and of its hair. Floor, mat and furniture have others."""


def is_body(curve: dict[str, Any]) -> bool:
    colours = (curve["stroking_color"], curve["non_stroking_color"] if curve["fill"] else None)
    return any(
        isinstance(colour, tuple) and colour == pytest.approx(ink, abs=0.01) for colour in colours for ink in INK
    )


def bodies(page: pdfplumber.page.Page) -> list[list[float]]:
    """The longer side of the body in each pose of each drawing, in millimetres."""
    drawings: dict[int, list[dict[str, Any]]] = {}
    for curve in page.curves:
        if curve["mcid"] is not None and is_body(curve):
            drawings.setdefault(curve["mcid"], []).append(curve)
    return [[longer_side(pose) * 25.4 / 72 for pose in poses(curves)] for curves in drawings.values()]


def poses(curves: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The curves of each pose: those that lie over one another from left to right."""
    found: list[list[dict[str, Any]]] = []
    right = -APART
    for curve in sorted(curves, key=lambda curve: curve["x0"]):
        if not found or curve["x0"] > right + APART:
            found.append([])
        found[-1].append(curve)
        right = max(right, curve["x1"])
    return found


def longer_side(curves: list[dict[str, Any]]) -> float:
    ends = (("x0", "x1"), ("top", "bottom"))
    return max(
        max(float(curve[end]) for curve in curves) - min(float(curve[start]) for curve in curves) for start, end in ends
    )


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("id_", sorted(LIBRARY.routines))
def test_each_body_is_drawn_large_enough_to_follow_from_the_floor(site: Path, id_: str, paper: str) -> None:
    with pdfplumber.open(site / f"handouts/{id_}-{paper}.pdf") as pdf:
        drawings = [drawing for page in pdf.pages for drawing in bodies(page)]
    exercises = [LIBRARY.exercises[item.exercise].record for item in LIBRARY.routines[id_].record.items]
    assert [len(drawing) for drawing in drawings] == [len(exercise.figure.poses) for exercise in exercises]
    longest = {exercise.name: round(max(drawing), 1) for exercise, drawing in zip(exercises, drawings, strict=True)}
    assert {name: side for name, side in longest.items() if side < LEAST} == {}


def test_the_page_of_a_routine_and_its_card_lead_to_both_sizes(pages: list[built.Page]) -> None:
    for page in pages:
        if page.path == "routines/index.html":
            wanted = {f"../handouts/{id_}-{paper}.pdf" for id_ in LIBRARY.routines for paper in PAPERS}
        elif page.path.startswith("routines/") and page.path.count("/") == 2:
            wanted = {f"../../handouts/{page.path.split('/')[1]}-{paper}.pdf" for paper in PAPERS}
            [taken] = page.all("ul", css_class="take")
            assert {each.get("href", "") for each in taken.iter("a")} >= wanted, page.path
        else:
            continue
        assert {each.get("href", "") for each in page.all("a")} >= wanted, page.path
