"""Leftover Markdown of finished pages: signs that were to shape a page, and that readers see as they were typed.

The text of a page is read in its HTML, so that no list of slips has to foresee how a sign was misspelt or misplaced.
Texts of records have a rule of their own, in `characters.py`.
"""

import html
import re
from collections.abc import Iterable, Iterator

from mkdocs_routines.check.html_links import FinishedPage
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.problem import Problem

_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
_NO_TEXT = re.compile(
    r"<!--.*?-->|<(code|pre|svg|script|style|math)\b.*?</\1>"
    r"|<div class=\"footnote\">.*\Z"
    r"|<a\b[^>]*>\s*(?:https?:|www\.|[\w.+-]+@)[^<]*</a>",
    re.DOTALL,
)
"""Code, drawings, the list of sources, and links whose words are their address."""
_INLINE = re.compile(
    rf"</?(?:a|abbr|b|bdi|br|cite|em|i|kbd|mark|q|small|span|strong|sub|sup|time)\b{_ATTRIBUTES}>", re.IGNORECASE
)
_TAG = re.compile(rf"</?[a-zA-Z]{_ATTRIBUTES}>")
_MARK = re.compile(r"(?<!\S)/{3,}[ \t]*html[ \t]*\|[ \t]*\w+[.#][\w-][^\n]*")
"""A mark that a template writes. A text of a record may quote one, but hardly with a class or an id of ours."""
_BREAK = "\0"
"""A mark between two blocks of a page."""
LEFTOVERS = tuple(
    (re.compile(pattern, re.MULTILINE), mend)
    for pattern, mend in (
        (
            r"^[ \t]*(?:!!!|\?\?\?\+?|===|/{3,}).*$",
            'a block must begin such as !!! note "Title", ??? note "Title", === "Title" or /// html | p.lead',
        ),
        (
            r"^[ \t]*[-*+•‣◦▪●·][ \t\xa0].*$|^[ \t]*1[.)）][ \t\xa0]?\S.*(?=\n[ \t]*2[.)）])",
            "a list must stand below an empty line, and each entry must begin with '- ' or '1. '",
        ),
        (
            r"\*\*+|(?<![\w*])\*(?=[^\W\d_])|(?<=[^\W\d_])\*(?![\w*])|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)",
            "stars and underscores must stand in pairs, close to their words, as in **words**",
        ),
        (r"`+", "code must stand between a pair of `"),
        (r"\[[^\]\n]*\]?", "a link must be [words](path); a remark stands in round brackets"),
        (r"[{}]", "attributes must be such as {: .lead }"),
        (
            r"~~|==|\+\+|(?<!\S):[a-z][a-z0-9_+-]*:(?!\w)|\^\w+\^|~\w+~|\$[^$\n]*[\\^_][^$\n]*\$",
            "this is no Markdown of this site; write it in words, or with a character such as ²",
        ),
        (r"\|", "a table must stand below an empty line, and must have a line | --- | --- | below its head"),
        (r"^#+|#{2,}", "a heading must have one to six # at its start, and none elsewhere"),
        (r"&[A-Za-z]+;|&(?:lt|gt|amp|nbsp|quot)\b", "write the character itself"),
        (r"<(?:!--|/?[A-Za-z])|-->", "a comment must be <!-- words -->, and '<' in a text must have a space after it"),
        (
            r"https?:\S*|\bwww\.\S+|[\w.+-]+@[\w-]+\.\w+",
            "an address must be a link, such as [words](https://example.org/)",
        ),
        (r"\\", "a backslash must stand before a sign of Markdown"),
        (r"[［］（）＊＃｛｝＠：｜]", "signs must be those of an English keyboard"),
    )
)
"""Signs that no text shows, each with what must be. Of two on one line, the first that is listed counts."""


def no_markdown_is_left(pages: Iterable[FinishedPage]) -> Iterator[Problem]:
    """A problem for each line of a page with such a sign. One that the Markdown lacks came from a record."""
    for page in pages:
        mends: dict[int, str] = {}
        prose = [html.unescape(line) for line in markdown_text.prose_of(page.markdown).split("\n")]
        for block in _blocks(page.html):
            for pattern, mend in LEFTOVERS:
                for leftover in pattern.finditer(block):
                    typed = _around(block, leftover)
                    line = _line(typed, block, prose)
                    if line and line not in mends:
                        if mends.get(line - 1) != mend:  # the next entry of a list, or the next row of a table
                            yield Problem(page.path, line, f"{typed[:60]!r} is shown as it is typed; {mend}")
                        mends[line] = mend


def _line(typed: str, block: str, prose: list[str]) -> int:
    """The line that has what was typed, from 1, or 0: of several, the one with the most words of its block."""
    words = {*block.split()}
    lines = (number for number, text in enumerate(prose, start=1) if typed in text)
    return max(lines, key=lambda number: len(words.intersection(prose[number - 1].split())), default=0)


def no_mark_of_a_block_is_left(pages: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """A problem for each finished page, as its path and its HTML, with a mark such as `/// html` that opened no block.

    Templates of records write such marks as well: a text that does not end its line takes the next one for its own.
    """
    for path, finished in pages:
        if "///" in finished:
            for block in _blocks(finished):
                if mark := _MARK.search(block):
                    yield Problem(
                        path, 1, f"{mark[0].strip()!r} is shown as it is typed; a block must begin on its own line"
                    )
                    break


def _blocks(finished: str) -> Iterator[str]:
    """The text of each block of a page: a paragraph, a heading, an entry of a list."""
    broken = _TAG.sub(_BREAK, _INLINE.sub("", _NO_TEXT.sub(_BREAK, finished)))
    for block in broken.split(_BREAK):
        if text := html.unescape(block).strip():
            yield text


def _around(block: str, leftover: re.Match[str]) -> str:
    """What was found, with the rest of the words that it touches, so that it can be looked for in the Markdown."""
    before = re.search(r"[^\s¶]*\Z", block[: leftover.start()])
    after = re.match(r"[^\s¶]*", block[leftover.end() :])
    return f"{before[0] if before else ''}{leftover[0].rstrip('¶')}{after[0] if after else ''}".strip()
