"""Slips of the keyboard in Markdown: what looks like a link, a heading or a block, and is shown as it is typed."""

import re
from collections.abc import Iterator

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.characters import HARD_SPACES

_ENDINGS = r"\.(?:md|html|svg|png|jpg|webp|pdf)"
SLIPS = tuple(
    (re.compile(pattern, re.MULTILINE), message)
    for pattern, message in (
        (r"!\[\s*\]\(", "a picture must have words for those who do not see it: ![words](path)"),
        (r"!\[[^\]]*\]\(\s*<?(?:https?:)?//", "a picture must be a file of the site; nothing is loaded from elsewhere"),
        (
            r"<(?:img|source|video|audio|track)\s[^>]*(?:src|srcset|poster)=[\"']?(?:https?:)?//",
            "a picture or a film must be a file of the site; nothing is loaded from elsewhere",
        ),
        (r"(?<!!)\[[^\]\n]*\]\(\s*\)", "a link must lead somewhere: [words](path)"),
        (r"\]\(https?://[^\s()\"']+[ \t]+(?![ \t\"'])[^()\n]*\)", "an address must have no space in it"),
        (r"^[ \t]*[‘’“”]{3}[ \t]*\w*[ \t]*$", "a block of code must stand between the marks of the keyboard, ```"),
        (
            rf"^[ \t]*[{HARD_SPACES}][ \t{HARD_SPACES}]*(?:[-*+]|\d{{1,2}}\.) ",
            "an entry of a list must be indented by the spaces of the keyboard; these are others",
        ),
        (rf"\][ \t]+\([^()\s]+{_ENDINGS}[^()\s]*\)", "a link must have no space between its brackets: [words](path)"),
        (
            rf"\([^()\n]+\)\[(?:[^\]\s]+{_ENDINGS}|https?:)[^\]\s]*\]",
            "a link must have its brackets the other way round: [words](path)",
        ),
        (r"\]\([^()\s]+(?=[ \t]*(?:\n[ \t]*\n|\n?\Z))", "a link must be closed by ')'"),
        (r"(?:\]\(|\]:[ \t]|href=[\"'])https?:(?!//[^/\s)\"'])", "an address must be such as https://example.org/"),
        (r"^#{1,6}(?=[^#\s{!])", "a heading must have a space after #"),
        (r"^#{1,6}[ \t]*$", "a heading must have words"),
        (r"^#{7,}", "a heading must have one to six #"),
        (
            r"^ {0,3}(?:[-*+]|\d{1,2}\.) [^\n]*\n {1,3}(?=[-*+] )",
            "an entry of a list within another must be indented by four spaces, more than the one above it",
        ),
        (r"\{\{(?!-?\s*site\b).*?\}\}|\{%.*?%\}|\{!.*?!\}", "must not be a template; it is shown as it is typed"),
        (r"^[ \t]*(?:==|={4,})[ \t]+\"", "a tab must begin with ==="),
        (r"^[ \t>]*/{3,}[ \t]*(?!html[ \t]*\|[ \t]*[a-z])[a-z].*$", "a block must name its element: /// html | div"),
    )
)
"""What somebody types → what must be. In prose, code is left out, so a link whose words are code has none there."""
_WORDLESS = re.compile(r"(?<![!\]`])\[\]\([^()\s]+\)(?!`)")


def markdown_is_typed_without_slips(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for pattern, message in SLIPS:
            for slip in pattern.finditer(prose):
                yield Problem(page.path, prose.count("\n", 0, slip.start()) + 1, message)
        for line in markdown_text.lines(page.text):
            if not line.code and _WORDLESS.search(line.text):
                yield Problem(page.path, line.number, "a link must have words: [words](path)")
