"""Plain text and templates → Markdown.

HTML is written with the blocks of `pymdownx.blocks.html` (`/// html | div.name`), because they keep working inside
lists, admonitions and tabs, where Markdown leaves raw HTML alone, and because citations in them stay Markdown.
"""

import html
import json
import posixpath
import re
from datetime import date
from functools import lru_cache, partial

import jinja2

from mkdocs_routines.domain import dose, kneecap_load
from mkdocs_routines.draw import figure
from mkdocs_routines.files import handout
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Vocabulary

_CITATION = re.compile(r"\[@[a-z0-9]+(?:; ?@[a-z0-9]+)*\]")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#+!|~^=:&\"$@]|^-|^\d+(?=[.)])|--+|\.\.+|//+|\?\?+")


@lru_cache(maxsize=32768)  # a text stands on many pages
def text(words: str) -> str:
    """Plain text as Markdown that shows exactly that text. Citations stay citations, nothing else has a meaning.

    Every character that Markdown, an extension of it, HTML or a template could act on becomes a character reference.
    """
    words = " ".join(words.split())
    shown: list[str] = []
    end = 0
    for citation in _CITATION.finditer(words):
        shown += (_SPECIAL.sub(_referenced, words[end : citation.start()]), citation[0])
        end = citation.end()
    return "".join((*shown, _SPECIAL.sub(_referenced, words[end:])))


def plain(words: str) -> str:
    """Text without its citations, for titles and descriptions, as HTML that shows exactly that text."""
    return html.escape(" ".join(_CITATION.sub("", words).replace(" .", ".").split()))


def attribute(words: str) -> str:
    """Text without its citations as the value of an attribute, in which nothing has a meaning."""
    return _SPECIAL.sub(_referenced, " ".join(_CITATION.sub("", words).split()))


def cite(keys: tuple[str, ...]) -> str:
    """The citation of these sources."""
    return f"[{'; '.join('@' + key for key in keys)}]"


def label(word: str) -> str:
    """A closed word as a label: `beginner` → `Beginner`."""
    return word[:1].upper() + word[1:]


def brief(words: str) -> str:
    """As many whole sentences as search engines show of a description, and at least one, as `plain` text."""
    shown, *more = re.split(r"(?<=[.!?]) ", " ".join(_CITATION.sub("", words).split()))
    for sentence in more:
        if len(f"{shown} {sentence}") > 160:
            break
        shown = f"{shown} {sentence}"
    return plain(shown)


def sentence(words: str) -> str:
    """The first sentence of a text."""
    return re.split(r"(?<=[.!?]) ", " ".join(words.split()))[0]


def quoted(words: str) -> str:
    """Text as a quoted scalar of YAML, for front matter."""
    return json.dumps(words, ensure_ascii=False)


def lower_first(words: str) -> str:
    """`Gluteus medius` → `gluteus medius`, for the middle of a sentence."""
    return words[:1].lower() + words[1:]


def day(value: date) -> str:
    """A day as it is read: `23 November 2026`."""
    return f"{value.day} {value:%B %Y}"


def _referenced(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("mkdocs_routines.pages.render"),
    undefined=jinja2.StrictUndefined,
    autoescape=False,  # noqa: S701 - templates write Markdown; each text from data goes through `text` or `plain`
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters |= {
    filter_.__name__: filter_
    for filter_ in (text, plain, attribute, brief, sentence, quoted, cite, day, label, lower_first, dose.span)
}
_TEMPLATES.globals |= {"dose": dose, "figure": figure, "handouts": handout, "kneecap_load": kneecap_load}


def fill(template: str, library: Library, at: str, **values: object) -> str:
    link = partial(_relative, folder=posixpath.dirname(at) or ".")
    return _TEMPLATES.get_template(template).render(
        library=library, vocabulary=vocabulary(library).record, link=link, **values
    )


@lru_cache(maxsize=32768)
def _relative(uri: str, folder: str) -> str:
    return posixpath.relpath(uri, folder)


def vocabulary(library: Library) -> Entry[Vocabulary]:
    return library.vocabulary
