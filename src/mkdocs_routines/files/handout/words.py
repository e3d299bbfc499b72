"""What stands on the handout of each routine, as the page is set from it: JSON, with what a build says of itself."""

import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache

import segno

from mkdocs_routines.domain import addresses, editions, plan_link
from mkdocs_routines.draw import figure
from mkdocs_routines.files.handout.content import Handout, of_routine
from mkdocs_routines.load.records import Library

LICENCE = "CC BY 4.0"
CAVEAT = "General information, not advice for one person."


@dataclass(frozen=True)
class Imprint:
    """What all handouts of a build say of themselves."""

    site: str
    """The name of the site."""
    url: str
    """The whole address of the site; may be empty."""
    addresses: Mapping[str, str]
    """Routine → the whole address that is printed to be typed, as short as there is. Empty without that of the site."""
    links: Mapping[str, str]
    """Routine → the link in its QR code. It holds the exercises and the doses themselves: what is on the paper opens,
    whatever becomes of the routine, and on a phone without a network too."""
    day: date
    edition: int
    """The edition of the data."""


def imprint(site: str, url: str, library: Library, day: date) -> Imprint:
    """The imprint of a build. Without an address of the site, nothing can lead to it."""
    edition, names, reached = editions.number(library), plan_link.link_names(library), library.routines if url else {}
    return Imprint(
        site=site,
        url=url,
        addresses={id_: f"{url}{addresses.short(library, id_) or f'routines/{id_}/'}" for id_ in reached},
        links={
            id_: f"{url}r/#{plan_link.write(plan_link.of_routine(entry, edition), names)}"
            for id_, entry in reached.items()
        },
        day=day,
        edition=edition,
    )


def words(library: Library, imprint: Imprint) -> dict[str, str]:
    """Routine → everything that is written on its handout."""
    return {id_: _words(of_routine(id_, library), library, imprint, id_) for id_ in library.routines}


def _words(handout: Handout, library: Library, imprint: Imprint, id_: str) -> str:
    exercises = {part.exercise: library.exercises[part.exercise].record for part in handout.parts}
    said = {
        **asdict(handout),
        "drawn": {
            id_: {
                "alt": f"{figure.title(exercise, exercise.figure)}. {figure.description(exercise.figure)}",
                "poses": len(exercise.figure.poses),
            }
            for id_, exercise in exercises.items()
        },
        "site": imprint.site,
        "date": {"year": imprint.day.year, "month": imprint.day.month, "day": imprint.day.day},
        "foot": foot(imprint),
        "link": imprint.links.get(id_, ""),
        "shown": typed(imprint.addresses.get(id_, "")),
        "help": helping(imprint, handout),
    }
    return json.dumps(said, ensure_ascii=False)


def helping(imprint: Imprint, handout: Handout) -> str:
    """The address of the page that holds all signs to stop, as people type it."""
    page = handout.stop.page.removesuffix(".md").removesuffix("index")
    return typed(imprint.url + page) if imprint.url and handout.stop.page else ""


def foot(imprint: Imprint) -> str:
    """The last line of a handout: where it came from, when, and what it is not."""
    day = f"{imprint.day.day} {imprint.day:%B %Y}"
    return f"{imprint.site}, edition {imprint.edition}, {day}. {LICENCE}. {CAVEAT}"


def codes(imprint: Imprint) -> dict[str, str]:
    """The path of each QR code below the site, and its SVG."""
    return {f"handouts/{id_}.svg": qr(address) for id_, address in imprint.links.items()}


@lru_cache(maxsize=64)
def qr(address: str) -> str:
    """The QR code of an address, as SVG."""
    file = io.BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", border=2, xmldecl=False)
    return file.getvalue().decode()


def typed(address: str) -> str:
    """An address as people type it: `example.org/routines/two`."""
    return address.rpartition("://")[2].rstrip("/")
