"""CERT score: how much of the Consensus on Exercise Reporting Template a routine reports.

The template has 16 items; three of them have two parts, so there are 19 points (Slade et al., Br J Sports Med 2016,
doi:10.1136/bjsports-2016-096651). To count a part that does not apply as reported, with its reason, is our choice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from mkdocs_routines.model.cert import Cert, CertItem
from mkdocs_routines.model.vocabulary import CertWords

ITEMS: tuple[CertItem, ...] = get_args(CertItem)
"""The 19 parts of CERT, in its order: `7a` and `7b` are the two parts of item 7."""

State = Literal["reported", "not applicable", "not reported"]


@dataclass(frozen=True)
class Row:
    """Row of a report: the number of the item, its question, whether it is reported, and the answer or the reason."""

    item: CertItem
    asks: str
    state: State
    says: str


@dataclass(frozen=True)
class Score:
    """CERT score, in parts: `reported` counts those that do not apply, of which there are `not_applicable`."""

    reported: int
    not_applicable: int
    parts: int = len(ITEMS)
    items: int = len({item.rstrip("ab") for item in ITEMS})

    def words(self) -> str:
        """The score as a phrase: `19 of 19 parts of the 16 items reported, 4 of them as not applicable`."""
        return f"{self.reported} of {self.parts} {self.tail()}"

    def tail(self) -> str:
        """The phrase without its first two numbers, for where those are set apart."""
        return f"parts of the {self.items} items reported, {self.not_applicable or 'none'} of them as not applicable"


def score(cert: Cert) -> Score:
    """The score of a report."""
    return Score(
        reported=len(cert.items),
        not_applicable=sum(1 for answer in cert.items.values() if answer.not_applicable is not None),
    )


def report_rows(cert: Cert, words: CertWords) -> Iterator[Row]:
    """Every part as a row, reported or not, in the order of CERT."""
    for item in ITEMS:
        answer = cert.items.get(item)
        if answer is None:
            yield Row(item, words.questions[item], "not reported", "")
        elif answer.answer is not None:
            yield Row(item, words.questions[item], "reported", answer.answer)
        else:
            yield Row(item, words.questions[item], "not applicable", answer.not_applicable or "")
