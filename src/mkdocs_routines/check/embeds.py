"""Rules about what pages and records say of each other."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from mkdocs_routines.check.words import must_know, unknown
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry


def directives_name_a_record(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        for directive in markdown_text.directives(page.text):
            if not directive.alone:
                yield Problem(
                    page.path, directive.line, "a directive must stand alone on its line: <!-- routine: id -->"
                )
            elif (known := _known(content, directive.kind)) is not None and directive.id not in known:
                yield Problem(page.path, directive.line, unknown(directive.kind, directive.id, known))


def _known(content: UncheckedContent, kind: str) -> Collection[str] | None:
    """What a directive of this kind may name; nothing where that was not read."""
    if kind == "rule":
        words = content.library.vocabulary and content.library.vocabulary.record
        return {*words.pain_rules, *words.stop_rules} if words else None
    return markdown_text.DATA if kind == "data" else content.library.ids[kind]


def every_routine_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    return _embedded(content, "routine", content.library.routines.values())


def every_chart_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    return _embedded(content, "chart", content.library.charts.values())


def _embedded(content: UncheckedContent, kind: str, entries: Iterable[Entry[Any]]) -> Iterator[Problem]:
    directives = [directive for page in content.pages for directive in markdown_text.directives(page.text)]
    embedded = {directive.id for directive in directives if directive.kind == kind}
    for entry in entries:
        if entry.id not in embedded:
            yield entry.problem((), f"must be embedded in a page of {content.docs}/: <!-- {kind}: {entry.id} -->")


def pages_that_the_vocabulary_names_exist(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    pages = {page.path.removeprefix(content.docs + "/") for page in content.pages}
    for kind in ("pillars", "pain_rules", "stop_rules"):
        for id_, words in getattr(content.library.vocabulary.record, kind).items():
            if words.page is not None:
                yield from must_know(content.library.vocabulary, (kind, id_, "page"), words.page, pages, "page")
