"""Whoever copies a drawing has its credit and its licences with it."""

import html
import json
from pathlib import Path

from mkdocs_routines.domain import addresses, credit, drawn_files
from tests.support import tree


def test_every_drawing_names_its_makers_and_its_licences(site: Path) -> None:
    drawings = sorted((site / addresses.DRAWINGS).rglob("*.svg"))
    assert len(drawings) > 100
    assert any(path.parent.name == "tasks" for path in drawings)
    without = [
        path.name for path in drawings if credit.drawing_credit(tree.OURS) not in path.read_text(encoding="utf-8")
    ]
    assert not without


def test_every_chart_names_its_makers_its_licence_and_its_sources(site: Path) -> None:
    charts = sorted((site / "charts").glob("*.svg"))
    assert len(charts) == 10
    for path in charts:
        text = html.unescape(path.read_text(encoding="utf-8"))
        assert (credit.drawing_credit(tree.OURS) if "figure--" in text else tree.OURS.credit) in text
        assert "Source: " in text
        assert "Read with care." in text
        assert f"/evidence/charts/#chart-{path.stem}" in text


def test_the_licences_lie_beside_the_drawings(site: Path) -> None:
    licence = (site / addresses.DRAWING_LICENCE).read_text(encoding="utf-8")
    assert licence.startswith(f"{credit.drawing_credit(tree.OURS)}.\n{tree.OURS.licence.address}\n\n")
    assert "Creative Commons CC0 1.0 Universal" in licence
    assert "4. __Limitations and Disclaimers.__" in licence, "it must be whole"


def test_what_lies_within_the_live_body_names_its_model_and_its_licence(site: Path) -> None:
    content = (site / drawn_files.LIVE_INSIDE).read_bytes()
    header = json.loads(content[4 : 4 + int.from_bytes(content[:4], "little")])
    assert header["credit"] == credit.anatomy_credit(tree.OURS)
    assert (site / header["about"] / "index.html").is_file()
    licence = (site / drawn_files.LIVE_LICENCE).read_text(encoding="utf-8")
    assert credit.anatomy_credit(tree.OURS) in licence
    assert "Apache License" in licence
