"""Sessions in a calendar: written here and in the browser alike, and read back by two libraries that are not ours."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from dateutil.rrule import rrulestr

from mkdocs_routines.domain import week
from mkdocs_routines.domain.plan_link import EVERY_OTHER_DAY
from mkdocs_routines.files.formats import ical, plain
from tests.support import tree, twin
from tests.support.calendars import event
from tests.support.hostile_texts import PAYLOADS

HERE = Path(__file__).parent
CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (HERE / "calendar").glob("*.yml")}
GOOD = {name: case for name, case in CASES.items() if "ics" in case}
BAD = {name: case for name, case in CASES.items() if "error" in case}
assert GOOD
assert BAD
PLAIN = yaml.safe_load((HERE / "plain.yml").read_text(encoding="utf-8"))
EVENT = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION"}


def written(case: Mapping[str, Any]) -> str:
    when, words = case["when"], case["words"]
    days = when["days"] if when["days"] == EVERY_OTHER_DAY else tuple(when["days"])
    return ical.calendar(
        tree.OURS,
        ical.Schedule(days, time.fromisoformat(when["time"]), when["weeks"], date.fromisoformat(when["start"])),
        ical.Event(**{**words, "made": date.fromisoformat(words["made"])}),
    )


def call(case: Mapping[str, Any]) -> tuple[str, list[Any]]:
    return "ics", [{"days": None, "weeks": None}, case["when"], case["words"]]


@pytest.mark.parametrize("case", GOOD.values(), ids=GOOD)
def test_a_calendar_is_written_like_this(case: dict[str, Any]) -> None:
    assert written(case).split("\r\n") == [*case["ics"], ""]


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_what_no_calendar_can_hold_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=f"^{case['error']}$"):
        written(case)


def test_of_two_times_for_one_plan_a_calendar_knows_the_newer() -> None:
    """Both have one name and were made on one day, the second a minute later."""
    at = datetime(2026, 11, 28, 18, 30, 59, tzinfo=UTC).timestamp() * 1000
    when = {"days": ["mo", "we"], "weeks": 6, "start": "2026-12-01"}
    words = {
        "title": "Core",
        "description": "x",
        "address": "https://example.org/r/",
        "minutes": 20,
        "made": "2026-11-28",
    }
    plan = {"days": None, "weeks": None}
    calls = [
        ("ics", [plan, {**when, "time": f"{18 + later}:00"}, {**words, "at": at + later * 60_000}]) for later in (0, 1)
    ]
    first, second = (event(answer["value"]) for answer in twin.ask("plan/ical.js", calls))
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) == int(first["SEQUENCE"]) + 1
    assert second["LAST-MODIFIED"].dt == second["DTSTAMP"].dt == datetime(2026, 11, 28, 18, 31, 59, tzinfo=UTC)


def test_the_browser_writes_the_same() -> None:
    given = twin.ask("plan/ical.js", map(call, CASES.values()))
    wanted = [
        {"value": "\r\n".join([*case["ics"], ""])} if "ics" in case else {"error": case["error"]}
        for case in CASES.values()
    ]
    assert given == wanted


def test_the_browser_refuses_what_python_has_no_way_to_say() -> None:
    case = GOOD["three_days_a_week"]
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"time": "6 pm"}, "time: must be a time such as 18:00"),
        ({"time": "24:00"}, "time: must be a time such as 18:00"),
        ({"start": "2026-02-30"}, "start: must be a day such as 2026-11-23"),
        ({"start": "tomorrow"}, "start: must be a day such as 2026-11-23"),
        ({"weeks": 1.5}, "weeks: must be a whole number from 1 to 52"),
        ({"weeks": "6"}, "weeks: must be a whole number from 1 to 52"),
        ({"days": ["constructor"]}, "days: must be among mo, tu, we, th, fr, sa, su"),
    ]
    calls = [call({**case, "when": {**case["when"], **change}}) for change, _ in wrong]
    assert twin.ask("plan/ical.js", calls) == [{"error": sentence} for _, sentence in wrong]


def test_the_browser_takes_from_the_plan_what_is_not_chosen() -> None:
    words = GOOD["three_days_a_week"]["words"]
    plans: list[dict[str, Any]] = [{"days": None, "weeks": None}, {"days": ["su"], "weeks": 2}]
    texts = twin.values("plan/ical.js", (("ics", [plan, {}, words]) for plan in plans))
    found = [(event(text)["DTSTART"].dt, event(text)["RRULE"].to_ical().decode()) for text in texts]
    assert found == [
        (datetime(2026, 11, 30, 18), "FREQ=WEEKLY;COUNT=18;BYDAY=MO,WE,FR"),
        (datetime(2026, 12, 6, 18), "FREQ=WEEKLY;COUNT=2;BYDAY=SU"),
    ]


@pytest.mark.parametrize("case", GOOD.values(), ids=GOOD)
def test_a_calendar_is_read_back(case: dict[str, Any]) -> None:
    text, words = written(case), case["words"]
    found = event(text)
    assert set(found) == EVENT | ({"URL"} if words["address"] else set())
    assert found["SUMMARY"] == plain.line(words["title"])
    assert found["DTSTART"].dt.tzinfo is None
    assert [alarm["TRIGGER"].dt for alarm in found.subcomponents] == [timedelta(minutes=-15)]
    rule = found["RRULE"].to_ical().decode("ascii")
    starts: list[datetime] = list(rrulestr(rule, dtstart=found["DTSTART"].dt))
    assert len(starts) == case["sessions"]
    assert [starts[0], starts[-1]] == [datetime.fromisoformat(case[name]) for name in ("first", "last")]
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(minutes=words["minutes"])
    if case["when"]["days"] == EVERY_OTHER_DAY:
        assert {later - start for start, later in pairwise(starts)} == {timedelta(days=2)}
    else:
        assert {week.DAYS[start.weekday()] for start in starts} == set(case["when"]["days"])


@pytest.fixture(scope="module")
def hostile() -> list[tuple[str, str, str]]:
    """Hostile texts, and the files that have them everywhere: written here, and written in the browser."""
    payloads = [*PAYLOADS, "a\r\nATTENDEE:mailto:a@b.example", "a\nEND:VEVENT", "\\", ';,:"', "\u2028X:1\x85X:2"]
    case = GOOD["three_days_a_week"]
    texts = ({"title": each, "description": f"1. {each}", "address": each} for each in payloads)
    cases = [{**case, "words": {**case["words"], **text}} for text in texts]
    there = twin.values("plan/ical.js", map(call, cases))
    return list(zip(payloads, map(written, cases), there, strict=True))


def test_a_hostile_text_stays_a_text(hostile: list[tuple[str, str, str]]) -> None:
    for payload, here, there in hostile:
        assert there == here
        found = event(here)
        assert set(found) == {*EVENT, "URL"}
        assert found["SUMMARY"] == plain.line(payload)
        assert found["DESCRIPTION"].split() == f"1. {payload}".split()


def test_the_same_plan_at_other_times_has_the_same_name() -> None:
    case = GOOD["three_days_a_week"]
    other = {**case, "when": {**case["when"], "days": ["tu"], "time": "07:15"}}
    elsewhere = {**case, "words": {**case["words"], "address": "https://example.org/routines/three/"}}
    names = [str(event(written(each))["UID"]) for each in (case, other, elsewhere)]
    assert names[0] == names[1] != names[2]


def test_days_are_spread_over_the_week() -> None:
    there = twin.values("plan/ical.js", (("spread", [sessions]) for sessions in range(1, 10)))
    assert there == [list(ical.spread(sessions)) for sessions in range(1, 10)]
    assert [" ".join(days) for days in there] == [
        "mo",
        "mo th",
        "mo we fr",
        "mo tu th fr",
        "mo tu we fr sa",
        "mo tu we th fr sa",
        *["mo tu we th fr sa su"] * 3,
    ]
    assert [ical.next_monday(date(2026, 11, day)).isoformat() for day in (22, 23, 24)] == [
        "2026-11-23",
        "2026-11-30",
        "2026-11-30",
    ]


@pytest.mark.parametrize(("text", "expected"), PLAIN["lines"])
def test_a_text_on_one_line(text: str, expected: str) -> None:
    assert plain.line(text) == expected


@pytest.mark.parametrize(("url", "expected"), PLAIN["addresses"])
def test_an_address_without_an_end_in_it(url: str, expected: str) -> None:
    assert plain.address(url) == expected


def test_texts_and_addresses_in_the_browser() -> None:
    calls = [
        *(("oneLine", [text]) for text, _ in PLAIN["lines"]),
        *(("safeAddress", [url]) for url, _ in PLAIN["addresses"]),
    ]
    expected = [wanted for _, wanted in (*PLAIN["lines"], *PLAIN["addresses"])]
    assert twin.values("plan/plain_text.js", calls) == expected
