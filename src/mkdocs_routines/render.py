"""Records → Markdown, through the templates beside this module.

HTML is written with the blocks of `pymdownx.blocks.html` (`/// html | div.name`), because they keep working inside
lists, admonitions and tabs, where Markdown leaves raw HTML alone, and because citations in them stay Markdown.
"""

import html
import json
import posixpath
import re
from collections.abc import Iterator
from typing import Literal

import jinja2

from mkdocs_routines import dose
from mkdocs_routines.load import Entry, Library
from mkdocs_routines.model import Vocabulary

_CITATION = re.compile(r"\[@[a-z0-9]+(?:; ?@[a-z0-9]+)*\]")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#+!|~^=:&\"$@]|^-|^\d+(?=[.)])|--+|\.\.+|//+|\?\?+")


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


def quoted(words: str) -> str:
    """Text as a quoted scalar of YAML, for front matter."""
    return json.dumps(words, ensure_ascii=False)


def lower_first(words: str) -> str:
    """`Gluteus medius` → `gluteus medius`, for the middle of a sentence."""
    return words[:1].lower() + words[1:]


def _referenced(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("mkdocs_routines"),
    undefined=jinja2.StrictUndefined,
    autoescape=False,  # noqa: S701 - templates write Markdown; each text from data goes through `text` or `plain`
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters |= {
    filter_.__name__: filter_ for filter_ in (text, plain, brief, quoted, cite, label, lower_first, dose.span)
}
_TEMPLATES.globals |= {"dose": dose}


def pages(library: Library) -> Iterator[tuple[str, str, str]]:
    """Every page made from data: its path below `docs/`, its Markdown, and the data file it is edited in."""
    yield "exercises/index.md", index("exercises", library), _vocabulary(library).path
    for id_, exercise_entry in library.exercises.items():
        yield f"exercises/{id_}.md", exercise_page(id_, library), exercise_entry.path
    yield "routines/index.md", index("routines", library), _vocabulary(library).path
    for id_, routine_entry in library.routines.items():
        yield f"routines/{id_}.md", routine_page(id_, library), routine_entry.path


def routine(id_: str, library: Library, at: str, anchor: str) -> str:
    """The routine as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _routine("routine.md.jinja", id_, library, at, anchor, titled=True)


def routine_page(id_: str, library: Library) -> str:
    """The page of a routine."""
    return _routine("routine_page.md.jinja", id_, library, f"routines/{id_}.md", id_, titled=False)


def exercise(id_: str, library: Library, at: str, anchor: str) -> str:
    """The exercise as a card in the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _fill("exercise.md.jinja", library, at, id=id_, exercise=library.exercises[id_].record, anchor=anchor)


def exercise_page(id_: str, library: Library) -> str:
    """The page of an exercise, between its neighbours and the routines that use it."""
    easier = sorted(library.easier[id_])
    harder = sorted(other for other, below in library.easier.items() if id_ in below)
    routines = [
        routine_id
        for routine_id, entry in library.routines.items()
        if any(id_ in (item.exercise, *item.alternatives) for item in entry.record.items)
    ]
    return _fill(
        "exercise_page.md.jinja",
        library,
        f"exercises/{id_}.md",
        id=id_,
        exercise=library.exercises[id_].record,
        easier=easier,
        harder=harder,
        routines=routines,
    )


def index(kind: Literal["exercises", "routines"], library: Library) -> str:
    """The page that lists every record of `kind` (`exercises`, `routines`)."""
    head = _vocabulary(library).record.indexes[kind]
    return _fill(f"{kind}_index.md.jinja", library, f"{kind}/index.md", head=head)


def _routine(template: str, id_: str, library: Library, at: str, anchor: str, *, titled: bool) -> str:
    record = library.routines[id_].record
    needed = dict.fromkeys(word for item in record.items for word in library.exercises[item.exercise].record.equipment)
    return _fill(template, library, at, id=id_, routine=record, anchor=anchor, titled=titled, equipment=tuple(needed))


def _fill(template: str, library: Library, at: str, **values: object) -> str:
    folder = posixpath.dirname(at) or "."

    def link(uri: str) -> str:
        return posixpath.relpath(uri, folder)

    return _TEMPLATES.get_template(template).render(
        library=library, vocabulary=_vocabulary(library).record, link=link, **values
    )


def _vocabulary(library: Library) -> Entry[Vocabulary]:
    assert library.vocabulary is not None, "a library is rendered after its check"
    return library.vocabulary
