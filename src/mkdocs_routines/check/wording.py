"""Wording of pages and records: a phrase that was edited out does not come back."""

import re
from collections.abc import Iterator

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.wording import Phrase, Wording


def phrases_that_were_edited_out_stay_out(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.wording is None:
        return
    wording = content.library.wording.record
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for start, phrase in avoided(prose, wording):
            yield Problem(page.path, prose.count("\n", 0, start) + 1, _message(phrase))
    for entry in content.library.entries():
        for place, text in entry.texts:
            for _, phrase in avoided(text, wording):
                yield entry.problem(place, _message(phrase))


def avoided(text: str, wording: Wording) -> Iterator[tuple[int, Phrase]]:
    """Each phrase in a text that must not come back, with the index of its first character."""
    for phrase in wording.phrases:
        words = r"\s+".join(map(re.escape, phrase.avoid.split()))
        for found in re.finditer(rf"(?<![\w\"“]){words}(?!\w)", text, re.IGNORECASE):
            yield found.start(), phrase


def _message(phrase: Phrase) -> str:
    return f"{phrase.avoid!r} must give way to plainer words: {phrase.write}"
