"""Imprint of the handouts of one build: where they came from, when, and the addresses that lead back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_routines.domain import addresses, editions, phrases, plan_link
from mkdocs_routines.domain.credit import CAVEAT
from mkdocs_routines.files.handout.content import Handout
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.records import Library


@dataclass(frozen=True)
class Imprint:
    """Details that all handouts of a build share, and the addresses that each of them has."""

    site: str
    """The name of the site."""
    licence: str
    """Its licence, with the original of a copy."""
    url: str
    """The whole address of the site; may be empty."""
    addresses: Mapping[str, str]
    """Routine → the whole address that is printed to be typed, as short as there is. Empty without that of the site."""
    links: Mapping[str, str]
    """Routine → the link in its QR code. It holds the exercises and the doses themselves: what is on the paper opens,
    whatever becomes of the routine, and on a phone without a network too. A site without tools has no page that opens
    it: there the code is the address."""
    day: date
    edition: int
    """The edition of the data."""


def imprint(url: str, library: Library, day: date) -> Imprint:
    """The imprint of a build. Without an address of the site, nothing can lead to it."""
    reached = library.routines if url and "handouts" in library.features else {}
    return Imprint(
        site=library.identity.name,
        licence=library.identity.terms,
        url=url,
        addresses={id_: f"{url}{addresses.shortest_address(library, id_)}" for id_ in reached},
        links={id_: f"{url}{_opened(id_, library)}" for id_ in reached},
        day=day,
        edition=editions.current_edition(library),
    )


def _opened(id_: str, library: Library) -> str:
    """The address that a code opens, below the site."""
    if "tools" not in library.features:
        return addresses.shortest_address(library, id_)
    plan = plan_link.of_routine(library.routines[id_], editions.current_edition(library))
    return f"{addresses.SHARED_PLANS}#{plan_link.write(plan, plan_link.link_names(library))}"


def help_url(imprint: Imprint, handout: Handout) -> str:
    """The whole address of the page that holds all signs to stop; empty without one."""
    page = handout.stop.page if handout.stop else ""
    return page_url(imprint.url, page) if imprint.url and page else ""


def help_address(imprint: Imprint, handout: Handout) -> str:
    """The same as people type it."""
    return typed_address(help_url(imprint, handout))


def footer(imprint: Imprint) -> str:
    """The last line of a handout: its site, edition and day, its licence, and the caveat."""
    day = phrases.long_date(imprint.day)
    return f"{imprint.site}, edition {imprint.edition}, {day}. {imprint.licence}. {CAVEAT}"


def typed_address(address: str) -> str:
    """An address as people type it: `example.org/routines/two`."""
    return address.rpartition("://")[2].rstrip("/")
