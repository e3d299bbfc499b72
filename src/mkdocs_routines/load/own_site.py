"""One site of several from the same records: the routines that it keeps, its number to call, and its words in pages.

A routine that a site leaves out is no record of it. Its file still counts as there, so that nobody takes for forgotten
what only that routine names. In hand-written pages a link to it becomes its words, and in the place of the routine
itself stands a way to those that there are.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.records import Entry, Library, UncheckedLibrary
from mkdocs_routines.load.site_words import with_site_words
from mkdocs_routines.model import Safety, SearchWords, SixWeekPlan
from mkdocs_routines.model.identity import Identity

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<target>[^\s()]+)\)(?:\{[^{}]*\})?")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ROUTINE = re.compile(r"routines/(?P<id>[a-z0-9-]+)(?:\.md|/.*)?(?:#.*)?")


def of_site(library: UncheckedLibrary, identity: Identity) -> UncheckedLibrary:
    """The records as the site with this identity has them."""
    own = replace(library, identity=identity)
    gone = left_out(own)
    return replace(
        own,
        safety=_with_number(own.safety, identity),
        routines={id_: entry for id_, entry in own.routines.items() if id_ not in gone},
        six_week_plans={id_: _without_routine(entry, gone) for id_, entry in own.six_week_plans.items()},
        search_words=_without_pages(own.search_words, {f"routines/{id_}.md" for id_ in gone}),
    )


def left_out(library: UncheckedLibrary | Library) -> frozenset[str]:
    """The routines that have a file, and that this site does not keep."""
    kept = library.identity.routines
    return library.ids["routine"] - {*kept} if kept else frozenset()


def shown_text(text: str, uri: str, library: UncheckedLibrary | Library) -> str:
    """The text of the hand-written page `uri` as the site shows it. Every line stays where it is."""
    text = with_site_words(text, library.identity)
    gone = left_out(library)
    return _without_routines(text, uri, gone) if gone else text


def mentions(text: str, uri: str, gone: Collection[str]) -> tuple[tuple[int, str], ...]:
    """Each line of the page `uri` that links to a routine of `gone` or shows it, with its id."""
    if not gone:
        return ()
    links = [
        (text.count("\n", 0, link.start()) + 1, id_)
        for link in _links(text)
        if (id_ := _routine(link["target"], uri)) in gone
    ]
    shown = [(each.line, each.id) for each in markdown_text.directives(text) if each.kind == "routine"]
    return tuple(sorted({*links, *((line, id_) for line, id_ in shown if id_ in gone)}))


def _without_routines(text: str, uri: str, gone: Collection[str]) -> str:
    lines = text.split("\n")
    index = posixpath.relpath("routines/index.md", posixpath.dirname(uri) or ".")
    for directive in markdown_text.directives(text):
        if directive.kind == "routine" and directive.id in gone:
            lines[directive.line - 1] = f"{directive.prefix}This site has other routines: [all routines]({index})."
    without = "\n".join(lines)
    gone_from = [link for link in _links(without) if _routine(link["target"], uri) in gone]
    for link in reversed(gone_from):
        without = without[: link.start()] + link["words"] + without[link.end() :]
    return without


def _links(text: str) -> Iterator[re.Match[str]]:
    """Every link outside code, be it written over two lines."""
    code = {line.number for line in markdown_text.lines(text) if line.code}
    spans = [match.span() for match in _CODE_SPAN.finditer(text)]
    for link in _LINK.finditer(text):
        in_span = any(start < link.start() < end for start, end in spans)
        if not in_span and text.count("\n", 0, link.start()) + 1 not in code:
            yield link


def _routine(target: str, uri: str) -> str:
    """The id of the routine that a link on the page `uri` leads to, be it a page or a file of it; else nothing."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), target))
    match = _ROUTINE.fullmatch(path)
    return match["id"] if match else ""


def _without_routine(entry: Entry[SixWeekPlan], gone: Collection[str]) -> Entry[SixWeekPlan]:
    """A plan after which the reader is led to no routine, where that one is gone."""
    if entry.record.routine not in gone:
        return entry
    return replace(entry, record=entry.record.model_copy(update={"routine": None}))


def _without_pages(entry: Entry[SearchWords] | None, gone: Collection[str]) -> Entry[SearchWords] | None:
    if entry is None or not gone:
        return entry
    words = entry.record
    ordered = {word: tuple(page for page in pages if page not in gone) for word, pages in words.ordered.items()}
    kept = {
        "pages": {page: listed for page, listed in words.pages.items() if page not in gone},
        "ordered": {word: pages for word, pages in ordered.items() if pages},
    }
    return replace(entry, record=words.model_copy(update=kept))


def _with_number(entry: Entry[Safety] | None, identity: Identity) -> Entry[Safety] | None:
    """The signs with the number to call where the readers of this site live. Nothing that they say is left out."""
    if entry is None or identity.emergency is None:
        return entry
    safety, number = entry.record, identity.emergency
    ambulance = safety.urgencies["now"]
    now = ambulance.model_copy(update={"label": f"{ambulance.label} ({number})"})
    cards = tuple(
        card.model_copy(update={"before": f"Here, call {number}. {card.before or ''}".strip()})
        if card.urgency == "now"
        else card
        for card in safety.cards
    )
    urgencies = safety.urgencies | {"now": now}
    return replace(entry, record=safety.model_copy(update={"urgencies": urgencies, "cards": cards}))
