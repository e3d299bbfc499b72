"""Embedded records: directives of hand-written pages that name a record, and records that a page must embed."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from mkdocs_routines.check.unknown_words import must_be_known, unknown_word
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.pages import Page
from mkdocs_routines.load.problem import Problem, likeness, nearest
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model.features import Feature

_COMMENT = re.compile(r"<!--(?P<inner>.*?)-->", re.DOTALL)
_KIND_AND_ID = re.compile(r"(?P<dashes>-*)\s*(?P<kind>[A-Za-z]+)(?P<sign>\s*[:=]\s*|\s+)(?P<id>[\w./-]*[\w./])\s*-*")
_BROKEN_COMMENT = re.compile(r"<\s?!?\s?[-–—]{1,3}\s*(?P<kind>[a-z]+):\s*(?P<id>[\w./-]+)\s*[-–—]{0,3}\s?>")
"""A comment with a dash too few or too many, or with dashes that a word processor has drawn out."""

_RECORDS = {"card": "exercise", "rating": "claim"}
"""Kind of directive → the kind of its record, where that has another name."""
_FEATURES: Mapping[str, Feature] = {"plate": "figures", "rule": "safety", "signs": "safety"}
"""Kind of directive → the feature without which a site has nothing that it shows."""


def directives_name_a_record(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        for directive in page.directives:
            if not directive.alone:
                yield Problem(
                    page.path, directive.line, "a directive must stand alone on its line: <!-- routine: id -->"
                )
            elif (known := _known(content, directive.kind)) is not None and directive.id not in known:
                kind = _RECORDS.get(directive.kind, directive.kind)
                yield Problem(page.path, directive.line, unknown_word(kind, directive.id, known))


def comments_like_a_directive_are_one(content: UncheckedContent) -> Iterator[Problem]:
    """No comment is a directive but for a slip: readers would miss the record, and nobody would notice."""
    for page in content.pages:
        prose = _prose(page)
        for comment, (kind, id_) in _misspelt(content, prose):
            line = prose.count("\n", 0, comment.start()) + 1
            written = " ".join(comment[0].split())
            wrapped = "\n" in comment[0].strip() and written == f"<!-- {kind}: {id_} -->"
            fault = "a directive must stand on one line: " if wrapped else f"no directive {written!r}; did you mean "
            yield Problem(page.path, line, f"{fault}<!-- {kind}: {id_} -->{'' if wrapped else '?'}")


def _prose(page: Page) -> str:
    return markdown_text.prose_of(page.text) if "<" in page.text else ""


def _misspelt(content: UncheckedContent, prose: str) -> Iterator[tuple[re.Match[str], tuple[str, str]]]:
    """Each comment that was probably meant to be a directive, with the kind and the id that it was to name."""
    for comment in (*_COMMENT.finditer(prose), *_BROKEN_COMMENT.finditer(prose)):
        if directive := _meant(content, comment):
            yield comment, directive


def _meant(content: UncheckedContent, comment: re.Match[str]) -> tuple[str, str] | None:
    """The directive that a comment was probably meant to be; none for an ordinary comment and for a directive."""
    broken = comment.re is _BROKEN_COMMENT
    named = comment if broken else _KIND_AND_ID.fullmatch(comment["inner"])
    if not named or (broken and _COMMENT.fullmatch(comment[0])):
        return None
    if broken and named["kind"] in markdown_text.KINDS and comment[0].startswith("<!--"):
        return None  # half a directive, which is a problem already
    kind, id_ = _nearest_kind(named["kind"].lower()), named["id"]
    if kind is None:
        return None
    known = _known(content, kind) or ()
    if not broken:
        is_one = named["kind"] == kind and named["sign"].startswith(":") and not named["dashes"]
        if is_one and "\n" not in comment[0].partition(kind)[0]:
            return None  # it stands on one line, or is half a directive, which is a problem already
        near = is_one or likeness(kind, named["kind"].lower()) >= (0.81 if named["sign"].strip() else 1)
        if not near and named["kind"].lower() != f"{kind}s" and id_ not in known:
            return None
    id_ = id_ if id_ in known else nearest(id_, known) or id_
    return kind, id_


@lru_cache(maxsize=1024)
def _nearest_kind(word: str) -> str | None:
    return nearest(word, markdown_text.KINDS)


def _known(content: UncheckedContent, kind: str) -> Collection[str] | None:
    """The ids that a directive of this kind may name; none where the vocabulary could not be read."""
    if kind in _FEATURES and _FEATURES[kind] not in content.library.features:
        return ()
    if kind == "rule":
        words = content.library.vocabulary and content.library.vocabulary.record
        safety = content.library.safety and content.library.safety.record
        return {*words.pain_rules, safety.rule.id} if words and safety else None
    if kind == "complaints":
        return markdown_text.COMPLAINTS if content.library.complaints else None
    parts = {"data": markdown_text.DATA, "signs": markdown_text.SIGNS, "template": content.templates.keys()}
    return parts[kind] if kind in parts else content.library.ids[_RECORDS.get(kind, kind)]


def every_routine_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    return _embedded(content, "routine", content.library.routines.values())


def every_chart_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    return _embedded(content, "chart", content.library.charts.values())


def every_model_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    """But for one that stands on the page of a muscle."""
    models = content.library.models.values()
    return _embedded(content, "model", [entry for entry in models if entry.record.muscle is None])


def every_plate_is_embedded_in_a_page(content: UncheckedContent) -> Iterator[Problem]:
    """In one written by hand; that of a muscle stands on the page of its muscle."""
    words = content.library.vocabulary
    muscles = words.record.muscles if words else {}
    by_hand = [entry for id_, entry in content.library.plates.items() if id_ not in muscles]
    return _embedded(content, "plate", by_hand)


def _embedded(content: UncheckedContent, kind: str, entries: Iterable[Entry[Any]]) -> Iterator[Problem]:
    directives = [directive for page in content.pages for directive in page.directives]
    embedded = {(directive.kind, directive.id) for directive in directives}
    for page in content.pages:  # a misspelt directive is one mistake, with a line of its own
        embedded |= {directive for _, directive in _misspelt(content, _prose(page))}
    for entry in entries if content.whole else ():
        if (kind, entry.id) not in embedded:
            yield entry.problem((), f"must be embedded in a page of {content.docs}/: <!-- {kind}: {entry.id} -->")


def records_of_one_file_are_shown_on_a_page(content: UncheckedContent) -> Iterator[Problem]:
    """Where such a record is shown, its file is there; and where its file is there, one page shows it."""
    records = {"post": content.library.post, "beliefs": content.library.beliefs, "glossary": content.library.glossary}
    shown: set[str] = set()
    for page in content.pages:
        for directive in page.directives:
            name = directive.id
            if directive.kind != "data" or name not in records:
                continue
            if name not in content.library.unreadable and (name in shown or records[name] is None):
                message = "must stand on one page" if name in shown else f"needs data/{name}.yml"
                yield Problem(page.path, directive.line, f"<!-- data: {name} --> {message}")
            shown.add(name)
    for name, entry in records.items():
        if entry and name not in shown and content.whole:
            yield entry.problem((), f"must be shown by a page of {content.docs}/: <!-- data: {name} -->")


def pages_that_the_vocabulary_names_exist(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.vocabulary is None:
        return
    pages = {page.uri for page in content.pages}
    for kind in ("pillars", "topics", "pain_rules", "own_pain_rules"):
        for id_, words in getattr(content.library.vocabulary.record, kind).items():
            if words.page is not None:
                yield from must_be_known(content.library.vocabulary, (kind, id_, "page"), words.page, pages, "page")


RULES = (
    directives_name_a_record,
    every_routine_is_embedded_in_a_page,
    every_chart_is_embedded_in_a_page,
    every_model_is_embedded_in_a_page,
    every_plate_is_embedded_in_a_page,
    pages_that_the_vocabulary_names_exist,
)
