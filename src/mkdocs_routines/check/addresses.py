"""Rules about addresses: each is one page's or leads on to one, and none is two things."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean


def redirects_lead_straight_to_a_page(content: UncheckedContent) -> Iterator[Problem]:
    """To a page and not to another redirect: so there is no circle, and nobody is sent on twice."""
    if content.library.redirects is None or content.library.vocabulary is None:
        return
    known = addresses.pages(content) | _of_broken_records(content)
    leading_on = addresses.leading_on(content.library)
    for old, target in content.library.redirects.record.moved.items():
        new = target.partition("#")[0]
        if new in leading_on:
            words = f"must lead straight to a page; {new} leads on to {leading_on[new]}"
        elif new not in known:
            words = f"no page {new!r}{did_you_mean(new, known)}"
        else:
            continue
        yield content.library.redirects.problem(("moved", old), words)


def no_redirect_stands_where_a_page_is(content: UncheckedContent) -> Iterator[Problem]:
    known = addresses.pages(content)
    if content.library.redirects:
        for old in content.library.redirects.record.moved:
            if old in known:
                yield content.library.redirects.problem(
                    ("moved", old), f"a page stands at {old}; only an address without one can lead on"
                )


def short_addresses_are_taken_once(content: UncheckedContent) -> Iterator[Problem]:
    """By one routine, and by no page and no redirect."""
    known = addresses.pages(content)
    moved = content.library.redirects.record.moved if content.library.redirects else {}
    taken = {**dict.fromkeys(known, "a page"), **dict.fromkeys(moved, "a redirect")}
    for id_, entry in content.library.routines.items():
        if address := addresses.short(content.library, id_):
            if address in taken:
                yield entry.problem(("short",), f"must be another word; {address} is the address of {taken[address]}")
            taken[address] = id_


def _of_broken_records(content: UncheckedContent) -> set[str]:
    """The pages of records that have other problems, so that one mistake is reported once."""
    kinds = {"exercise": "exercises", "routine": "routines", "claim": "claims"}
    return {f"{folder}/{id_}/" for kind, folder in kinds.items() for id_ in content.library.ids[kind]}
