"""The log without a page: the pain rule, records, files and the summary for a clinician. In Node."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_routines.load.markdown_text import uncited
from tests.support import tree, twin
from tests.support.case_files import cases
from tests.support.log_records import CHECKS, OLDER, PLANS, SESSION, SESSIONS
from tests.support.twin import one

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "log"
DEEDS = (Path(__file__).parent / "player/deeds.mjs").as_uri()


@pytest.mark.parametrize("case", cases(FOLDER / "pain.yml"), ids=lambda case: str(case[0]))
def test_the_pain_rule_answers(case: Any) -> None:
    numbers, answer, reason, point = case
    during, hour, morning = (None if number == "x" else int(number) for number in numbers.split())
    pain = {"during": during, "hour": hour, "morning": morning}
    assert one("session/pain_rule.js", "adviceFor", pain, False) == {"answer": answer, "reason": reason, "point": point}


def test_no_number_counts_when_a_sign_to_stop_was_there() -> None:
    pain = {"during": 0, "hour": 0, "morning": 0}
    assert one("session/pain_rule.js", "adviceFor", pain, True)["answer"] == "help"


def test_what_is_not_known_is_no_number() -> None:
    pain = {"during": 4, "hour": "unknown", "morning": "unknown"}
    assert one("session/pain_rule.js", "adviceFor", pain, False)["answer"] == "wait"


def test_the_limits_are_those_of_the_published_rule() -> None:
    site = tree.content(ROOT)
    [rule] = site.library.vocabulary.record.pain_rules.values()
    fine, acceptable, above, *_ = map(uncited, rule.points)
    assert fine.startswith("0 to 2: fine. Carry on")
    assert acceptable == "3 to 5: acceptable, when it has settled by the next morning."
    assert above.startswith("Above 5, or worse the next morning: do less next time.")
    script = (ROOT / "overrides/assets/js/session/pain_rule.js").read_text(encoding="utf-8")
    assert "FINE = 2;" in script
    assert "ACCEPTABLE = 5;" in script


@pytest.mark.parametrize("case", cases(FOLDER / "asked.yml"), ids=lambda case: f"{case['ended']} at {case['now']}")
def test_questions_are_asked_in_their_time(case: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/London")
    pain = {"during": None, "hour": None, "morning": None}
    found = one(DEEDS, "asked", {"ended": case["ended"], "pain": pain}, case["now"])
    assert found == case["asked"]


def by(field: str, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records, the earliest first."""
    return sorted(records, key=lambda record: str(record[field]))


@settings(max_examples=10)
@given(st.lists(SESSIONS, max_size=20), st.lists(CHECKS, max_size=5), st.lists(PLANS, max_size=3))
def test_what_is_saved_is_read_in_again(
    sessions: list[dict[str, Any]], checks: list[dict[str, Any]], plans: list[dict[str, Any]]
) -> None:
    text = one("session/files.js", "jsonText", [*plans, *checks, *sessions])
    table = one("session/csv.js", "csvText", sessions, checks)
    read = {"sessions": by("began", sessions), "checks": by("on", checks), "others": [], "unreadable": 0}
    assert one("session/files.js", "parseFile", text) == {**read, "plans": by("began", plans)}
    assert one("session/files.js", "parseFile", table) == {**read, "plans": []}


def test_a_table_saved_before_there_were_checks_is_read() -> None:
    old = "id,began,ended,title,routine,address,complete,exercises,pain_during,pain_hour,pain_morning,stop_sign\r\n"
    row = (
        "one,2026-11-23T18:00:00+00:00,2026-11-23T18:30:00+00:00,Three-exercise core,three-exercise-core,"
        "?routine=three-exercise-core,true,Glute bridge (glute-bridge) 2/3,3,,,false\r\n"
    )
    assert one("session/files.js", "parseFile", old + row)["sessions"] == [SESSION]


def as_german(table: str) -> str:
    return table.replace(",", ";").replace(";true;", ";WAHR;").replace(";false;", ";FALSCH;")


GIVEN_BACK: dict[str, Callable[[str], str]] = {
    "rows of empty cells at the end, by Excel": lambda table: f"{table},,,,,,,,,,,,,,,,,\r\n ,,,,,,,,,,,,,,,,,\r\n",
    "tabs, by Numbers": lambda table: table.replace(",", "\t"),
    "semicolons and German words, by Excel": as_german,
    "a line that says what stands between": lambda table: "\ufeffsep=;\r\n" + table.replace(",", ";").lstrip("\ufeff"),
    "no mark, and lines as Unix ends them": lambda table: table.lstrip("\ufeff").replace("\r\n", "\n"),
    "capitals": lambda table: table.replace(",true,", ",TRUE,").replace(",false,", ",FALSE,"),
}


@pytest.mark.parametrize("how", GIVEN_BACK)
def test_a_table_is_read_as_spreadsheets_give_it_back(how: str) -> None:
    session = {**SESSION, "title": "Knie – Übung"}
    of_check = {"kind": "function-check", "id": "c", "on": "2026-11-24T18:00:00+00:00", "stands": [12, 13]}
    check = {"version": 3, **of_check, "hands": False, "stairs": None, "stepDown": 3}
    table = one("session/csv.js", "csvText", [session], [check])
    assert table.startswith("\ufeff"), "Excel takes letters for others without it"
    read = one("session/files.js", "parseFile", GIVEN_BACK[how](table))
    assert read == {"sessions": [session], "checks": [check], "plans": [], "others": [], "unreadable": 0}


def test_no_cell_of_a_table_begins_as_a_formula_does() -> None:
    session = {**SESSION, "title": '=HYPERLINK("x")'}
    text = one("session/csv.js", "csvText", [session], [])
    assert '"\'=HYPERLINK(""x"")"' in text
    assert one("session/files.js", "parseFile", text)["sessions"] == [session]


@pytest.mark.parametrize(
    "field", [{"id": "{glute-bridge"}, {"name": "Bridge | Plank"}, {"name": "Bridge\nPlank"}], ids=str
)
def test_an_exercise_that_no_table_could_give_back_is_none_of_ours(field: dict[str, str]) -> None:
    [exercise] = SESSION["exercises"]
    record = {**SESSION, "exercises": [{**exercise, **field}]}
    assert one("session/record.js", "readRecord", record) == {"session": None, "fault": "broken"}


def test_an_older_record_is_brought_up_to_date() -> None:
    assert one("session/record.js", "readRecord", OLDER) == {"session": SESSION, "fault": None}


BROKEN: list[Any] = [
    None,
    [],
    "text",
    {},
    {**SESSION, "version": "2"},
    {**SESSION, "version": "constructor"},
    {**SESSION, "version": -1},
    {**SESSION, "pain": None},
    {**SESSION, "pain": {"during": 11, "hour": None, "morning": None}},
    {**SESSION, "pain": {"during": 2.5, "hour": None, "morning": None}},
    {**SESSION, "began": "yesterday"},
    {**SESSION, "title": ""},
    {**SESSION, "title": "x" * 121},
    {**SESSION, "routine": "../../x"},
    {**SESSION, "address": "javascript:alert(1)"},
    {**SESSION, "address": "https://example.org/"},
    {**SESSION, "exercises": {"length": 1}},
    {**SESSION, "exercises": [None]},
    {**SESSION, "exercises": [SESSION["exercises"][0]] * 101},
    {**OLDER, "exercises": {"toString": 1}},
    {**OLDER, "exercises": "no such thing"},
]


def test_a_broken_record_is_said_to_be_broken() -> None:
    found = twin.values("session/record.js", [("readRecord", [raw]) for raw in BROKEN])
    assert found == [{"session": None, "fault": "broken"}] * len(BROKEN)


def test_a_newer_record_is_left_alone() -> None:
    newer = {**SESSION, "version": 3, "pain": "in another shape"}
    assert one("session/record.js", "readRecord", newer) == {"session": None, "fault": "newer"}
    text = one("session/files.js", "jsonText", [SESSION, newer, {"version": 2}])
    read = {"sessions": [SESSION], "checks": [], "plans": [], "others": [newer], "unreadable": 1}
    assert one("session/files.js", "parseFile", text) == read


@pytest.mark.parametrize("text", ["", "{}", "[]", "{", "a,b\n1,2\n", '{"kind":"hip-to-knee log"}', "<html>"])
def test_a_file_that_is_none_of_ours_is_refused_in_a_sentence(text: str) -> None:
    [found] = twin.ask("session/files.js", [("parseFile", [text])])
    assert found == {"error": "This is not a file of this log. Nothing was added."}


def test_what_is_read_in_completes_the_log_and_overwrites_nothing() -> None:
    answered = {**SESSION, "pain": {"during": 9, "hour": 2, "morning": None}}
    fresh = {**SESSION, "id": "two"}
    found = {"sessions": [answered, fresh], "checks": [], "plans": [], "others": [], "unreadable": 1}
    raws = [fresh, {**SESSION, "pain": {"during": 3, "hour": 2, "morning": None}}]
    words = "1 added, 1 filled in from the file, 1 could not be read."
    assert one("log/merge.js", "mergeFile", [SESSION], found) == {"raws": raws, "words": words}


def line(session: dict[str, Any]) -> dict[str, Any]:
    """What a summary says of a session."""
    pain = {moment: number if isinstance(number, int) else None for moment, number in session["pain"].items()}
    kept = {name: session[name] for name in ("routine", "complete", "stopSign")}
    return {"day": session["began"][:10], "pain": pain, **kept}


@settings(max_examples=10)
@given(st.lists(SESSIONS, min_size=1, max_size=40))
def test_a_summary_says_what_the_log_says(sessions: list[dict[str, Any]]) -> None:
    earliest_first = sorted(sessions, key=lambda session: session["began"])
    fragment = one("log/summary_link.js", "writeSummary", earliest_first)
    expected = [line(session) for session in earliest_first[-30:]]
    for each in expected:
        each["routine"] = None if each["routine"] == "plan" else each["routine"]
    assert one("log/summary_link.js", "readSummary", fragment) == {"lines": expected, "problems": []}


HOSTILE = [
    "",
    "s1",
    "s2;from=2026-10-12;of=a;0.1-1-1",
    "s1;from=2026-99-99;of=a;0.1-1-1",
    "s1;from=<script>alert(1)</script>;of=a;0.1-1-1",
    "s1;from=2026-10-12;of=../../x,javascript:alert(1);0.1-1-1;0.1-1-1@1",
    "s1;from=2026-10-12;of=constructor,__proto__;0.11-1-1;99999.1-1-1;0.1-1-1@99;0.1-1-1@__proto__",
    "s1;from=2026-10-12;of=a;" + ";".join(["0.1-1-1"] * 10_000),
    "s1;" * 10_000,
    "%E0%A4%A",
    "s1;from=2026-10-12;of=a;%00;\u202e;0.1-1-1",
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_summary_gives_sentences_and_what_is_valid(fragment: str) -> None:
    found = one("log/summary_link.js", "readSummary", fragment)
    assert found["problems"]
    assert len(found["lines"]) <= 30
    for each in found["lines"]:
        assert each["routine"] in {None, "a", "constructor"}
        assert each["pain"] == {"during": 1, "hour": 1, "morning": 1}


@given(st.text(max_size=200))
@settings(max_examples=3)
def test_no_text_breaks_a_summary(text: str) -> None:
    assert set(one("log/summary_link.js", "readSummary", f"s1;{text}")) == {"lines", "problems"}
