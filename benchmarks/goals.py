"""Goals of the site and its plugin, each with the number of a run that it is held against."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from benchmarks.results import Build, Run, Score

READING = ("home", "exercise", "routine", "condition")
APPS = ("builder", "player", "shared plan", "log")
PLAIN = "our theme, same text"
LIBRARY = "our whole product"
"""The site that grows: exercises, and routines in proportion."""
THEN = 2.5
"""Seconds of processor time for the yardstick (Material, 200 pages) on the machine for which the goals were set."""


Measure = Callable[[Run], float | None]
"""Number of a run; None where it has no such number."""


@dataclass(frozen=True)
class Goal:
    words: str
    limit: float
    unit: str
    measured: Measure
    least: bool = False
    """Whether the number shall be no smaller; else it shall be no greater."""

    def met(self, number: float) -> bool:
        return number >= self.limit if self.least else number <= self.limit


def goals() -> Iterator[Goal]:
    """In the order of the page."""
    for kind in READING:
        yield Goal(f"First view, {kind}, without pictures", 50, "kB", _without_pictures(kind))
    for kind in READING:
        yield Goal(f"First view, {kind}", 90 if kind == "routine" else 75, "kB", _view(kind))
    yield Goal("First view of the same text, beside Starlight's", 1, "", _beside_starlight)
    for kind in APPS:
        yield Goal(f"First view, {kind}", 110, "kB", _view(kind))
    yield Goal("Requests of the heaviest app", 20, "", _most_requests)
    yield Goal("Next page, at most", 12, "kB", _heaviest_next)
    yield Goal("Lighthouse performance, worst page", 99, "", _worst_performance, least=True)
    yield Goal("Largest paint, worst page", 1.2, "s", _worst(lambda score: score.lcp))
    yield Goal("Blocked by scripts, worst page", 30, "ms", _worst(lambda score: score.tbt))
    yield Goal("Layout shift, worst page", 0.01, "", _worst(lambda score: score.cls))
    yield Goal("Slowest answer of explorer and builder", 100, "ms", _slowest_answer)
    yield Goal("Kept for offline by a first visit", 250, "kB", lambda run: run.kept_kb)
    yield Goal("Cold build with 60 exercises, scaled", 40, "s", _of_smallest(cold=True))
    yield Goal("The same after one changed sentence", 15, "s", _of_smallest(cold=False))
    yield Goal("Peak memory of that build", 500, "MB", _peak)
    yield Goal("Growth with the exercises, exponent", 1.05, "", growth)
    yield Goal("From saving an edit to seeing it", 0.5, "s", _edit)


def growth(run: Run) -> float | None:
    """Exponent k of scaled processor time = a + b·nᵏ for n exercises; at 1, each costs as much as the one before.

    The pages that every site has (a) are no growth. Three libraries, each twice the one before, take c₁, c₂ and c₃:
    (c₃ - c₂) / (c₂ - c₁) = 2ᵏ. None where there are no such three.
    """
    found = _libraries(run, cold=True)
    doubled = all(more.asked == 2 * less.asked for less, more in pairwise(found))
    if len(found) != 3 or not doubled:
        return None
    first, second = (_scaled(more, more.cpu) - _scaled(less, less.cpu) for less, more in pairwise(found))
    return round(log2(second / first), 2) if first > 0 and second > 0 else None


def _view(kind: str) -> Measure:
    return lambda run: next((view.kb for view in run.views if view.page == kind), None)


def _without_pictures(kind: str) -> Measure:
    def measured(run: Run) -> float | None:
        found = (view.kb - view.by_kind.get("image", 0) - view.drawn for view in run.views if view.page == kind)
        return next((round(kb, 1) for kb in found), None)

    return measured


def _beside_starlight(run: Run) -> float | None:
    ours, theirs = _view(PLAIN)(run), _view("Starlight")(run)
    return round(ours / theirs, 2) if ours and theirs else None


def _most_requests(run: Run) -> float | None:
    return max((view.requests for view in run.views if view.page in APPS), default=None)


def _heaviest_next(run: Run) -> float | None:
    return max((view.next_kb for view in run.views if view.page in READING), default=None)


def _worst_performance(run: Run) -> float | None:
    return min((score.performance for score in _ours(run)), default=None)


def _worst(number: Callable[[Score], float]) -> Measure:
    return lambda run: max(map(number, _ours(run)), default=None)


def _ours(run: Run) -> list[Score]:
    """Pages of the site are named by their kind; peers have names with a capital."""
    return [score for score in run.scores if score.page == score.page.lower()]


def _slowest_answer(run: Run) -> float | None:
    return max((answer.milliseconds for answer in run.answers), default=None)


def _libraries(run: Run, cold: bool) -> list[Build]:
    """Builds of our whole product, those of fewer exercises first."""
    found = (each for each in run.builds if each.site == LIBRARY and each.cold == cold)
    return sorted(found, key=lambda each: each.asked)


def _scaled(build: Build, seconds: float) -> float:
    """Seconds of a build as the machine for which the goals were set would have taken them."""
    return seconds * THEN / (build.yardstick or THEN)


def _of_smallest(cold: bool) -> Measure:
    """Scaled seconds of the library with about as many pages as the goal was set for (761)."""
    return lambda run: next((round(_scaled(each, each.seconds), 1) for each in _libraries(run, cold)), None)


def _peak(run: Run) -> float | None:
    return next((each.peak_mb for each in _libraries(run, cold=True)), None)


def _edit(run: Run) -> float | None:
    return next((each.seconds for each in run.edits if each.site == LIBRARY), None)
