"""Wording record: phrases that were edited out of the site, each with what is written instead."""

from mkdocs_routines.model.values import Label, Listed, Record


class Phrase(Record):
    avoid: Label
    """The phrase, in any case and over any line break. Between quotation marks it may stand, to be answered."""
    write: Label
    """A wording that a reader understands at once."""


class Wording(Record):
    """Phrases that must not come back."""

    phrases: Listed[Phrase]
