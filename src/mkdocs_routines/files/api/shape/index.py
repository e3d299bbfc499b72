"""Shape of `index.json`, the list of the published files."""

from datetime import date
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
    """The JSON Schema of it, or of a row of a table; null where it is a schema itself, or
    where its form is not JSON or a table."""
    sha256: str
    """SHA-256 of its bytes, in hexadecimal digits."""
    bytes: int
    """How many bytes it has."""


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
    content_version: str
    """The version of the content: its release; without one, the day, as `2026.11.29`; without a day, the start of the
    hash."""
    date: date | None
    """The day on which the data were last changed, in UTC; null where nothing says when."""
    hash: str
    """`sha256:` and the hash of what the command `sha256sum` prints of `files`, in the order of their paths below the
    site."""
    lang: str
    """The language of all texts, as BCP 47 has it."""
    archive: str
    """All files in one, as a zip. Its hash stands beside it, at the same address with `.sha256` after it."""
    files: Listed[PublishedFile]
    """The other files."""
