"""Published records: addresses and ids that readers may hold, what they noticed, and each source as it was checked.

`make edition` writes them, so that a mistake cannot take back in silence what was published.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from mkdocs_routines.model.redirect import Address
from mkdocs_routines.model.values import Day, Id, Key, Record, Text

ShortAddress = Annotated[str, StringConstraints(pattern=r"^r/[a-z0-9-]+/$", max_length=200)]
"""Short address of a routine below the site: "r/core/"."""


class Published(Record):
    """Addresses and ids that were published. Each keeps its meaning."""

    pages: tuple[Address, ...]
    """The address of every page but the home page: it answers, or leads on to where its content is now."""
    short: dict[ShortAddress, Address]
    """Short address of a routine → the address of its page."""
    ids: dict[str, tuple[Id, ...]]
    """Kind of record or word (`claims`, `aims`, …) → its ids. Exercises and routines are kept with their editions."""


class CheckedSource(Record):
    """Fields of a source that tell it from every other one."""

    title: Text
    year: Text
    doi: Text | None = None


class CheckedSources(Record):
    """Sources as they were held against the studies themselves."""

    sources: dict[Key, CheckedSource]
    """Key → the source. One that nobody cites may stand here too."""
    unconfirmed_dois: dict[Key, Text] = Field(default_factory=dict)
    """Key → a DOI that is given for the source and was not found to be its own."""
    not_citable: tuple[Key, ...] = ()
    """Sources that were looked for and could not be confirmed."""


class LoggedChange(Record):
    day: Day
    """The day on which readers met it."""
    what: Text
    """What is other than before, in a sentence: "Three-exercise core: Glute bridge 2 × 8–12 → 2 × 10–12"."""
    why: Text | None = None
    """Why."""
    page: Address | None = None
    """Where it is met first: "exercises/glute-bridge/"."""


class ChangeLog(Record):
    """Changes, the newest last. One that was published stays in its place: feeds count them."""

    changes: tuple[LoggedChange, ...]
