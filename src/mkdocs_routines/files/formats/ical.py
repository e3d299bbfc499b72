"""Calendar with the sessions of a plan: iCalendar (RFC 5545), of one rule that ends, weekly or of every other day.

Its twin is plan/ical.js; both pass the cases in tests/files/calendar/. Times are without a zone, for nobody knows where
a published file will be read: six in the evening is six wherever the reader is. A browser knows its zone and writes it
down. There is nobody's name in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from mkdocs_routines.domain.plan_link import EVERY_OTHER_DAY
from mkdocs_routines.domain.week import DAYS, MOST_WEEKS
from mkdocs_routines.files.formats.plain import address, line
from mkdocs_routines.model.characters import LINE_ENDS
from mkdocs_routines.model.identity import Identity

MOST_MINUTES = 1440
ALARM_MINUTES = 15
"""Minutes from the alarm to the session."""
FIRST_DAY = date(2020, 1, 1)
"""From which the numbers of versions are counted."""
SPREADS = ("mo", "mo th", "mo we fr", "mo tu th fr", "mo tu we fr sa", "mo tu we th fr sa", " ".join(DAYS))
"""The days of one session a week, of two, and so on, with rest between them where the week allows it."""
_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")


@dataclass(frozen=True)
class Schedule:
    """Times of the sessions of a plan, without a zone."""

    days: tuple[str, ...] | Literal["every-other"]
    """The days of the week: some of `DAYS`, in any order; or every other day, whichever that is."""
    time: time
    weeks: int
    start: date
    """The first session is on one of the days, this day at the earliest; every other day begins on it."""


@dataclass(frozen=True)
class Event:
    """A session in the calendar: its texts and its length."""

    title: str
    description: str
    address: str
    """The URL of its plan; may be empty."""
    minutes: int
    made: date
    """The day on which this was written down."""


def calendar(identity: Identity, schedule: Schedule, event: Event) -> str:
    """The file. The same plan at other times has the same UID, so that a calendar puts it in the place of the old.

    By SEQUENCE, minutes since the first day of 2020, it knows which one is newer (RFC 5546, 2.1.5).

    Raises ValueError with a sentence when there is no such day, or too many weeks or minutes.
    """
    lines = _lines(identity, schedule, event)
    return "".join(f"{folded}\r\n" for content_line in lines for folded in _folded(content_line))


def spread(sessions: int) -> tuple[str, ...]:
    """Days for so many sessions a week."""
    return tuple(SPREADS[min(sessions, 7) - 1].split())


def next_monday(day: date) -> date:
    """The first Monday after a day."""
    return day + timedelta(days=7 - day.weekday())


def _lines(identity: Identity, schedule: Schedule, event: Event) -> Iterator[str]:
    every_other_day = schedule.days == EVERY_OTHER_DAY
    days = sorted({_within(day, DAYS, "days") for day in (DAYS if every_other_day else schedule.days)}, key=DAYS.index)
    if not days:
        raise ValueError("days: must name at least one day")
    if not 1 <= schedule.weeks <= MOST_WEEKS:
        raise ValueError(f"weeks: must be a whole number from 1 to {MOST_WEEKS}")
    if not 1 <= event.minutes <= MOST_MINUTES:
        raise ValueError(f"minutes: must be a whole number from 1 to {MOST_MINUTES}")
    first = next(day for day in (schedule.start + timedelta(n) for n in range(7)) if DAYS[day.weekday()] in days)
    starts = datetime.combine(first, schedule.time)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{identity.name}//Routine in a calendar//EN")
    yield from ("CALSCALE:GREGORIAN", "BEGIN:VEVENT", f"UID:{_hash(address(event.address))}@{identity.slug}")
    made = f"{event.made:%Y%m%d}T000000Z"
    yield from (f"DTSTAMP:{made}", f"LAST-MODIFIED:{made}", f"SEQUENCE:{(event.made - FIRST_DAY).days * 24 * 60}")
    yield f"DTSTART:{starts:%Y%m%dT%H%M%S}"
    yield f"DTEND:{starts + timedelta(minutes=event.minutes):%Y%m%dT%H%M%S}"
    if every_other_day:
        yield f"RRULE:FREQ=DAILY;INTERVAL=2;COUNT={-(-schedule.weeks * len(DAYS) // 2)}"
    else:
        yield f"RRULE:FREQ=WEEKLY;COUNT={schedule.weeks * len(days)};BYDAY={','.join(days).upper()}"
    title = _text(line(event.title))
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{_text(event.description)}"
    if event.address:
        yield f"URL:{address(event.address)}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-PT{ALARM_MINUTES}M", f"DESCRIPTION:{title}")
    yield from ("END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _within(day: str, days: tuple[str, ...], name: str) -> str:
    if day not in days:
        raise ValueError(f"{name}: must be among {', '.join(days)}")
    return day


def _text(value: str) -> str:
    r"""A value of the kind TEXT: its lines are parted by `\n`, and nothing in it begins another line of the file."""
    lines = "\n".join(map(line, _LINE_END.split(value))).strip("\n")
    return re.sub(r"[\\;,]", r"\\\g<0>", lines).replace("\n", "\\n")


def _folded(content_line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, cut between characters; each but the first begins with a space."""
    piece, size = "", 0
    for character in content_line:
        octets = len(character.encode())
        if size + octets > 75:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece


def _hash(text: str) -> str:
    """A text as 16 hexadecimal digits, always the same: FNV-1a of 64 bits, which a browser works out at once."""
    digest = 0xCBF29CE484222325
    for octet in text.encode():
        digest = (digest ^ octet) * 0x100000001B3 % (1 << 64)
    return f"{digest:016x}"
