"""The typeface of link cards, and a card as a picture."""

import io
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PIL import Image

from mkdocs_routines.draw import card, raster
from mkdocs_routines.draw.card import elements
from mkdocs_routines.draw.card.typeface import Typeface

ROOT = Path(__file__).parents[2]
FONT = ROOT / "overrides/assets/cards/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PAPER = tuple(bytes.fromhex(elements.PAPER.removeprefix("#")))


@cache
def face() -> Typeface:
    return card.load_typeface(FONT, Path(mkdtemp()))


def picture(svg: str) -> Image.Image:
    return Image.open(io.BytesIO(raster.card_png(svg, face().file))).convert("RGB")


def margins_are_empty(shown: Image.Image, right: int = elements.RIGHT + 2) -> bool:
    """Whether nothing reaches into the ground around the words and drawings."""
    top, end = elements.TOP - 20, elements.HEIGHT - 30
    around = ((20, 0, 1200, top), (20, end, 1200, 630), (20, 0, elements.LEFT - 10, 630), (right, 0, 1200, 630))
    return all(shown.crop(edge).getcolors() == [(_area(edge), PAPER)] for edge in around)


def _area(box: tuple[int, int, int, int]) -> int:
    left, top, right, bottom = box
    return (right - left) * (bottom - top)
