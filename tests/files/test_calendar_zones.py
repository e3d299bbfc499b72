"""Zones of sessions in a calendar: a program that knows no zone by name shows them when one that does shows them."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

from tests.support import twin
from tests.support.calendars import event

BY_RULE = {
    "Europe/Berlin": {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
    "America/New_York": {"FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"},
    "Australia/Lord_Howe": {"FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"},
    "Europe/Dublin": {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
}
"""Zones, and the rules by which their clocks change, as RFC 5545 (3.3.10) writes them."""
OTHERS = (
    "Africa/Casablanca",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "America/St_Johns",
    "Africa/Cairo",
    "UTC",
)
WORDS = {
    "title": "Core",
    "description": "x",
    "address": "https://example.org/r/",
    "minutes": 20,
    "made": "2026-11-28",
}
STARTS = (date(2026, 1, 1), date(2026, 3, 27), date(2026, 11, 1), date(2027, 12, 30))


def written(zone: str, start: date) -> str:
    when = {"days": ["mo", "we", "su"], "time": "18:00", "weeks": 52, "start": start.isoformat(), "zone": zone}
    [text] = twin.values("plan/ical.js", [("ics", [{"days": None, "weeks": None}, when, WORDS])])
    assert isinstance(text, str)
    return text


def zone_of(text: str) -> Any:
    zone, _ = icalendar.Calendar.from_ical(text).subcomponents
    assert isinstance(zone, icalendar.Timezone)
    return zone


def sessions(found: Any) -> list[datetime]:
    """The starts of a year of sessions, on the clocks of where they are."""
    start = found["DTSTART"].dt.replace(tzinfo=None)
    return list(rrulestr(found["RRULE"].to_ical().decode("ascii"), dtstart=start))


@pytest.mark.parametrize("start", STARTS, ids=str)
@pytest.mark.parametrize("name", [*BY_RULE, *OTHERS])
def test_a_year_of_sessions_is_where_the_zone_has_it(name: str, start: date) -> None:
    text = written(name, start)
    found = event(text)
    assert {found[end].params["TZID"] for end in ("DTSTART", "DTEND")} == {name} == {str(zone_of(text)["TZID"])}
    told, known = zone_of(text).to_tz(lookup_tzid=False), ZoneInfo(name)
    at = sessions(found)
    assert len(at) == 3 * 52
    assert [each.replace(tzinfo=told).utcoffset() for each in at] == [
        each.replace(tzinfo=known).utcoffset() for each in at
    ]


@pytest.mark.parametrize("name", BY_RULE)
def test_clocks_that_change_by_a_rule_are_told_by_it(name: str) -> None:
    assert set(re.findall("RRULE:(FREQ=YEARLY.*)\r\n", written(name, STARTS[0]))) == BY_RULE[name]


def test_clocks_that_never_change_have_one_offset() -> None:
    [part] = zone_of(written("Asia/Kolkata", STARTS[0])).subcomponents
    assert part.name == "STANDARD"
    assert part["TZOFFSETFROM"].td == part["TZOFFSETTO"].td == timedelta(hours=5, minutes=30)


def test_the_first_session_is_at_the_hour_that_was_chosen() -> None:
    found = event(written("America/New_York", STARTS[2]))
    assert found["DTSTART"].dt == datetime(2026, 11, 1, 23, tzinfo=UTC)
