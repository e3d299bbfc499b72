"""Typesetting: line breaking and font sizes by which a text fits a box, from the measured widths of its characters."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.draw.card.typeface import Typeface, Weight

_BISECTIONS = 8
"""Steps in which balanced lines are sought."""


@dataclass(frozen=True)
class TextBlock:
    """Lines of text with their font size and their leading, from baseline to baseline, in pixels."""

    lines: tuple[str, ...]
    weight: Weight
    size: int
    leading: int

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


@dataclass(frozen=True)
class Box:
    """The room for a text or a drawing, in pixels."""

    width: float
    height: float


@dataclass(frozen=True)
class _MeasuredText:
    """The words of a text and their widths, in em."""

    typeface: Typeface
    weight: Weight
    words: tuple[tuple[str, float], ...]

    @property
    def widest(self) -> float:
        return max(width for _, width in self.words)

    def lines(self, measure: float) -> list[str]:
        """As few lines as there can be, each at most `measure` wide, in em. A word that is wider is broken."""
        space = self.typeface.width(" ", self.weight)
        lines: list[list[str]] = [[]]
        used = 0.0
        for word, width in self.words:
            if lines[-1] and used + space + width <= measure:
                lines[-1].append(word)
                used += space + width
                continue
            *full, last = self._broken(word, measure) if width > measure else (word,)
            lines += ([fragment] for fragment in (*full, last))
            used = self.typeface.width(last, self.weight) if full else width
        return [" ".join(line) for line in lines[1:]]

    def _broken(self, word: str, measure: float) -> Iterator[str]:
        fragment = ""
        for character in word:
            if fragment and self.typeface.width(fragment + character, self.weight) > measure:
                yield fragment
                fragment = ""
            fragment += character
        yield fragment


def fitted(
    typeface: Typeface, text: str, weight: Weight, box: Box, *, sizes: tuple[int, int], leading: float = 1.18
) -> TextBlock:
    """The text in balanced lines, at the largest font size at which all of it is in the box.

    `sizes`: the largest size, and that below which a word is broken sooner than set smaller, in pixels. Nothing is ever
    left out: what is too long for the box at that size is set smaller still. `leading` is in em.
    """
    words = tuple((word, typeface.width(word, weight)) for word in text.split() or [""])
    measured = _MeasuredText(typeface, weight, words)
    largest, least = sizes
    for size in range(largest, 1, -2):
        measure = box.width / size
        if size > least and measured.widest > measure:
            continue
        lines = measured.lines(measure)
        if len(lines) * round(size * leading) <= box.height:
            break
    return TextBlock(tuple(_balanced(measured, lines, measure)), weight, size, round(size * leading))


def _balanced(text: _MeasuredText, lines: list[str], most: float) -> list[str]:
    """As many lines, at nearly the narrowest measure that allows that number, found by bisection."""
    least = text.widest
    for _ in range(_BISECTIONS if least < most and len(lines) > 1 else 0):
        middle = (least + most) / 2
        narrower = text.lines(middle)
        if len(narrower) > len(lines):
            least = middle
        else:
            lines, most = narrower, middle
    return lines
