"""Retraction record: sources that their publishers have taken back or cast doubt on."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema

from mkdocs_routines.model.values import Day, Key, Listed, Record, Text

Kind = Literal["retraction", "withdrawal", "removal", "expression-of-concern"]

DOI = r"^10\.[0-9]{4,9}/[!-~]{1,190}$"
"""Pattern of a DOI: the prefix of its registrant and a suffix without spaces (DOI Handbook, section 2.2)."""


def _doi(value: Any) -> Any:
    if not (isinstance(value, str) and re.fullmatch(DOI, value)):
        raise ValueError("must be a DOI such as 10.1016/s0140-6736(10)60175-4, without an address before it")
    return value


Doi = Annotated[str, BeforeValidator(_doi), WithJsonSchema({"type": "string", "pattern": DOI})]
"""DOI, without the address before it."""


class Retraction(Record):
    source: Key
    """The source, by its key in `references.bib`. One that is no longer there may stay, as history."""
    kind: Kind
    """What was done, in the terms of Crossref."""
    day: Day
    """The day of the notice; the first of the month or the year where the notice gives no more."""
    notice: Doi
    """The DOI of the notice."""
    reason: Text | None = None
    """Why, in our words, where it is known."""


class Retractions(Record):
    """Sources that must not be cited, because of a notice about them."""

    origin: Text
    """Where the list comes from, and what it covers."""
    retracted: Listed[Retraction] = ()
    """The notices: one a source, the gravest."""
