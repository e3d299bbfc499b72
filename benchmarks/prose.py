"""Prose of the benchmark: the same pages for every generator, of words picked from a fixed seed.

Each page has a title, a description, an introduction, five sections of two paragraphs, a list, a table and three links
to other pages: about 480 words of plain CommonMark and one table, which every generator renders without a plugin.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

_VOCABULARY = """hip knee thigh calf ankle foot pelvis trunk muscle tendon joint cartilage bone ligament kneecap groove
band gluteus maximus medius minimus quadriceps hamstring adductor rotator strength stiffness control mobility movement
range load force moment step stride squat lunge hinge bridge landing jump hop run walk climb stairs chair floor wall
strap pain swelling rest night morning week month session set repetition hold tempo effort scale level harder easier
change study trial review people group women men adults runners patients average difference effect small moderate large
certain uncertain advice exercise weight training plan routine warm cool slow steady turn bend straighten lift lower
push pull reach lean balance support side front back inside outside upper line plane angle degree during after before
within without between toward against more less most some many few each both either shows measures compares explains
allows keeps stays moves follows the a of and to in that it is with for as on by at from or not this be are was were can
may should will one two three"""
WORDS = re.findall(r"\w+", _VOCABULARY)
SECTION = 20
"""Pages in a folder."""
_LINK = re.compile(r"@@(\d+)@@")


@dataclass(frozen=True)
class ProsePage:
    number: int
    """From 0, which is the home page."""
    title: str
    description: str
    body: str
    """Without its first heading, and with `@@7@@` for a link to page 7."""

    @property
    def slug(self) -> str:
        return slug(self.number)

    @property
    def section(self) -> int:
        return self.number // SECTION


def pages(count: int) -> list[ProsePage]:
    return [_page(number, count) for number in range(count)]


def slug(number: int) -> str:
    """Path of a page without its ending.

    >>> slug(0), slug(61)
    ('index', 's03/p0061')
    """
    return f"s{number // SECTION:02d}/p{number:04d}" if number else "index"


def with_links(body: str, target: Callable[[int], str]) -> str:
    """`body` with a Markdown link to the `target` of each page that it names."""
    return _LINK.sub(lambda match: f"[page {match[1]}]({target(int(match[1]))})", body)


def _page(number: int, count: int) -> ProsePage:
    chance = Random(number)
    title = f"{_words(chance, 3).capitalize()} {number}"
    parts = [_paragraph(chance, 3)]
    for index in range(5):
        parts += [f"## {_words(chance, 3).capitalize()} {index + 1}", _paragraph(chance, 3)]
        if index == 1:
            parts.append("\n".join(f"- {_sentence(chance, 5, 10)}" for _ in range(4)))
        if index == 2:
            rows = (f"| {_words(chance, 1)} | {chance.randint(1, 99)} | {_sentence(chance, 3, 6)} |" for _ in range(4))
            parts.append("\n".join(("| what | number | note |", "| --- | --- | --- |", *rows)))
        if index == 3:
            parts.append("See " + ", ".join(f"@@{chance.randrange(count)}@@" for _ in range(3)) + ".")
        parts.append(_paragraph(chance, 2))
    return ProsePage(number, title, _sentence(chance, 8, 12), "\n\n".join(parts) + "\n")


def _words(chance: Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def _sentence(chance: Random, low: int, high: int) -> str:
    return _words(chance, chance.randint(low, high)).capitalize() + "."


def _paragraph(chance: Random, sentences: int) -> str:
    return " ".join(_sentence(chance, 8, 18) for _ in range(sentences))
