"""Directive `<!-- rests on: id -->`: it ties the sentence above it to the claim that this sentence rests on.

A reader sees nothing of it: it stands alone on its line, also within a paragraph, and its line is left out when the
page is built.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_routines.load import markdown_text

_ALONE = re.compile(r"[\s>]*<!--\s*rests on:\s*(?P<id>[\w-]+)\s*-->\s*")
_SEVERAL = re.compile(r"[\s>]*<!--\s*rests on:\s*[\w-]+(?:\s*,\s*[\w-]+)+\s*-->\s*")
_LIKE_ONE = re.compile(r"<!--\s*rest(?:s|ing)?[\s_-]*(?:up)?on\b|<!--\s*rests?\s*:", re.IGNORECASE)
_BREAK = re.compile(r"\s*(?:$|#|/{3}|!!!|\?\?\?|===|\|)")
"""A line that is no part of a paragraph."""
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class RestsOn:
    """Tie of a sentence, without its citations, to a claim; `line` is that of the directive.

    Without an `id` it is a comment that only looks like the directive, or, below a `sentence`, names several claims;
    without a `sentence` none stands above it.
    """

    id: str
    line: int
    sentence: str


def ties(text: str) -> Iterator[RestsOn]:
    """Every directive of a page outside its code, and every comment that looks like one."""
    if not _LIKE_ONE.search(text):
        return
    lines = list(markdown_text.lines(text))
    for index, line in enumerate(lines):
        if line.code:
            continue
        if directive := _ALONE.fullmatch(line.text):
            yield RestsOn(directive["id"], line.number, _last_sentence(lines[:index]))
        elif _SEVERAL.fullmatch(line.text):
            yield RestsOn("", line.number, _last_sentence(lines[:index]))
        elif _LIKE_ONE.search(line.text):
            yield RestsOn("", line.number, "")


def without_ties(markdown: str) -> str:
    """A page without the lines of the directives."""
    return "\n".join(line for line in markdown.split("\n") if not _ALONE.fullmatch(line))


def _last_sentence(above: Sequence[markdown_text.Line]) -> str:
    """The last sentence of the paragraph or item that ends above, perhaps beyond the end of its block."""
    paragraph: list[str] = []
    for line in reversed(above):
        if _ALONE.fullmatch(line.text):
            continue
        if _BREAK.match(line.text) or line.code:
            if paragraph or line.code or line.text.lstrip().startswith("#"):
                break
            continue
        item = _ITEM.match(line.text)
        paragraph.insert(0, line.text[item.end() :] if item else line.text.lstrip(" >"))
        if item:
            break
    return _SENTENCE.split(markdown_text.uncited(" ".join(paragraph)))[-1]
