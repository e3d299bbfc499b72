"""Shape of `index.json`, the list of the published files."""

from typing import Literal

from mkdocs_routines.model.values import Listed, Record


class PublishedFile(Record):
    url: str
    """Where it is."""
    title: str
    """What is in it."""
    media_type: str
    """What kind of file it is."""
    described_by: str | None
    """The JSON Schema of it, or of a row of a table; null where it is a schema itself."""


class PublishedIndex(Record):
    """Every published file."""

    described_by: str
    """The JSON Schema of this file."""
    version: Literal["1"]
    """The version of the shapes. A change that could break a program has a new version, and a new folder."""
    licence: str
    """The licence of all that is published here."""
    credit: str
    """The words to give credit with."""
    ratings: str
    """Whose ratings of evidence these are."""
    advice: str
    """What the exercises and routines are not, and what is to be shown with them."""
    documentation: str
    """The page that explains the files and says what may change."""
    files: Listed[PublishedFile]
    """The other files."""
