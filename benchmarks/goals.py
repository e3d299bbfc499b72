"""Goals of the site and its plugin, each with the number of a run that it is held against."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log

from benchmarks.results import Build, Run, Score

READING = ("home", "exercise", "routine", "condition")
APPS = ("builder", "player", "shared plan", "log")
PLAIN = "our theme, same text"
LIBRARY = "our whole product"
"""The site that grows: exercises, and routines in proportion."""


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
    yield Goal("Cold build of the largest library", 40, "s", _of_largest(True, lambda build: build.seconds))
    yield Goal("The same after one changed sentence", 15, "s", _of_largest(False, lambda build: build.seconds))
    yield Goal("Peak memory of that build", 500, "MB", _of_largest(True, lambda build: build.peak_mb))
    yield Goal("Growth with the pages, exponent", 1.05, "", growth)
    yield Goal("From saving an edit to seeing it", 0.5, "s", _edit)


def growth(run: Run) -> float | None:
    """Exponent of processor time over pages between the smallest and the largest library.

    At 1, twice as many pages take twice as long.
    """
    found = sorted((each for each in run.builds if each.site == LIBRARY and each.cold), key=lambda each: each.pages)
    if len(found) < 2:
        return None
    small, large = found[0], found[-1]
    return round(log(large.cpu / small.cpu) / log(large.pages / small.pages), 2)


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


def _of_largest(cold: bool, number: Callable[[Build], float]) -> Measure:
    def measured(run: Run) -> float | None:
        found = [each for each in run.builds if each.site == LIBRARY and each.cold == cold]
        return number(max(found, key=lambda build: build.pages)) if found else None

    return measured


def _edit(run: Run) -> float | None:
    return next((each.seconds for each in run.edits if each.site == LIBRARY), None)
