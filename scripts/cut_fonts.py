"""Fonts of the site, cut to the characters and weights that its style sheet declares for each of its files.

`python -m scripts.cut_fonts FOLDER` takes the typeface from the npm package in FOLDER. Its file of Latin letters has
219 characters in all weights, 34 kB; most pages need half of the characters and three weights, 13 kB. Letters that
authors of sources have in their names are in files of their own.
"""

import argparse
import re
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

STYLE = Path("overrides/assets/css/base/fonts.css")
TO = Path("overrides/assets/fonts")
_FACE = re.compile(r"@font-face \{(.*?)\n\}", re.DOTALL)
_FILE = re.compile(r"fonts/(?P<name>[\w-]+?-(?P<part>common|(?:names|latin)(?:-ext)?)-(?P<style>normal|italic)\.woff2)")
_WEIGHTS = re.compile(r"font-weight: (\d+) (\d+);")
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk", "tnum")
"""What our style sheets use of the typeface: letters put together and apart, and figures of one width."""
FAMILY = "atkinson-hyperlegible-next"


def cut(source: Path, characters: set[int], weights: tuple[int, int], to: Path) -> None:
    """Write what is left of the font `source` with these characters and this range of weights."""
    font = TTFont(source, recalcTimestamp=False)  # the same bytes at every build
    options = subset.Options(layout_features=FEATURES, hinting=True)  # without, Linux rounds widths
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": weights})
    font.flavor = "woff2"
    font.save(to, reorderTables=None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of the font files of the package")
    folder = parser.parse_args().folder
    TO.mkdir(parents=True, exist_ok=True)
    faces = _FACE.findall(STYLE.read_text(encoding="utf-8"))
    assert faces, f"{STYLE} declares no font"
    for face in faces:
        file, weights = _FILE.search(face), _WEIGHTS.search(face)
        assert file, f"{STYLE}: no file in {face}"
        assert weights, f"{STYLE}: no range of weights in {face}"
        package = "latin-ext" if file["part"].endswith("-ext") else "latin"
        source = folder / f"{FAMILY}-{package}-wght-{file['style']}.woff2"
        ranges = [(int(first, 16), int(last or first, 16)) for first, last in _RANGE.findall(face)]
        characters = {code for first, last in ranges for code in range(first, last + 1)}
        cut(source, characters, (int(weights[1]), int(weights[2])), TO / file["name"])


if __name__ == "__main__":
    main()
