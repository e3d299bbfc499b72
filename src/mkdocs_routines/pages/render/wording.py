"""Wording of texts from the data where a page shows less of them, or shows them in another place."""

import re

from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.pages.render.escape import as_html

MOST_CHARACTERS = 160
"""Characters of a description that search engines show."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) ")


def description(text: str) -> str:
    """As many whole sentences as search engines show, and at least one, without citations, as HTML."""
    first, *others = _BETWEEN_SENTENCES.split(uncited(text))
    shown = first
    for other in others:
        if len(f"{shown} {other}") > MOST_CHARACTERS:
            break
        shown = f"{shown} {other}"
    return as_html(shown)


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return _BETWEEN_SENTENCES.split(" ".join(text.split()))[0]


def label(word: str) -> str:
    """A closed word as a label: `beginner` → `Beginner`."""
    return word[:1].upper() + word[1:]


def lower_first(text: str) -> str:
    """`Gluteus medius` → `gluteus medius`, for the middle of a sentence."""
    return text[:1].lower() + text[1:]
