"""Tables of a run, as Markdown, and their place in the page about performance."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.goals import goals
from benchmarks.programs import ROOT
from benchmarks.results import Build, Run

SPACE = "\N{NO-BREAK SPACE}"
PAGE = ROOT / "docs/about/performance.md"
_KINDS = ("html", "css", "js", "font", "image", "search", "other")
_VIEW = ("Page", "First view, kB", "Requests", "Next page, kB")
_PARTS = ("Page", *("HTML", "Styles", "Scripts", "Fonts", "Pictures", "Search", "Data"))
_SCORE = (
    "Page",
    *("Performance", "Accessibility", "Best practices", "SEO"),
    "Largest paint, s",
    "Blocked, ms",
    "Shift",
)
_BUILD = ("Site", "Pages", "Cold, s", "After an edit, s", "Memory, MB")
_CORE = ("Site", "Pages", "Cold", "After an edit", "Yardstick")
BEGIN, END = "<!-- make bench writes from here -->", "<!-- to here -->"


def put(run: Run, file: Path = PAGE) -> None:
    """Write the tables of the run between their marks in the page; ValueError where the page has no marks."""
    before, begin, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file} must have the lines {BEGIN} and {END}")
    file.write_text(f"{before}{BEGIN}\n\n{tables(run)}\n{END}{after}", encoding="utf-8")


def tables(run: Run) -> str:
    return "\n".join(_parts(run))


def _parts(run: Run) -> Iterator[str]:
    machine, rounds = run.machine, "round" if run.rounds == 1 else "rounds"
    yield (
        f"Measured on {run.day}, on a machine with {machine.cores} cores ({machine.processor}) and "
        f"{machine.memory_gb:g} GB of memory. Medians of {run.rounds} {rounds}.\n"
    )
    yield "## Our goals\n"
    yield table(("What", "Goal", "Measured", "Met"), _goals(run))
    if run.views:
        yield "## What a phone fetches\n"
        yield table(_VIEW, _views(run))
        yield "Of a first view, in kB:\n"
        yield table(_PARTS, _parts_of_views(run))
    if run.scores:
        yield "## Lighthouse, on a slow phone\n"
        yield table(_SCORE, _scores(run))
    if run.answers:
        yield "## How soon the tools answer\n"
        yield table(("Tool", "What is done", "Milliseconds"), _answers(run))
    if run.builds:
        yield "## How long a build takes\n"
        yield table(_BUILD, _builds(run))
        yield "On one core, in seconds:\n"
        yield table(_CORE, _on_one_core(run))
    if run.edits:
        yield "## From saving to seeing\n"
        yield table(("Site", "Seconds"), ((each.site, f"{each.seconds:.2f}") for each in run.edits))
    yield "Versions: " + ", ".join(f"{name} {version}" for name, version in run.versions.items()) + ".\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table. Its columns are not aligned: that would be a style in each cell, which the policy of the pages refuses.

    >>> print(table(("a", "b"), [("c", "1")]))
    | a | b |
    | --- | --- |
    | c | 1 |
    <BLANKLINE>
    """
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, ["---"] * len(heads), *rows))


def _goals(run: Run) -> Iterator[Sequence[str]]:
    for goal in goals():
        number = goal.measured(run)
        unit = f"{SPACE}{goal.unit}" if goal.unit else ""
        limit = f"{'≥' if goal.least else '≤'}{SPACE}{goal.limit:g}{unit}"
        if number is None:
            yield goal.words, limit, "–", "–"
        else:
            yield goal.words, limit, f"{number:g}{unit}", "yes" if goal.met(number) else "not yet"


def _views(run: Run) -> Iterator[Sequence[str]]:
    for view in run.views:
        yield view.page, f"{view.kb:g}", str(view.requests), f"{view.next_kb:g}"


def _parts_of_views(run: Run) -> Iterator[Sequence[str]]:
    for view in run.views:
        moved = {"html": -view.drawn, "image": view.drawn}
        kinds = [f"{round(view.by_kind.get(kind, 0) + moved.get(kind, 0), 1):g}" for kind in _KINDS]
        yield view.page, *kinds


def _scores(run: Run) -> Iterator[Sequence[str]]:
    for each in run.scores:
        ratings = (each.performance, each.accessibility, each.best_practices, each.seo)
        yield each.page, *map(str, ratings), f"{each.lcp:.2f}", f"{each.tbt:.0f}", f"{each.cls:.3f}"


def _builds(run: Run) -> Iterator[Sequence[str]]:
    for cold, again in _pairs(run):
        seconds = _number(cold.seconds), _number(again.seconds if again else None)
        yield cold.site, str(cold.pages), *seconds, f"{cold.peak_mb:.0f}"


def _on_one_core(run: Run) -> Iterator[Sequence[str]]:
    for cold, again in _pairs(run):
        yield cold.site, str(cold.pages), *map(_number, (cold.cpu, again.cpu if again else None, cold.yardstick))


def _pairs(run: Run) -> Iterator[tuple[Build, Build | None]]:
    """Each cold build, and the one after an edit."""
    later = {(each.site, each.asked): each for each in run.builds if not each.cold}
    return ((each, later.get((each.site, each.asked))) for each in run.builds if each.cold)


def _number(seconds: float | None) -> str:
    return f"{seconds:.1f}" if seconds else "–"


def _answers(run: Run) -> Iterator[Sequence[str]]:
    for each in run.answers:
        yield each.tool, each.deed, f"{each.milliseconds:g}" if each.milliseconds else "under 16"
