"""Addresses: each is that of one page or leads on to one, and none is two things."""

from collections.abc import Iterator
from typing import Any

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.records import Entry


def redirects_lead_straight_to_a_page(content: UncheckedContent) -> Iterator[Problem]:
    """No redirect leads to another one, so there is no circle, and no reader is sent on twice."""
    if content.library.redirects is None or content.library.vocabulary is None:
        return
    known = addresses.page_addresses(content) | addresses.of_broken_records(content)
    leading_on = addresses.redirect_targets(content.library)
    for old, target in content.library.redirects.record.moved.items():
        new = target.partition("#")[0]
        if new in leading_on:
            message = f"must lead straight to a page; {new} leads on to {leading_on[new]}"
        elif new not in known:
            message = f"no page {new!r}{did_you_mean(new, known)}"
        else:
            continue
        yield content.library.redirects.problem(("moved", old), message)


def no_redirect_stands_where_a_page_is(content: UncheckedContent) -> Iterator[Problem]:
    known = addresses.page_addresses(content)
    if content.library.redirects:
        for old in content.library.redirects.record.moved:
            if old in known:
                yield content.library.redirects.problem(
                    ("moved", old), f"a page stands at {old}; only an address without one can lead on"
                )


def no_page_stands_where_one_is_made_from_data(content: UncheckedContent) -> Iterator[Problem]:
    made = {addresses.address(page): page for page in addresses.pages_from_data(content.library)}
    for page in content.pages:
        if (address := addresses.address(page.uri)) in made:
            yield Problem(page.path, 1, f"must have another name; the page at {address} is made from data")


def no_record_stands_where_an_index_is(content: UncheckedContent) -> Iterator[Problem]:
    """No record has an id whose page is the one that lists all of its kind, or all drawings."""
    library = content.library
    lists = {*map(addresses.index_page, addresses.FOLDERS), addresses.DRAWINGS_PAGE}
    message = "must have another name; the page {} is that of all of them"
    entries: list[tuple[Entry[Any], str]] = [
        *((entry, addresses.exercise_page(id_)) for id_, entry in library.exercises.items()),
        *((entry, addresses.routine_page(id_)) for id_, entry in library.routines.items()),
        *((entry, addresses.plan_page(id_)) for id_, entry in library.six_week_plans.items()),
        *((entry, addresses.claim_page(id_)) for id_, entry in library.claims.items()),
        *((entry, addresses.source_page(key)) for key, entry in library.sources.items()),
    ]
    for entry, page in entries:
        if page in lists:
            yield entry.problem((), message.format(page))
    if library.vocabulary:
        for kind in addresses.WORD_KINDS:
            for id_ in getattr(library.vocabulary.record, kind):
                if (page := addresses.word_page(kind, id_)) in lists:
                    yield library.vocabulary.problem((kind, id_), message.format(page))


def short_addresses_are_taken_once(content: UncheckedContent) -> Iterator[Problem]:
    """No short address is that of two routines, of a page or of a redirect."""
    known = addresses.page_addresses(content)
    moved = content.library.redirects.record.moved if content.library.redirects else {}
    taken = {**dict.fromkeys(known, "a page"), **dict.fromkeys(moved, "a redirect")}
    for id_, entry in content.library.routines.items():
        if address := addresses.short_address(content.library, id_):
            if address in taken:
                yield entry.problem(("short",), f"must be another word; {address} is the address of {taken[address]}")
            taken[address] = id_
