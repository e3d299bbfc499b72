"""Rules about citations, in data and in pages: mkdocs-bibtex passes over much of this in silence."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from mkdocs_routines import markdown_text
from mkdocs_routines.check.site import Site
from mkdocs_routines.load import Entry
from mkdocs_routines.problem import Problem
from mkdocs_routines.yaml_text import Place


def sources_are_in_the_bibliography(site: Site) -> Iterator[Problem]:
    for entry in site.entries():
        for place, key in _cited_in_data(entry):
            if not site.bibliography.knows(key):
                yield entry.problem(place, site.bibliography.unknown(key))
    for page in site.pages:
        for citation in markdown_text.citations(page.text):
            for key in citation.keys:
                if not site.bibliography.knows(key):
                    yield Problem(page.path, citation.line, site.bibliography.unknown(key))


def citations_are_written_whole(site: Site) -> Iterator[Problem]:
    for entry in site.entries():
        for place, text in _texts(entry.record):
            for citation in markdown_text.citations(text):
                if citation.fault:
                    yield entry.problem(place, citation.fault)
    for page in site.pages:
        for citation in markdown_text.citations(page.text):
            if citation.fault:
                yield Problem(page.path, citation.line, citation.fault)
        for line, word in markdown_text.bare_keys(page.text):
            if word in site.bibliography.sources:
                yield Problem(page.path, line, f"a citation must stand in brackets: [@{word}]")


def every_source_is_cited(site: Site) -> Iterator[Problem]:
    if not site.library.whole:
        return
    cited = {key for entry in site.entries() for _, key in _cited_in_data(entry)}
    cited |= {key for page in site.pages for citation in markdown_text.citations(page.text) for key in citation.keys}
    for key in site.bibliography.sources.keys() - cited:
        source = site.bibliography.sources[key]
        yield Problem(site.bibliography.path, source.line, f"{key!r} must be cited somewhere, or be left out")


def _cited_in_data(entry: Entry[Any]) -> Iterator[tuple[Place, str]]:
    for index, key in enumerate(getattr(entry.record, "sources", ())):
        yield ("sources", index), key
    for place, text in _texts(entry.record):
        for citation in markdown_text.citations(text):
            yield from ((place, key) for key in citation.keys)


def _texts(value: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every text in a record, and where it stands."""
    match value:
        case str():
            yield place, value
        case BaseModel():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), (*place, name))
        case dict() | tuple():
            for key, part in value.items() if isinstance(value, dict) else enumerate(value):
                yield from _texts(part, (*place, key))
