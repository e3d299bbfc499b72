"""Typeface of the cards: a font file for the rasteriser, and the advance widths of its characters."""

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
"""The width of a character that the typeface lacks, in em."""


@dataclass(frozen=True)
class Typeface:
    family: str
    file: Path
    widths: Mapping[Weight, Mapping[str, float]]
    """Weight → character → its advance width, in em."""

    def width(self, text: str, weight: Weight) -> float:
        """The width of a line, in em.

        Kerning and ligatures are not counted. Most lines are a little narrower than this; a row of one letter may be
        up to a twentieth wider, for which every card has room beside its lines.
        """
        widths = self.widths[weight]
        return sum(widths.get(character, _UNKNOWN) for character in text)


def load_typeface(source: Path, cache: Path) -> Typeface:
    """The typeface in the file `source`, be it compressed as WOFF2 or not. It is unpacked into `cache` once."""
    key = sha256(version("fonttools").encode() + source.read_bytes()).hexdigest()
    file, metrics_file = cache / f"{key}.ttf", cache / f"{key}.json"
    if not (file.exists() and metrics_file.exists()):
        cache.mkdir(parents=True, exist_ok=True)
        _unpack(source, file, metrics_file)
    metrics = json.loads(metrics_file.read_text(encoding="utf-8"))
    return Typeface(metrics["family"], file, metrics["widths"])


def _unpack(source: Path, file: Path, metrics_file: Path) -> None:
    from fontTools.ttLib import TTFont  # it takes a while to load, and most builds do without it

    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    partial = file.with_suffix(".part")
    font.save(partial)
    partial.replace(file)  # another build may be at the same file: it is complete or not there
    characters, em = font.getBestCmap(), font["head"].unitsPerEm
    widths = {}
    for weight in WEIGHTS:
        glyphs = font.getGlyphSet(location={"wght": int(weight)})
        widths[weight] = {chr(code): round(glyphs[name].width / em, 4) for code, name in characters.items()}
    metrics = {"family": font["name"].getBestFamilyName(), "widths": widths}
    partial = metrics_file.with_suffix(".part")
    partial.write_text(json.dumps(metrics), encoding="utf-8")
    partial.replace(metrics_file)
