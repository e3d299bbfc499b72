"""How completely a routine is described: what it reports by CERT, item by item, and its score."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from mkdocs_routines.model.cert import Cert, CertItem
from mkdocs_routines.model.vocabulary import CertWords

ITEMS: tuple[CertItem, ...] = get_args(CertItem)
"""Every item of CERT, in its order; the parts of an item stand as `7a` and `7b`."""

State = Literal["reported", "not applicable", "not reported"]


@dataclass(frozen=True)
class Row:
    """One item: its number, what it asks, whether the routine reports it, and what the routine says."""

    item: CertItem
    asks: str
    state: State
    says: str


@dataclass(frozen=True)
class Score:
    """How many of the parts of CERT are reported; those that do not apply, with a reason, count as reported."""

    reported: int
    not_applicable: int
    parts: int = len(ITEMS)
    items: int = len({item.rstrip("ab") for item in ITEMS})

    def words(self) -> str:
        """`19 of 19 parts of the 16 items reported, 4 of them as not applicable`."""
        return f"{self.reported} of {self.parts} {self.tail()}"

    def tail(self) -> str:
        """What follows the two numbers."""
        return f"parts of the {self.items} items reported, {self.not_applicable or 'none'} of them as not applicable"


def score(cert: Cert) -> Score:
    """The score of a report, counted from its answers."""
    return Score(
        reported=len(cert.items),
        not_applicable=sum(1 for answer in cert.items.values() if answer.not_applicable is not None),
    )


def rows(cert: Cert, words: CertWords) -> Iterator[Row]:
    """Every item, also those that are not reported, in the order of CERT."""
    for item in ITEMS:
        answer = cert.items.get(item)
        if answer is None:
            yield Row(item, words.questions[item], "not reported", "")
        elif answer.answer is not None:
            yield Row(item, words.questions[item], "reported", answer.answer)
        else:
            yield Row(item, words.questions[item], "not applicable", answer.not_applicable or "")
