"""Escaping of text from the data for Markdown, HTML, attributes and YAML, so that nothing in it has a meaning there."""

import html
import json
import re
from functools import lru_cache

from mkdocs_routines.load.markdown_text import CITATION, uncited

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#+!|~^=:&\"$@]|^-|^\d+(?=[.)])|--+|\.\.+|//+|\?\?+")


@lru_cache(maxsize=32768)  # a text stands on many pages
def as_markdown(text: str) -> str:
    """Plain text as Markdown that shows exactly that text. Citations stay citations, nothing else has a meaning.

    Every character that Markdown, an extension of it, HTML or a template could act on becomes a character reference.
    """
    text = " ".join(text.split())
    pieces: list[str] = []
    end = 0
    for citation in CITATION.finditer(text):
        pieces += (_SPECIAL.sub(_referenced, text[end : citation.start()]), citation[0])
        end = citation.end()
    return "".join((*pieces, _SPECIAL.sub(_referenced, text[end:])))


def as_html(text: str) -> str:
    """Text without its citations, for titles and descriptions, as HTML that shows exactly that text."""
    return html.escape(uncited(text))


def as_attribute(text: str) -> str:
    """Text without its citations as the value of an attribute, in which nothing has a meaning."""
    return _SPECIAL.sub(_referenced, uncited(text))


def as_code(text: str) -> str:
    """Text as HTML that shows exactly that text, citations and spaces included, in an element that keeps its lines."""
    return _SPECIAL.sub(_referenced, text)


def as_citation(keys: tuple[str, ...]) -> str:
    """The citation of these sources: `[@a; @b]`."""
    return f"[{'; '.join('@' + key for key in keys)}]"


def as_yaml(text: str) -> str:
    """Text as a quoted scalar of YAML, for front matter."""
    return json.dumps(text, ensure_ascii=False)


def _referenced(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])
