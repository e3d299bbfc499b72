"""Outline of hand-written pages: one title, headings step by step, places of one name, pictures in words.

Who listens to a page moves by its headings, is led to its places, and hears of a picture its alternative text
(WCAG 2.2, 1.1.1, 1.3.1 and 2.4.6).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_HEADING = re.compile(r"[\s>]*(?P<marks>#{1,6})(?:[ \t].*)?")
_UNDERLINED = re.compile(r"^[^\s|>#+*`~=!?:/<-][^\n]*\n(?!={7}$)(?:=+|-{2,})[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ID = re.compile(
    r"""\{:?[^{}]*?(?<![\w&])\#(?P<markdown>[\w-]+)[^{}]*\}|<[a-zA-Z][^<>]*?\sid\s*=\s*["']?(?P<html>[^"'\s>]+)"""
)
_IMAGE = re.compile(r"<img\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\salt\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """Heading on `line`: its level from 1, that of the title, to 6."""

    line: int
    level: int


def pages_have_one_heading_of_level_one(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        titles = [heading.line for heading in _headings(page.text) if heading.level == 1]
        if page.head and not titles:
            yield Problem(page.path, 1, "must have a heading of level one: # Title")
        for number in titles[1:]:
            yield Problem(page.path, number, f"must be a heading of level two (##); line {titles[0]} has the title")


def headings_go_down_step_by_step(content: UncheckedContent) -> Iterator[Problem]:
    """No level is left out on the way down, and no heading comes before the title."""
    for page in content.pages:
        before = 0
        for heading in _headings(page.text):
            if not before and heading.level > 1:
                yield Problem(page.path, heading.line, "must come below the title of the page, which starts with one #")
            elif heading.level > before + 1:
                marks = "#" * (before + 1)
                wanted = f"must be a heading of level {before + 1} ({marks}), as no level is left out"
                yield Problem(page.path, heading.line, f"{wanted}; it has {heading.level}")
            before = heading.level


def _headings(text: str) -> Iterator[Heading]:
    for line in markdown_text.lines(text):
        if not line.code and (match := _HEADING.fullmatch(line.text)):
            yield Heading(line.number, len(match["marks"]))


def headings_begin_with_their_signs(content: UncheckedContent) -> Iterator[Problem]:
    """No line is a heading because signs stand below it, as a rule between two paragraphs easily does."""
    for page in content.pages:
        prose = markdown_text.prose_of(page.text) if page.head else ""
        for heading in _UNDERLINED.finditer(prose):
            line = prose.count("\n", 0, heading.start()) + 1
            message = "becomes a heading by the line below it; write ## before it, or leave an empty line between them"
            yield Problem(page.path, line, message)


def places_have_names_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    """Each id that is written stands once: a link to it leads to one place."""
    for page in content.pages:
        first: dict[str, int] = {}
        for line in _prose(page.text):
            for match in _ID.finditer(line.text):
                name = match["markdown"] or match["html"]
                if name in first:
                    message = f"the id {name!r} must stand once; line {first[name]} has it already"
                    yield Problem(page.path, line.number, message)
                first.setdefault(name, line.number)


def pictures_in_html_are_told_in_words(content: UncheckedContent) -> Iterator[Problem]:
    """Each picture has its alternative text; a decoration says so with `alt=""`."""
    for page in content.pages:
        for line in _prose(page.text):
            for image in _IMAGE.finditer(line.text):
                if not _ALTERNATIVE.search(image["attributes"]):
                    message = 'a picture must have words for those who do not see it: alt="words"'
                    yield Problem(page.path, line.number, message)


def _prose(text: str) -> Iterator[markdown_text.Line]:
    """The lines that are no code, without the code and the comments within them."""
    for line in markdown_text.lines(text):
        if not line.code:
            yield markdown_text.Line(line.number, _COMMENT.sub("", _CODE_SPAN.sub("", line.text)), code=False)


RULES = (
    pages_have_one_heading_of_level_one,
    headings_begin_with_their_signs,
    headings_go_down_step_by_step,
    places_have_names_of_their_own,
    pictures_in_html_are_told_in_words,
)
