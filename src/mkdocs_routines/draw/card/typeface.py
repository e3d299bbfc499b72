"""Typeface of the cards: a font file for the rasteriser, and the advance widths of its characters."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from mkdocs_routines.draw.file_cache import FileCache

Weight = Literal["400", "700"]
WEIGHTS: tuple[Weight, ...] = ("400", "700")
_UNKNOWN = 1.0
"""The width of a character that the typeface lacks, in em."""


class TypefaceError(Exception):
    """A file that is no typeface. Its message names the file."""


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


def load_typeface(source: Path, folder: Path) -> Typeface:
    """The typeface in the file `source`, be it compressed as WOFF2 or not. It is unpacked into `folder` once.

    Raises `TypefaceError` for a file that holds none.
    """
    cache = FileCache(folder)
    key = sha256(version("fonttools").encode() + source.read_bytes()).hexdigest()
    file, metrics = f"{key}.ttf", cache.read(f"{key}.json")
    if metrics is None or cache.read(file) is None:
        font, metrics = _unpacked(source)
        cache.write(file, font)
        cache.write(f"{key}.json", metrics)
    known = json.loads(metrics)
    return Typeface(known["family"], cache.path(file), known["widths"])


def _unpacked(source: Path) -> tuple[bytes, bytes]:
    """The font without compression, and its metrics as JSON."""
    from fontTools.ttLib import TTFont  # it takes a while to load, and most builds do without it

    try:
        font = TTFont(source, recalcTimestamp=False)
        font.flavor = None
        file = io.BytesIO()
        font.save(file)
        characters, em = font.getBestCmap(), font["head"].unitsPerEm
        widths = {}
        for weight in WEIGHTS:
            glyphs = font.getGlyphSet(location={"wght": int(weight)})
            widths[weight] = {chr(code): round(glyphs[name].width / em, 4) for code, name in characters.items()}
        metrics = {"family": font["name"].getBestFamilyName(), "widths": widths}
    except Exception as error:  # of fontTools, of brotli, of struct: each table of a font has its own
        raise TypefaceError(f"{source}: must be a typeface, OpenType or WOFF2; this one is damaged") from error
    return file.getvalue(), json.dumps(metrics).encode()
