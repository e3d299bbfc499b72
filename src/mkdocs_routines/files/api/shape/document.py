"""Shape of the header that every published file on exercises and routines has."""

from typing import Literal

from mkdocs_routines.model.values import Record


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
