"""Words on link cards: they fit into their box, and are drawn as they were measured."""

import io
import sys
from pathlib import Path

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mkdocs_routines.draw import card, raster
from mkdocs_routines.draw.card.typeface import WEIGHTS, Weight
from mkdocs_routines.draw.card.typesetting import Box, fitted
from tests.support.cards import FONT, face


@given(
    st.text(max_size=800),
    st.sampled_from(WEIGHTS),
    st.integers(200, 1072),
    st.integers(90, 450),
    st.sampled_from([(84, 46), (44, 26), (64, 30)]),
)
def test_words_fit_into_their_box_and_all_of_them_are_there(
    words: str, weight: Weight, width: int, height: int, sizes: tuple[int, int]
) -> None:
    block = fitted(face(), words, weight, Box(width, height), sizes=sizes)
    assert "".join(block.lines).replace(" ", "") == "".join(words.split())
    assert block.height <= height
    assert max(face().width(line, weight) for line in block.lines) * block.size <= width
    assert block.size <= sizes[0]


def test_words_are_set_as_large_as_they_can_be_and_lines_are_even() -> None:
    block = fitted(face(), "Single-leg Romanian deadlift with a reach", "700", Box(700, 170), sizes=(84, 46))
    assert block.lines == ("Single-leg Romanian", "deadlift with a reach")
    widest = max(face().width(line, "700") for line in block.lines)
    assert widest * block.size <= 700 < widest * (block.size + 2)


def test_a_word_is_set_smaller_before_it_is_broken() -> None:
    def lines_of(width: int) -> tuple[str, ...]:
        return fitted(face(), "Osteoarthritis", "700", Box(width, 300), sizes=(84, 46)).lines

    assert lines_of(400) == ("Osteoarthritis",)
    assert lines_of(200) == ("Osteoart", "hritis")


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "line", ["AVATAR To Ty. W, LT", "90/90 hip rotation", "“flexors” – 12 × 3°, no. 1lI0O", "mmm fi ffl ij"]
)
def test_a_line_is_drawn_no_wider_than_it_was_measured(line: str, weight: Weight) -> None:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="100" font-family="{face().family}">'
        f'<text x="20" y="70" font-size="50" font-weight="{weight}">{line}</text></svg>'
    )
    ink = Image.open(io.BytesIO(bytes(raster.card_png(svg, face().file)))).getbbox()
    assert ink
    measured = face().width(line, weight) * 50
    assert 0.9 * measured < ink[2] - 20 < 1.01 * measured


def test_bold_is_drawn_bold() -> None:
    def width(weight: str) -> int:
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100" font-family="{face().family}">'
            f'<text y="70" font-size="50" font-weight="{weight}">Lateral band walk</text></svg>'
        )
        box = Image.open(io.BytesIO(raster.card_png(svg, face().file))).getbbox()
        assert box
        return box[2]

    assert width("700") > width("400") + 10


def test_the_typeface_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = card.load_typeface(FONT, tmp_path)
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)  # to load it again would fail
    assert card.load_typeface(FONT, tmp_path) == first
    assert first.family == "Atkinson Hyperlegible Next"


@pytest.mark.parametrize("length", [0, 3, 100, 20_000])
def test_a_typeface_that_is_cut_short_is_named(tmp_path: Path, length: int) -> None:
    font = tmp_path / "face.woff2"
    font.write_bytes(FONT.read_bytes()[:length])
    with pytest.raises(card.TypefaceError, match=r"face\.woff2: must be a typeface, OpenType or WOFF2"):
        card.load_typeface(font, tmp_path / "cache")


def test_resvg_would_draw_nothing_without_the_typeface() -> None:
    """So that no card can be set in whatever typeface the computer has."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text y="60">Words</text></svg>'
    drawn = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))))
    assert drawn.getbbox() is None
