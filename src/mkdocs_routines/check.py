"""Rules across files. Each rule is one generator function whose name is the sentence that must be true."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from mkdocs_routines import bibliography, load, markdown_text
from mkdocs_routines.bibliography import Bibliography
from mkdocs_routines.load import Entry, Library
from mkdocs_routines.problem import Problem, did_you_mean
from mkdocs_routines.yaml_text import Place


@dataclass(frozen=True)
class Page:
    """A hand-written Markdown page: its path from the project's folder, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Site:
    """Everything a page can be made from."""

    library: Library
    bibliography: Bibliography
    pages: tuple[Page, ...]
    docs: str


def read(root: Path, data: str = "data", bib: str = "references.bib", docs: str = "docs") -> tuple[Site, list[Problem]]:
    """The whole site below `root`, and everything that is wrong with it, in the order of files and lines."""
    library, shape_problems = load.load(root, data)
    sources, source_problems = bibliography.read(root, bib)
    pages = tuple(
        Page(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted((root / docs).rglob("*.md"))
    )
    site = Site(library, sources, pages, docs)
    problems = chain(shape_problems, source_problems, *(rule(site) for rule in RULES))
    return site, sorted(set(problems))


def words_are_in_the_vocabulary(site: Site) -> Iterator[Problem]:
    """Muscles, equipment, positions, pain rules and stop rules."""
    if site.library.vocabulary is None:
        return
    vocabulary = site.library.vocabulary.record
    for entry in site.library.exercises.values():
        muscles = entry.record.muscles
        yield from _each_known(entry, ("muscles", "primary"), muscles.primary, vocabulary.muscles, "muscle")
        yield from _each_known(entry, ("muscles", "secondary"), muscles.secondary, vocabulary.muscles, "muscle")
        yield from _each_known(entry, ("equipment",), entry.record.equipment, vocabulary.equipment, "equipment")
        yield from _known(entry, ("position",), entry.record.position, vocabulary.positions, "position")
    for plan in site.library.routines.values():
        yield from _known(plan, ("pain_rule",), plan.record.pain_rule, vocabulary.pain_rules, "pain rule")
        yield from _known(plan, ("stop_rule",), plan.record.stop_rule, vocabulary.stop_rules, "stop rule")


def exercises_that_are_named_exist(site: Site) -> Iterator[Problem]:
    known = site.library.ids["exercise"]
    for entry in site.library.exercises.values():
        yield from _each_known(entry, ("easier",), entry.record.easier, known, "exercise")
        yield from _each_known(entry, ("harder",), entry.record.harder, known, "exercise")
    for plan in site.library.routines.values():
        for index, item in enumerate(plan.record.items):
            yield from _known(plan, ("items", index, "exercise"), item.exercise, known, "exercise")
            yield from _each_known(plan, ("items", index, "alternatives"), item.alternatives, known, "exercise")


def easier_and_harder_do_not_go_in_a_circle(site: Site) -> Iterator[Problem]:
    graph = dict(site.library.easier)
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle: list[str] = error.args[1]
            easiest = min(range(len(cycle) - 1), key=cycle.__getitem__)
            cycle = [*cycle[easiest:-1], *cycle[: easiest + 1]]
            entry = site.library.exercises[cycle[0]]
            place: Place = ("harder",) if entry.record.harder else ("easier",)
            yield entry.problem(place, f"easier and harder must not go in a circle: {' → '.join(cycle)}")
            graph[cycle[1]] = graph[cycle[1]] - {cycle[0]}
        else:
            return


def sources_are_in_the_bibliography(site: Site) -> Iterator[Problem]:
    for entry in _entries(site):
        for place, key in _cited_in_data(entry):
            if key not in site.bibliography.sources:
                yield entry.problem(place, site.bibliography.unknown(key))
    for page in site.pages:
        for citation in markdown_text.citations(page.text):
            for key in citation.keys:
                if key not in site.bibliography.sources:
                    yield Problem(page.path, citation.line, site.bibliography.unknown(key))


def citations_are_written_whole(site: Site) -> Iterator[Problem]:
    for entry in _entries(site):
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
    cited = {key for entry in _entries(site) for _, key in _cited_in_data(entry)}
    cited |= {key for page in site.pages for citation in markdown_text.citations(page.text) for key in citation.keys}
    for key in site.bibliography.sources.keys() - cited:
        source = site.bibliography.sources[key]
        yield Problem(site.bibliography.path, source.line, f"{key!r} must be cited somewhere, or be left out")


def directives_name_a_record(site: Site) -> Iterator[Problem]:
    for page in site.pages:
        for directive in markdown_text.directives(page.text):
            if not directive.alone:
                yield Problem(page.path, directive.line, "a directive must stand alone on its line: <!-- routine: id -->")
            elif directive.id not in (known := site.library.ids[directive.kind]):
                yield Problem(page.path, directive.line, _unknown(directive.kind, directive.id, known))


def every_routine_is_embedded_in_a_page(site: Site) -> Iterator[Problem]:
    directives = [directive for page in site.pages for directive in markdown_text.directives(page.text)]
    embedded = {directive.id for directive in directives if directive.kind == "routine"}
    for id_, entry in site.library.routines.items():
        if id_ not in embedded:
            yield entry.problem((), f"must be embedded in a page of {site.docs}/: <!-- routine: {id_} -->")


def pages_that_the_vocabulary_names_exist(site: Site) -> Iterator[Problem]:
    if site.library.vocabulary is None:
        return
    pages = {page.path.removeprefix(site.docs + "/") for page in site.pages}
    for kind in ("pillars", "pain_rules", "stop_rules"):
        for id_, words in getattr(site.library.vocabulary.record, kind).items():
            if words.page is not None:
                yield from _known(site.library.vocabulary, (kind, id_, "page"), words.page, pages, "page")


Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    words_are_in_the_vocabulary,
    exercises_that_are_named_exist,
    easier_and_harder_do_not_go_in_a_circle,
    sources_are_in_the_bibliography,
    citations_are_written_whole,
    every_source_is_cited,
    directives_name_a_record,
    every_routine_is_embedded_in_a_page,
    pages_that_the_vocabulary_names_exist,
)


def _unknown(kind: str, word: str, known: Collection[str]) -> str:
    return f"no {kind} {word!r}{did_you_mean(word, known)}"


def _known(entry: Entry[Any], place: Place, word: str, known: Collection[str], kind: str) -> Iterator[Problem]:
    if word not in known:
        yield entry.problem(place, _unknown(kind, word, known))


def _each_known(
    entry: Entry[Any], place: Place, words: tuple[str, ...], known: Collection[str], kind: str
) -> Iterator[Problem]:
    for index, word in enumerate(words):
        yield from _known(entry, (*place, index), word, known, kind)


def _entries(site: Site) -> Iterator[Entry[Any]]:
    if site.library.vocabulary:
        yield site.library.vocabulary
    yield from site.library.exercises.values()
    yield from site.library.routines.values()


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
