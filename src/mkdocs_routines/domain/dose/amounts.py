"""Amounts of a dose: the unit of a set, minutes for long efforts, and ranges as text."""

from dataclasses import dataclass
from typing import Literal

from mkdocs_routines.model import Dose, Kilograms, Range

Unit = Literal["reps", "seconds", "minutes", "steps", "metres"]
A_MINUTE = 60
FEWEST_MINUTES = 2
"""From so many minutes on, an amount in whole minutes is shown in minutes."""


@dataclass(frozen=True)
class SetAmount:
    """Amount of a set, as it is shown."""

    span: Range
    """With `sides: each-direction`, the amount in one direction."""
    unit: Unit
    both_ways: bool
    """Whether a set goes in each direction."""

    @property
    def total(self) -> Range:
        """The amount of the whole set."""
        return Range(self.span.low * 2, self.span.high * 2) if self.both_ways else self.span


def set_amount(dose: Dose) -> SetAmount | None:
    """The amount of a set; None where its repetitions are as many as possible, or open."""
    both_ways = dose.sides == "each-direction"
    if isinstance(dose.reps, Range):
        return SetAmount(dose.reps, "reps", both_ways)
    if dose.seconds is not None:
        low, high = dose.seconds.low, dose.seconds.high
        if low >= FEWEST_MINUTES * A_MINUTE and low % A_MINUTE == high % A_MINUTE == 0:
            return SetAmount(Range(low // A_MINUTE, high // A_MINUTE), "minutes", both_ways)
        return SetAmount(dose.seconds, "seconds", both_ways)
    if dose.steps is not None:
        return SetAmount(dose.steps, "steps", both_ways)
    if dose.metres is not None:
        return SetAmount(dose.metres, "metres", both_ways)
    return None


def span(range_: Range | Kilograms, to: str = "–") -> str:
    """A range as text: `10`, or `8–10` with an en dash or what `to` gives."""
    return f"{range_.low:g}" if range_.low == range_.high else f"{range_.low:g}{to}{range_.high:g}"
