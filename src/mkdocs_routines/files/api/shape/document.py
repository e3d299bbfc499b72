"""Shape of what published files share: the header on exercises and routines, and the stamp of a record."""

from datetime import date
from typing import Literal

from mkdocs_routines.model.values import Record


class PublishedRecord(Record):
    hash: str
    """`sha256:` and the hash of all other fields but `modified`, as canonical JSON (RFC 8785). It changes when they do,
    and when a text changes that the record shares with others, such as a sign to stop."""
    modified: date | None
    """The day on which its own file was last changed, from the history of the repository; null where that is not
    known."""


class Published(Record):
    described_by: str
    """The JSON Schema of this file."""
    version: Literal["1"]
    """The version of this shape. A change that could break a program has a new version, and a new folder."""
    licence: str
    """The licence of all that is in this file."""
    credit: str
    """The words to give credit with."""
    made_from: str
    """What this file is made from."""
    advice: str
    """What it is not, and what is to be shown with it."""
