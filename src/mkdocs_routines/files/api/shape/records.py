"""Shape of `records.json`, the list of all records, by which a program notices what has changed."""

from typing import Literal

from mkdocs_routines.files.api.shape.document import Published, PublishedRecord

Kind = Literal["exercise", "routine", "plan", "claim", "source"]
"""Kinds of records that have a page each."""


class ListedRecord(PublishedRecord):
    kind: Kind
    """What it is."""
    id: str
    """Its name, which never changes; of a source, its key."""
    url: str
    """Its page."""
    file: str
    """The smallest file that holds it."""


class PublishedRecords(Published):
    """Every record, with its hash and the day of its last change."""

    records: tuple[ListedRecord, ...]
    """The records, by kind and id."""
