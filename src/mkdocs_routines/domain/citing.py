"""Citations: the sources that each record and page cites, and the pages that cite each source."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_routines.domain import signs
from mkdocs_routines.domain.addresses import (
    claim_page,
    complaint_page,
    exercise_page,
    plan_page,
    routine_page,
    word_page,
)
from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.domain.rating import standing
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place


def citing_pages(content: UncheckedContent) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Key of each cited source → the pages that cite it, as pairs of a title and a path below `docs/`.

    A page also cites what the claims, charts and plates on it cite, and the page of an exercise what its cautions cite.
    The vocabulary, the signs to get help and the general cautions cite, and have no page of their own. The page of a
    superseded claim shows no study.
    """
    pages_of: dict[str, dict[tuple[str, str], None]] = {}
    for page in content.pages:
        titled = (page.heading or page.path, page.uri)
        for key in _keys_on(page, content.library):
            pages_of.setdefault(key, {})[titled] = None
    for uri, title, entry in _pages_of_records(content.library):
        for _, key in keys_in(entry):
            pages_of.setdefault(key, {})[(title, uri)] = None
    for id_, entry in content.library.exercises.items():
        for key in _keys_of_cautions(id_, content.library):
            pages_of.setdefault(key, {})[(entry.record.name, exercise_page(id_))] = None
    for uri, title, key in _keys_of_complaints(content.library):
        pages_of.setdefault(key, {})[(title, uri)] = None
    shared: tuple[Entry[Any] | None, ...] = (
        content.library.vocabulary,
        content.library.safety,
        content.library.cautions,
    )
    for key in (key for entry in shared if entry for _, key in keys_in(entry)):
        pages_of.setdefault(key, {})
    return {key: tuple(pages) for key, pages in pages_of.items()}


def _keys_on(page: Page, library: UncheckedLibrary) -> Iterator[str]:
    """Keys that a page cites, by itself or through a claim, a chart, a model, a plate or signs to get help on it."""
    yield from page.cited
    shown: Mapping[str, Mapping[str, Entry[Any]]] = {
        "claim": library.claims,
        "chart": library.charts,
        "model": library.models,
        "plate": library.plates,
    }
    for directive in page.directives:
        if entry := shown.get(directive.kind, {}).get(directive.id):
            yield from (key for _, key in keys_in(entry))
        of_one = {"post": library.post, "beliefs": library.beliefs} if directive.kind == "data" else {}
        if entry := of_one.get(directive.id):
            yield from (key for _, key in keys_in(entry))
        if directive.kind == "signs" and library.safety:
            yield from signs.keys_shown(library.safety.record, directive.id, page.uri)


def _pages_of_records(library: UncheckedLibrary) -> Iterator[tuple[str, str, Entry[Any]]]:
    """Pages that are made from one record: path below `docs/`, title, and the record."""
    yield from ((claim_page(id_), entry.record.title, entry) for id_, entry in standing(library.claims).items())
    yield from ((exercise_page(id_), entry.record.name, entry) for id_, entry in library.exercises.items())
    yield from ((routine_page(id_), entry.record.title, entry) for id_, entry in library.routines.items())
    yield from ((plan_page(id_), entry.record.title, entry) for id_, entry in library.six_week_plans.items())
    muscles = library.vocabulary.record.muscles if library.vocabulary else {}
    for entry in library.models.values():
        if entry.record.muscle in muscles:
            yield word_page("muscles", entry.record.muscle), muscles[entry.record.muscle].label, entry
    for id_ in muscles.keys() & library.plates.keys():
        yield word_page("muscles", id_), muscles[id_].label, library.plates[id_]


def _keys_of_cautions(id_: str, library: UncheckedLibrary) -> Iterator[str]:
    for caution in exercise_cautions(id_, library):
        yield from markdown_text.cited_keys(caution.advice)


def _keys_of_complaints(library: UncheckedLibrary) -> Iterator[tuple[str, str, str]]:
    """Pages that are made from a complaint: path below `docs/`, title, and each key that it cites."""
    if library.complaints is None:
        return
    ids = {(place, id_): complaint.title for id_, place, complaint in library.complaints.record.all()}
    for place, key in keys_in(library.complaints):
        _, where, _, id_, *_ = place
        yield complaint_page(str(id_)), ids[where, str(id_)], key  # type: ignore[index]  # a place of the record


def keys_in(entry: Entry[Any]) -> Iterator[tuple[Place, str]]:
    """Every citation in a record: its place and the key of the source. A key may come several times."""
    for index, key in enumerate(getattr(entry.record, "sources", ())):
        yield ("sources", index), key
    for index, study in enumerate(getattr(entry.record, "studies", ())):
        yield ("studies", index, "source"), study.source
    for id_, sign in getattr(entry.record, "signs", {}).items():
        yield from ((("signs", id_, "sources", index), key) for index, key in enumerate(sign.sources))
    for index, comparison in enumerate(getattr(entry.record, "kneecap_comparisons", ())):
        if comparison.source is not None:
            yield ("kneecap_comparisons", index, "source"), comparison.source
    for place, text in entry.texts:
        yield from ((place, key) for key in markdown_text.cited_keys(text))
