"""The tracker of a six-week plan without a page: its record, its steps, and the suggestion after a week. In Node."""

from pathlib import Path
from typing import Any

import pytest

from tests.support import twin
from tests.support.case_files import cases
from tests.support.log_records import CHECK, NO_FILE, SESSION
from tests.support.twin import one, values

FOLDER = Path(__file__).parent / "six_weeks"
LINK = "v1;of=plan;bridge=3x10;k"


def ratings(text: str) -> dict[str, Any]:
    """A session with these pain numbers; `!` for a sign to stop."""
    numbers = [None if number == "x" else int(number) for number in text.removesuffix(" !").split()]
    pain = dict(zip(("during", "hour", "morning"), numbers, strict=True))
    return {**SESSION, "pain": pain, "stopSign": text.endswith("!")}


@pytest.mark.parametrize("case", cases(FOLDER / "suggestions.yml"), ids=lambda case: case["title"])
def test_a_week_is_followed_by_a_suggestion(case: dict[str, Any]) -> None:
    checks = [
        {**CHECK, "id": str(day), "on": f"2026-11-{day:02}T18:00:00+00:00", "stands": [count, None]}
        for day, count in enumerate(case.get("checks", ()), start=1)
    ]
    if checks:
        checks[-1]["stepDown"] = case.get("step_down", 2)
    facts = {
        "week": case.get("week", 3),
        "away": case.get("away", 2),
        "sessions": [ratings(text) for text in case["sessions"]],
        "least": case.get("least", 2),
        "held": case.get("held"),
        "morning": case.get("morning"),
        "stopSign": case.get("stop", False),
        "check": checks[-1] if checks else None,
        "checks": checks,
        **({"limit": case["limit"]} if "limit" in case else {}),
    }
    found = one("session/week_advice.js", "suggestionFor", facts)
    assert [found["step"], found["reason"]] == case["suggestion"]


def test_a_reason_names_the_limit_of_the_plan_where_it_has_one() -> None:
    """A plan for teenagers allows 2 of 10: no sentence of its tracker speaks of 5."""
    reasons = ("morning-above", "last-session", "step-down", "session")
    mine = values("session/week_advice.js", [("reasonInWords", [reason, 2]) for reason in reasons])
    assert [("2 out of 10" in text, "5" in text) for text in mine] == [(True, False)] * len(reasons)
    assert "more than 5" in one("session/week_advice.js", "reasonInWords", "morning-above", None)


def plan(*weeks: tuple[int, str | None], ended: str | None = None) -> dict[str, Any]:
    """A plan of which these weeks were begun, each with the step that ended it."""
    made = []
    for day, (week, step) in enumerate(weeks):
        moment = f"2026-{10 + day // 4}-{day % 4 * 7 + 1:02}T18:00:00+00:00"
        check = step and {"on": moment, "held": None, "morning": 2, "stopSign": False, "step": step}
        made.append({"week": week, "began": moment, "link": LINK, "gentler": False, "check": check})
    return {
        "version": 3,
        "kind": "followed-plan",
        "id": "followed",
        "plan": "kneecap-pain",
        "title": "Six weeks",
        "began": made[0]["began"],
        "ended": ended,
        "weeks": made,
    }


NEXT = [
    *((1, "on", 2), (5, "on", 6), (6, "on", 7), (3, "stay", 3), (3, "gentler", 3)),
    *((3, "back", 2), (1, "back", 1), (4, "restart", 1)),
]


@pytest.mark.parametrize(("week", "step", "expected"), NEXT)
def test_a_step_leads_to_a_week(week: int, step: str, expected: int) -> None:
    assert one("session/followed_plan.js", "nextWeek", week, step) == expected


BROKEN: list[Any] = [
    {**plan((1, None)), "version": 2},
    {**plan((1, None)), "plan": "../../x"},
    {**plan((1, None)), "title": ""},
    {**plan((1, None)), "weeks": []},
    plan(*[(1, "stay")] * 201),
    plan((0, None)),
    plan((7, None)),
    plan((1, "up")),
    {**plan((1, None)), "weeks": [{**plan((1, None))["weeks"][0], "link": "javascript:alert(1)"}]},
    {**plan((1, None)), "weeks": [{**plan((1, None))["weeks"][0], "gentler": 0}]},
]


def test_a_broken_plan_is_said_to_be_broken() -> None:
    assert one("session/log_records.js", "readLog", BROKEN)["broken"] == len(BROKEN)


def test_a_file_brings_a_plan_further_and_never_back() -> None:
    early, late = plan((1, None)), plan((1, "on"), (2, None))
    stopped = {**late, "ended": "2026-11-23T18:00:00+00:00"}
    pairs = [(early, late), (late, early), (late, stopped), (stopped, late), (late, late)]
    calls: list[tuple[str, list[Any]]] = [("mergeFile", [[here], {**NO_FILE, "plans": [file]}]) for here, file in pairs]
    found = [merged["raws"] for merged in twin.values("log/merge.js", calls)]
    assert found == [[late], [], [stopped], [], []]


def test_the_sessions_of_a_week_are_those_with_its_link_since_it_began() -> None:
    followed = plan((1, "on"), (1, None))
    began = ["2026-09-30", "2026-10-01", "2026-10-05", "2026-10-09"]
    sessions = [{**SESSION, "id": day, "began": f"{day}T07:00:00+00:00", "address": f"#{LINK}"} for day in began]
    other = {**sessions[2], "id": "other", "address": "?routine=runners"}
    asked = [("sessionsOfWeek", [followed, index, [*sessions, other]]) for index in (0, 1)]
    found = [[session["id"] for session in each] for each in twin.values("session/week_advice.js", asked)]
    assert found == [["2026-10-01", "2026-10-05"], ["2026-10-09"]]
