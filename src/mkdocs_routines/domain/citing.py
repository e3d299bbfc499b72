"""Which sources records and pages cite."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place

_HEADING = re.compile(r"^# +(.+?) *$", re.MULTILINE)


def citing(content: UncheckedContent) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Each key that is cited, and the pages that cite it: pairs of a title and a path below `docs/`."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for page in content.pages:
        heading = _HEADING.search(page.text)
        place = (heading[1] if heading else page.path, page.path.removeprefix(content.docs + "/"))
        for key in _keys_on(page.text, content.library):
            found.setdefault(key, {})[place] = None
    for uri, title, entry in _pages_of_records(content.library):
        for _, key in keys_in(entry):
            found.setdefault(key, {})[(title, uri)] = None
    if content.library.vocabulary:
        for _, key in keys_in(content.library.vocabulary):
            found.setdefault(key, {})
    return {key: tuple(places) for key, places in found.items()}


def _keys_on(text: str, library: UncheckedLibrary) -> Iterator[str]:
    """Each key that a page cites, by itself or through a claim or a chart that it shows."""
    for citation in markdown_text.citations(text):
        yield from citation.keys
    shown: Mapping[str, Mapping[str, Entry[Any]]] = {"claim": library.claims, "chart": library.charts}
    for directive in markdown_text.directives(text):
        if entry := shown.get(directive.kind, {}).get(directive.id):
            yield from (key for _, key in keys_in(entry))


def _pages_of_records(library: UncheckedLibrary) -> Iterator[tuple[str, str, Entry[Any]]]:
    """Each page made from one record: its path below `docs/`, its title, and the record."""
    yield from ((f"claims/{id_}.md", entry.record.title, entry) for id_, entry in library.claims.items())
    yield from ((f"exercises/{id_}.md", entry.record.name, entry) for id_, entry in library.exercises.items())
    yield from ((f"routines/{id_}.md", entry.record.title, entry) for id_, entry in library.routines.items())


def keys_in(entry: Entry[Any]) -> Iterator[tuple[Place, str]]:
    """Each key that a record cites, and where."""
    for index, key in enumerate(getattr(entry.record, "sources", ())):
        yield ("sources", index), key
    for index, study in enumerate(getattr(entry.record, "studies", ())):
        yield ("studies", index, "source"), study.source
    if load := getattr(entry.record, "kneecap_load", None):
        yield ("kneecap_load", "source"), load.source
    for place, text in entry.texts:
        for citation in markdown_text.citations(text):
            yield from ((place, key) for key in citation.keys)
