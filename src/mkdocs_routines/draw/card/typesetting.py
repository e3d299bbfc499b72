"""Words → lines of a size at which they fit into a box, by the measured widths of their characters."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.draw.card.typeface import Typeface, Weight

_STEPS = 8
"""How often lines are tried narrower to make them even."""


@dataclass(frozen=True)
class Block:
    """Lines of text that are set: their size and the way from one to the next, in dots."""

    lines: tuple[str, ...]
    weight: Weight
    size: int
    leading: int

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


@dataclass(frozen=True)
class Box:
    """What a text or a drawing may take up, in dots."""

    width: float
    height: float


@dataclass(frozen=True)
class _Words:
    """Words and their widths, in sizes of the text."""

    face: Typeface
    weight: Weight
    widths: tuple[tuple[str, float], ...]

    @property
    def widest(self) -> float:
        return max(width for _, width in self.widths)

    def lines(self, most: float) -> list[str]:
        """As few lines as there can be, each at most so wide. A word that is wider is broken."""
        space = self.face.width(" ", self.weight)
        lines: list[list[str]] = [[]]
        used = 0.0
        for word, width in self.widths:
            if lines[-1] and used + space + width <= most:
                lines[-1].append(word)
                used += space + width
                continue
            *whole, rest = self._broken(word, most) if width > most else (word,)
            lines += ([part] for part in (*whole, rest))
            used = self.face.width(rest, self.weight) if whole else width
        return [" ".join(line) for line in lines[1:]]

    def _broken(self, word: str, most: float) -> Iterator[str]:
        part = ""
        for character in word:
            if part and self.face.width(part + character, self.weight) > most:
                yield part
                part = ""
            part += character
        yield part


def fit(face: Typeface, words: str, weight: Weight, box: Box, *, sizes: tuple[int, int], loose: float = 1.18) -> Block:
    """The words in lines of even length, at the largest size at which all of them are in the box.

    `sizes`: the largest size, and that below which a word is broken sooner than set smaller. Nothing is ever left out,
    so what is too long for the box at that size is set smaller still. `loose`: from line to line, in sizes.
    """
    measured = _Words(face, weight, tuple((word, face.width(word, weight)) for word in words.split() or [""]))
    largest, least = sizes
    for size in range(largest, 1, -2):
        most = box.width / size
        if size > least and measured.widest > most:
            continue
        lines = measured.lines(most)
        if len(lines) * round(size * loose) <= box.height:
            break
    return Block(tuple(_even(measured, lines, most)), weight, size, round(size * loose))


def _even(words: _Words, lines: list[str], most: float) -> list[str]:
    """As many lines, but none much longer than the others: nearly as narrow as that number of lines allows."""
    least = words.widest
    for _ in range(_STEPS if least < most and len(lines) > 1 else 0):
        middle = (least + most) / 2
        tried = words.lines(middle)
        if len(tried) > len(lines):
            least = middle
        else:
            lines, most = tried, middle
    return lines
