"""Characters and marks that no reader is meant to see, wherever they stand."""

import re
from collections.abc import Iterator

from mkdocs_routines.load import slips
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.characters import INVISIBLE

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_MARKDOWN = re.compile(
    r"(?<![*\w])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![*\w])"
    r"|(?<![_\w])(_{1,3})(?=[^\s_])[^_]*[^\s_]\2(?![_\w])"
    r"|\[[^\]]+\]\([^)\s]+\)"
)
"""Bold, italic, or a link."""


def texts_of_records_hold_no_markdown(content: UncheckedContent) -> Iterator[Problem]:
    """A text of a record is shown as it is written, stars and all."""
    for entry in content.library.entries():
        for place, text in entry.texts:
            if markdown := _MARKDOWN.search(text):
                yield entry.problem(place, f"{slips.MARKDOWN}: {markdown[0]!r}")


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
