"""Wording records: phrases and spellings that we do not write, and paragraphs that read like findings and are none."""

from typing import Annotated

from pydantic import StringConstraints

from mkdocs_routines.model.values import Label, Listed, PagePath, Record, Text


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


class Absence(Record):
    """Vocabulary of sentences that deny an inquiry. Each word or phrase is in small letters, except for names."""

    note: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md#[a-z0-9-]+$", max_length=200)]
    """The section that names what was looked at, as a page below `docs/` with its anchor."""
    studies: Listed[Label]
    """Nouns for an inquiry: "trial". After "no" they are denied; before a denial they are the source that looked."""
    nobody: Listed[Label]
    """People who are denied: "nobody"."""
    tested: Listed[Label]
    """Participles for what was inquired into: "measured"."""
    known: Listed[Label]
    """Verbs for what nobody did or knows: "can say"."""
    untested: Listed[Label]
    """Words that deny an inquiry by themselves: "untested"."""
    ours: Listed[Label]
    """Phrases that say that we looked: "we found"."""
    databases: Listed[Label]
    """Databases that we did not open."""


class Wording(Record):
    """Phrases that must not come back, and the spelling of the site."""

    phrases: Listed[Phrase]
    spellings: Listed[Spelling] = ()
    absence: Absence | None = None
    """How what we did not find is said. Left out where no such note stands."""


class Exemption(Record):
    page: PagePath
    """The page below `docs/`."""
    words: Label
    """Words of the paragraph, as they stand in it on one line."""
    reason: Text
    """Why the paragraph needs no source."""


class Exemptions(Record):
    """Paragraphs that read like findings and are none."""

    paragraphs: Listed[Exemption] = ()
