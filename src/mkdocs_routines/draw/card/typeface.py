"""The typeface of the cards: a file that pictures can be made with, and how wide its characters are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Literal

Weight = Literal["400", "700"]
WEIGHTS: tuple[Weight, ...] = ("400", "700")
_UNKNOWN = 1.0
"""The width of a character that the typeface lacks, in sizes of the text."""


@dataclass(frozen=True)
class Typeface:
    family: str
    file: Path
    widths: Mapping[Weight, Mapping[str, float]]
    """Weight → character → its width, in sizes of the text."""

    def width(self, text: str, weight: Weight) -> float:
        """How wide a line is, in sizes of the text.

        Pairs of letters that move together or apart are not counted. Most lines are a little narrower than this; a row
        of one letter may be up to a twentieth wider, for which every card has room beside its lines.
        """
        widths = self.widths[weight]
        return sum(widths.get(character, _UNKNOWN) for character in text)


def typeface(source: Path, cache: Path) -> Typeface:
    """The typeface in the file `source`, be it packed as WOFF2 or not. It is unpacked into `cache` once."""
    name = sha256(version("fonttools").encode() + source.read_bytes()).hexdigest()
    file, facts = cache / f"{name}.ttf", cache / f"{name}.json"
    if not (file.exists() and facts.exists()):
        cache.mkdir(parents=True, exist_ok=True)
        _unpack(source, file, facts)
    read = json.loads(facts.read_text(encoding="utf-8"))
    return Typeface(read["family"], file, read["widths"])


def _unpack(source: Path, file: Path, facts: Path) -> None:
    from fontTools.ttLib import TTFont  # it takes a while to load, and most builds do without it

    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    part = file.with_suffix(".part")
    font.save(part)
    part.replace(file)  # another build may be at the same file: it is whole or not there
    characters, em = font.getBestCmap(), font["head"].unitsPerEm
    widths = {}
    for weight in WEIGHTS:
        glyphs = font.getGlyphSet(location={"wght": int(weight)})
        widths[weight] = {chr(code): round(glyphs[name].width / em, 4) for code, name in characters.items()}
    said = {"family": font["name"].getBestFamilyName(), "widths": widths}
    part = facts.with_suffix(".part")
    part.write_text(json.dumps(said), encoding="utf-8")
    part.replace(facts)
