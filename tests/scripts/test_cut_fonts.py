"""Fonts of the site: each character stands in one file of a style, and a file holds what the style sheet declares."""

import re
from collections import Counter
from pathlib import Path

from fontTools.ttLib import TTFont

from scripts import cut_fonts
from tests.support.built import ROOT

FACE = re.compile(r"font-style: (\w+);.*?fonts/([\w-]+\.woff2).*?unicode-range: ([^;]+);", re.DOTALL)
FACES = FACE.findall((ROOT / cut_fonts.STYLE).read_text("utf-8"))
assert len(FACES) == 10


def codes(ranges: str) -> set[int]:
    pairs = (re.fullmatch(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", each.strip()) for each in ranges.split(","))
    return {code for pair in pairs if pair for code in range(int(pair[1], 16), int(pair[2] or pair[1], 16) + 1)}


def test_no_character_is_declared_twice() -> None:
    for style in ("normal", "italic"):
        count = Counter(code for kind, _, ranges in FACES if kind == style for code in codes(ranges))
        assert [hex(code) for code, times in count.items() if times > 1] == []


def test_each_file_holds_its_characters_in_the_weights_that_pages_use() -> None:
    whole = TTFont(ROOT / "overrides/assets/cards/atkinson-hyperlegible-next-latin-wght-normal.woff2").getBestCmap()
    held: set[int] = set()
    for style, file, ranges in FACES:
        font = TTFont(ROOT / cut_fonts.TO / file)
        [axis] = font["fvar"].axes
        assert (axis.minValue, axis.maxValue) == (400, 700)
        assert {*font.getBestCmap()} <= codes(ranges)
        held |= {*font.getBestCmap()} if style == "normal" else set()
    assert {*range(0x20, 0x7F)} <= held
    assert {code for code in whole if code > 0x20} - held == set()


def test_cutting_again_gives_the_same_bytes(tmp_path: Path) -> None:
    source = ROOT / "overrides/assets/cards/atkinson-hyperlegible-next-latin-wght-normal.woff2"
    for name in ("one", "two"):
        cut_fonts.cut(source, {*range(0x20, 0x7F)}, (400, 700), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
