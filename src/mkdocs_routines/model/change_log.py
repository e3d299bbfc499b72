"""Change log record: what readers noticed of changes that no other record keeps, such as another dose."""

from mkdocs_routines.model.redirect import Address
from mkdocs_routines.model.values import Day, Record, Text


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
