"""CERT report of a routine: its answers to the Consensus on Exercise Reporting Template (Slade et al. 2016)."""

from typing import Literal, get_args

from pydantic import model_validator

from mkdocs_routines.model.values import Record, Text

CertItem = Literal[
    "1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9", "10", "11", "12", "13", "14a", "14b", "15", "16a", "16b"
]
"""The 16 items of CERT; three of them have two parts."""


class CertAnswer(Record):
    """What the routine says to one item: an answer, or why the item does not apply to it."""

    answer: Text | None = None
    """What the routine says."""
    not_applicable: Text | None = None
    """Why the item does not apply."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> "CertAnswer":
        if (self.answer is None) == (self.not_applicable is None):
            given = "neither" if self.answer is None else "both"
            raise ValueError(f"must have one of answer and not_applicable; it has {given}")
        return self


class Cert(Record):
    """The report of a routine, item by item. An item that is left out is not reported yet."""

    complete: bool = False
    """Whether the routine claims that every item is reported."""
    items: dict[CertItem, CertAnswer]
    """Item → what the routine says to it."""

    @model_validator(mode="after")
    def _is_as_complete_as_it_claims(self) -> "Cert":
        if self.complete and (missing := [item for item in get_args(CertItem) if item not in self.items]):
            raise ValueError(f"complete: must be left out while items are missing: {', '.join(missing)}")
        return self
