"""Slips of the keyboard and of pasting in a data file, each under its own name.

Most of them are YAML of some sort, so that without a look at the characters they are read as another thing, or blamed
on another line.
"""

import re
from collections.abc import Sequence

from mkdocs_routines.model.characters import HARD_SPACES, INVISIBLE

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_MERGE = re.compile(r"(<{7}|>{7}|\|{7})( .*)?|={7}")
_SIDE_OF_A_MERGE = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_TAB = re.compile(r"[ \t]*\t[ \t]*\S")
_HARD_INDENT = re.compile(rf"[ \t]*([{HARD_SPACES}])\s*\S")
_HARD_AFTER = re.compile(rf"\s*(?:- +)*(-|[\w-]+:)[ ]*([{HARD_SPACES}])")
_BULLET = re.compile(r"\s*(?:- +)*([•‣◦▪▸●○∙·⁃])\s")
_MARKER = re.compile(r"(?P<indent>\s*)(?P<sign>[–—−‐‑+*]|[0-9]{1,2}[.)])\s")
"""A list of Markdown, or of a word processor. A line of a text may begin so as well."""
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+:\s*")
_NO_SPACE_AFTER_DASH = re.compile(r"(?P<indent>\s*)-(?=[A-Za-z])")
_NO_SPACE_AFTER_COLON = re.compile(r"\s*(?:- +)*([\w-]+)[:：](?=[^\s/])")
_LOST = re.compile(r"""[^"'#]*[^"'#\s] #""")
_CURLY = re.compile("[“”„‟‘‚][^“”„‟]*[“”‟’]")
TAB = "must be indented with spaces; a tab stands here"
_BRACKETS_FIRST = re.compile(r"[\s-]*(?:[\w-]+:\s+)?([{\[])[^{}\[\]]*[}\]]\s*[^\s,:#}\]]")
"""A text that begins with words in brackets, which YAML takes for a list or for keys with values."""
_CURLY_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?[“”„‟]")
_EMPHASIS_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?\*{1,3}\S.*\*")

UNFINISHED_MERGE = (
    "a merge was left unfinished here; keep one side, and take away the lines <<<<<<<, ======= and >>>>>>>"
)
LOST = "what follows ' #' is a comment and is lost; quote the text, or put two spaces before the comment"
MARKDOWN = "must be plain text, shown as it is written; take away the Markdown"
_QUOTES = "must have straight quotes; these are curly, and a page would show them"


def first_slip(lines: Sequence[str]) -> tuple[int, str] | None:
    """The first line, counted from 1, that no data file should have, and what must be; none for a clean text."""
    before = ""
    for number, line in enumerate(lines, start=1):
        if message := _slip(line, before):
            return number, message
        before = line if line.strip() else before
    return None


def unfinished_merge(text: str) -> int | None:
    """The line, counted from 1, with the first mark that git left in a page or in the bibliography; none in most."""
    mark = _SIDE_OF_A_MERGE.search(text)
    return text.count("\n", 0, mark.start()) + 1 if mark else None


def _slip(line: str, before: str) -> str | None:
    if _MERGE.fullmatch(line):
        return UNFINISHED_MERGE
    if line.rstrip() == "...":
        return "must be one document; remove this '...' and what follows"
    if invisible := _INVISIBLE.search(line):
        return f"must not have the invisible character {_code(invisible[0])}"
    if _TAB.match(line):
        return TAB
    if hard := _HARD_INDENT.match(line):
        return f"must be indented with ordinary spaces; here stands a hard space ({_code(hard[1])})"
    if hard := _HARD_AFTER.match(line):
        return f"must have an ordinary space after {hard[1]!r}; here stands a hard space ({_code(hard[2])})"
    if bullet := _BULLET.match(line):
        return _bullet(bullet[1])
    if (marker := _MARKER.match(line)) and _starts_an_entry(marker, before, _MARKER):
        return _bullet(marker["sign"])
    if (dash := _NO_SPACE_AFTER_DASH.match(line)) and _starts_an_entry(dash, before, _NO_SPACE_AFTER_DASH):
        return "must have a space after '-'"
    return None


def _starts_an_entry(marker: re.Match[str], before: str, pattern: re.Pattern[str]) -> bool:
    """Whether a sign stands where an entry of a list starts, and is not one that a line of a text begins with."""
    above = pattern.match(before)
    return (
        _KEY_ALONE.fullmatch(before) is not None
        or before.startswith(marker["indent"] + "- ")
        or (above is not None and above["indent"] == marker["indent"])
    )


def _bullet(sign: str) -> str:
    code = "" if sign.isascii() else f" ({_code(sign)})"
    return f"each entry of a list must start with '- '; here stands {sign!r}{code}"


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def plain_slip(value: str, lines: Sequence[str]) -> tuple[int, str] | None:
    """The slip in a value without quotes that stands on `lines`: how many lines down, and what must be."""
    if _CURLY.fullmatch(value):
        return 0, _QUOTES
    for down, line in enumerate(lines[1:], start=1):
        if line.lstrip().startswith("- "):
            return down, "this dash must stand below the one before it; here it is part of the text above"
    return None


def no_yaml(lines: Sequence[str], index: int) -> tuple[int, str] | None:
    """The slip by which a text is no YAML at `lines[index]`: its index and what must be; None for another mistake."""
    line = lines[index] if index < len(lines) else ""
    if line.startswith("\t"):
        return index, TAB
    if _CURLY_VALUE.match(line):
        return index, _QUOTES
    if _EMPHASIS_VALUE.match(line):
        return index, MARKDOWN
    if text := _BRACKETS_FIRST.match(line):
        return index, f"a text that starts with {text[1]} must be quoted"
    for near in (index, index - 1):
        if 0 <= near < len(lines) and _LOST.match(lines[near]):
            return near, LOST
        if 0 <= near < len(lines) and (key := _NO_SPACE_AFTER_COLON.match(lines[near])):
            return near, f"must have a space after '{key[1]}:'"
    return None
