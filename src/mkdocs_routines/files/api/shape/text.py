"""Shapes of texts and ranges in published records."""

from mkdocs_routines.model.values import Record


class PublishedText(Record):
    """A text, and what it rests on."""

    text: str
    """Plain text without any marks."""
    sources: tuple[str, ...]
    """The keys of the sources it names, in `references.json`."""


class PublishedRange(Record):
    """From `low` to `high`, both included. They are equal where one number is given."""

    low: int
    high: int


class PublishedKilograms(Record):
    """From `low` to `high` kilograms, both included, in halves."""

    low: float
    high: float
