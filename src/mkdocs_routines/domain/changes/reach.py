"""Reach of a change: the pages and papers on which a reader would meet it."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.markdown_text import directives
from mkdocs_routines.load.records import Entry


def touched(before: UncheckedContent, after: UncheckedContent) -> Iterator[str]:
    """One line with the addresses of pages that differ, and one with the routines whose handout does.

    Lists of all records, and pages of words, are left out.
    """
    changed = {
        "exercise": _changed(before.library.exercises, after.library.exercises),
        "routine": _changed(before.library.routines, after.library.routines),
        "claim": _changed(before.library.claims, after.library.claims),
        "chart": _changed(before.library.charts, after.library.charts),
    }
    papers = {
        id_
        for id_, entry in after.library.routines.items()
        if id_ in changed["routine"]
        or any({item.exercise, *item.alternatives} & changed["exercise"] for item in entry.record.items)
    }
    folders = {"exercise": changed["exercise"], "routine": changed["routine"] | papers, "claim": changed["claim"]}
    pages = {f"{kind}s/{id_}/" for kind, ids in folders.items() for id_ in ids}
    pages |= set(_hand_written(before, after, {**changed, "routine": changed["routine"] | papers}))
    if pages:
        yield f"Pages: {', '.join(sorted(pages))}"
    if papers:
        yield f"Paper: {', '.join(sorted(papers))}"


def _changed(before: Mapping[str, Entry[Any]], after: Mapping[str, Entry[Any]]) -> set[str]:
    return {
        id_
        for id_ in {*before, *after}
        if (before[id_].record if id_ in before else None) != (after[id_].record if id_ in after else None)
    }


def _hand_written(before: UncheckedContent, after: UncheckedContent, changed: Mapping[str, set[str]]) -> Iterator[str]:
    """The address of each hand-written page whose text differs, or that shows a record that does."""
    texts = {page.path: page.text for page in before.pages}
    gone = texts.keys() - {page.path for page in after.pages}
    for page in after.pages:
        shown = any(found.id in changed.get(found.kind, ()) for found in directives(page.text))
        if shown or texts.get(page.path) != page.text:
            yield addresses.address(page.path.removeprefix(f"{after.docs}/")) or "home"
    yield from (addresses.address(path.removeprefix(f"{before.docs}/")) or "home" for path in gone)
