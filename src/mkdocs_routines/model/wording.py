"""Wording record: phrases that were edited out of the site, and spellings that are not ours, with what is written."""

from mkdocs_routines.model.values import Label, Listed, Record


class Phrase(Record):
    avoid: Label
    """The phrase, in any case and over any line break. Between quotation marks it may stand, to be answered."""
    write: Label
    """A wording that a reader understands at once."""


class Spelling(Record):
    american: Label
    """The beginning of a word, in small letters: `color` stands for "colored" too. Names keep it."""
    british: Label
    """The beginning that is written."""


class Wording(Record):
    """Phrases that must not come back, and the spelling of the site."""

    phrases: Listed[Phrase]
    spellings: Listed[Spelling] = ()
