"""Axis of a chart: ticks at round numbers, and the position of a value between the edges of the drawing."""

from dataclasses import dataclass
from math import ceil, floor, log10

from mkdocs_routines.draw.chart.text import WIDTH
from mkdocs_routines.model.chart import Bars, Forest

MARGIN = 18
"""From an edge of the drawing to the first or last tick."""
INTERVALS = 6
"""Between the ticks, at most."""


@dataclass(frozen=True)
class Axis:
    """A linear or logarithmic axis from its first tick to its last. Every value of the chart lies between them."""

    ticks: tuple[float, ...]
    reference: float
    """The value of no effect."""
    log: bool
    left: float = 0
    """The left edge of the tracks, in units of the drawing; their right edge is that of the drawing."""

    @classmethod
    def of(cls, plot: Forest | Bars, left: float = 0) -> "Axis":
        """The axis with room for every row, and for both sides of the reference."""
        if isinstance(plot, Bars):
            return cls(_ticks(0, max(row.value + (row.sd or 0) for row in plot.rows) or 1), 0, log=False, left=left)
        log = plot.scale == "log"
        ends = [log10(value) if log else value for row in plot.rows for value in (row.low, row.high)]
        room = max(map(abs, ends)) / 10 or 0.1  # no difference stands at 0, as does the logarithm of no ratio
        low, high = min(*ends, -room), max(*ends, room)
        return cls(_log_ticks(low, high) if log else _ticks(low, high), plot.reference, log, left)

    def x(self, value: float) -> float:
        """The position of a value, in units of the drawing."""
        low, high, at = (log10(v) if self.log else v for v in (self.ticks[0], self.ticks[-1], value))
        start = self.left + MARGIN
        return round(start + (at - low) / (high - low) * (WIDTH - MARGIN - start), 1)


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten, from one at or below `low` to one at or above `high`."""
    power = floor(log10((high - low) / INTERVALS))
    for step in (float(f"{digit}e{power + up}") for up in (0, 1) for digit in (1, 2, 5)):
        first, last = floor(round(low / step, 10)), ceil(round(high / step, 10))
        if last - first <= INTERVALS:
            break
    return tuple(round(multiple * step, 9) for multiple in range(first, last + 1))


def _log_ticks(low: float, high: float) -> tuple[float, ...]:
    """Round ratios around the powers of ten `low` and `high`: 1, 2, 5, 10, or only some of the powers."""
    for digits, stride in (((1, 2, 5), 1), ((1,), 1), ((1,), 2)):
        ratios = [float(f"{digit}e{power}") for power in range(-8, 9, stride) for digit in digits]
        first = max(ratio for ratio in ratios if log10(ratio) <= low)
        last = min(ratio for ratio in ratios if log10(ratio) >= high)
        ticks = tuple(ratio for ratio in ratios if first <= ratio <= last)
        if len(ticks) <= INTERVALS + 1:
            break
    return ticks
