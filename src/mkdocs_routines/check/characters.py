"""Characters and marks that no reader is meant to see, wherever they stand."""

import re
from collections.abc import Iterator

from mkdocs_routines.check.leftover_markdown import LEFTOVERS
from mkdocs_routines.load import markdown_text, slips
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import MechanicsModel
from mkdocs_routines.model.characters import INVISIBLE
from mkdocs_routines.model.mechanics import HOLES

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_MARKDOWN = re.compile(
    r"(?<![*\w])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![*\w])"
    r"|(?<![_\w])(_{1,3})(?=[^\s_])[^_]*[^\s_]\2(?![_\w])"
    r"|\[[^\]]+\]\([^)\s]+\)"
)
"""Bold, italic, or a link."""
_GARBLED = re.compile("[\ufffd\u2028\u2029\x85]|â€.|[ÃÂ][\x80-\xbf]|ï»¿")
"""A character that could not be read, ends of lines that editors do not show, and UTF-8 read as another encoding."""

_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u26ff]")
"""A picture among the characters, such as a smiling face."""


def texts_of_records_hold_no_markdown(content: UncheckedContent) -> Iterator[Problem]:
    """A text of a record is shown as it is written, stars and all."""
    for entry in content.library.entries():
        for place, text in entry.texts:
            if markdown := _MARKDOWN.search(text):
                yield entry.problem(place, f"{slips.MARKDOWN}: {markdown[0]!r}")
            elif any(citation.fault for citation in markdown_text.citations(text)):
                continue  # which has a problem of its own
            elif typed := next(_typed(markdown_text.uncited(_filled(entry.record, text))), None):
                yield entry.problem(place, f"must be plain text, shown as it is written; take away {typed!r}")


def _filled(record: object, text: str) -> str:
    """The text with a word in each hole, where a script or a page fills it."""
    return HOLES.sub("word", text) if isinstance(record, MechanicsModel) else text


def _typed(text: str) -> Iterator[str]:
    """What no sentence has: signs of Markdown and HTML, and addresses, which are no links in a record."""
    for pattern, _ in LEFTOVERS:
        if leftover := pattern.search(text):
            yield leftover[0]


def characters_are_those_that_were_typed(content: UncheckedContent) -> Iterator[Problem]:
    """No text went through a program that took its bytes for others, and no line ends where an editor sees no end."""
    for path, text in _texts(content):
        for number, line in enumerate(text.split("\n"), start=1):
            if garbled := _GARBLED.search(line):
                yield Problem(path, number, _garbled(garbled[0]))
    for entry in content.library.entries():
        for place, text in entry.texts:
            if garbled := _GARBLED.search(text):
                yield entry.problem(place, _garbled(garbled[0]))


def _garbled(characters: str) -> str:
    codes = " ".join(f"U+{ord(character):04X}" for character in characters)
    return f"must have the characters that were typed; {characters!r} ({codes}) was made of others, or is no text"


def texts_of_records_hold_no_pictures(content: UncheckedContent) -> Iterator[Problem]:
    """The fonts of handouts and link cards have none, and a screen reader says its name in the middle of a text."""
    for entry in content.library.entries():
        for place, text in entry.texts:
            if picture := _PICTURE.search(text):
                yield entry.problem(place, f"must be words; take away {picture[0]!r}, a picture that paper cannot show")


def pages_and_sources_hold_no_invisible_characters(content: UncheckedContent) -> Iterator[Problem]:
    """A search finds no word with such a character in it. Data files are refused for one as they are read."""
    for path, text in _texts(content):
        for number, line in enumerate(text.split("\n"), start=1):
            if invisible := _INVISIBLE.search(line):
                yield Problem(path, number, f"must not have the invisible character U+{ord(invisible[0]):04X}")


def no_merge_of_pages_is_left_unfinished(content: UncheckedContent) -> Iterator[Problem]:
    """Data files and the bibliography are refused for one as they are read."""
    for page in content.pages:
        if line := slips.unfinished_merge(page.text):
            yield Problem(page.path, line, slips.UNFINISHED_MERGE)


def _texts(content: UncheckedContent) -> Iterator[tuple[str, str]]:
    """Path and text of each page and of the bibliography, without a byte order mark at its start."""
    for page in content.pages:
        yield page.path, page.text
    yield content.bibliography.path, content.bibliography.text.removeprefix("\ufeff")
