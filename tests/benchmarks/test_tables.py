"""Tables of a run: whole, from a run by hand; and the page has those of the run that is kept."""

from operator import attrgetter
from pathlib import Path

import pytest

from benchmarks import lighthouse, results, tables
from benchmarks.goals import LIBRARY, PLAIN, goals
from benchmarks.results import Answer, Build, Edit, Machine, Run, Score, View

RUN = Run(
    "28 November 2026",
    Machine(2, "A processor", 15.6),
    1,
    {"furo": "2026.1.1"},
    builds=(
        Build("Furo", 200, True, 30.1, 20.9, 200, 202),
        Build(LIBRARY, 60, True, 60, 60, 430.4, 800, 5),
        Build(LIBRARY, 60, False, 29, 28, 300, 800, 5),
        Build(LIBRARY, 120, True, 90, 90, 560, 970, 5),
        Build(LIBRARY, 240, True, 180, 186, 868.4, 1300, 6),
    ),
    views=(
        View("home", 74.9, 26, {"html": 13.9, "css": 20, "js": 41}, 12.1, drawn=2.5),
        View("Starlight", 50, 9, {"html": 9.3, "css": 11.5, "js": 29.2}, 9.2),
        View(PLAIN, 40, 8, {"html": 7.4, "css": 15, "js": 5.6, "font": 11.7, "image": 0.3}, 7.3),
    ),
    scores=(Score("home", 98, 100, 100, 100, 1.86, 90, 0.0004), Score("Furo", 50, 94, 100, 90, 9.9, 999, 0.9)),
    edits=(Edit(LIBRARY, 60, 0.414),),
    answers=(Answer("explorer, 1,000 exercises", "type h", 48), Answer("builder, 30 exercises", "undo", 0)),
    kept_kb=144.9,
)


def test_the_tables_of_a_run() -> None:
    assert tables.tables(RUN) == Path(__file__).with_name("tables.md").read_text("utf-8")


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    results.write(RUN, tmp_path / "run.json")
    assert results.read(tmp_path / "run.json") == RUN


def test_what_is_measured_again_takes_the_place_of_what_was_measured_before() -> None:
    old = [Edit("Hugo, bare", 200, 0.5), Edit("Material", 200, 0.3)]
    new = [Edit(LIBRARY, 200, 0.2), Edit("Hugo, bare", 200, 0.4)]
    assert results.renewed(old, new, attrgetter("site")) == (new[1], old[1], new[0])


def test_the_page_has_the_tables_of_the_run_that_is_kept(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(tables.PAGE.read_bytes())
    tables.put(results.read(), page)
    assert page.read_text("utf-8") == tables.PAGE.read_text("utf-8")


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# No marks\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must have the lines"):
        tables.put(RUN, page)
    assert page.read_text("utf-8") == "# No marks\n"


def test_a_goal_is_held_against_our_own_pages_alone() -> None:
    measured = {goal.words: goal.measured(RUN) for goal in goals()}
    assert measured["Lighthouse performance, worst page"] == 98
    assert measured["Layout shift, worst page"] == 0.0004
    assert measured["Growth with the exercises, exponent"] == 1.12
    assert measured["Cold build with 60 exercises, scaled"] == 30
    assert measured["The same after one changed sentence"] == 14.5
    assert measured["Peak memory of that build"] == 430.4
    assert measured["First view, home, without pictures"] == 72.4
    assert measured["Slowest answer of explorer and builder"] == 48
    assert measured["First view, builder"] is None


def test_a_score_is_the_median_of_its_reports() -> None:
    def report(performance: float, lcp: float) -> dict[str, object]:
        names = ("accessibility", "best-practices", "seo")
        audits = {"largest-contentful-paint": lcp, "total-blocking-time": 12.4, "cumulative-layout-shift": 0.00049}
        return {
            "categories": {"performance": {"score": performance}, **{name: {"score": 1} for name in names}},
            "audits": {name: {"numericValue": value} for name, value in audits.items()},
        }

    found = lighthouse.score("home", [report(0.98, 1200), report(0.5, 4000), report(0.99, 1100)])
    assert found == Score("home", 98, 100, 100, 100, 1.2, 12, 0.0)
