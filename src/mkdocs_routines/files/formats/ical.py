"""A plan as sessions in a calendar: iCalendar (RFC 5545), of one weekly rule that ends.

Its twin is calendar.js; both pass the cases in tests/files/calendar/. Times are without a zone: six in the evening is
six in the evening wherever the reader is. There is nobody's name in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mkdocs_routines.files.formats.plain import address, line

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
MOST_WEEKS = 52
MOST_MINUTES = 1440
ALARM_MINUTES = 15
"""How long before a session its alarm sounds."""


@dataclass(frozen=True)
class When:
    """The days of the week, the time of day, for how many weeks, and the day from which on."""

    days: tuple[str, ...]
    time: time
    weeks: int
    start: date


@dataclass(frozen=True)
class Said:
    """What each session says. `minutes`: how long it takes. `made`: the day on which this was written down."""

    title: str
    description: str
    address: str
    minutes: int
    made: date


def ics(when: When, said: Said) -> str:
    """The file. The same plan at other times has the same name, so that a calendar may put it in the place of the old.

    Raises ValueError with a sentence when there is no such day, or too many weeks or minutes.
    """
    return "".join(f"{folded}\r\n" for text in _lines(when, said) for folded in _folded(text))


def spread(sessions: int) -> tuple[str, ...]:
    """Days for so many sessions a week, with rest between them where the week allows it."""
    spreads = ("mo", "mo th", "mo we fr", "mo tu th fr", "mo tu we fr sa", "mo tu we th fr sa", " ".join(DAYS))
    return tuple(spreads[min(sessions, 7) - 1].split())


def next_monday(day: date) -> date:
    """The first Monday after a day."""
    return day + timedelta(days=7 - day.weekday())


def _lines(when: When, said: Said) -> Iterator[str]:
    days = sorted({_within(day, DAYS, "days") for day in when.days}, key=DAYS.index)
    if not days:
        raise ValueError("days: must name at least one day")
    if not 1 <= when.weeks <= MOST_WEEKS:
        raise ValueError(f"weeks: must be a whole number from 1 to {MOST_WEEKS}")
    if not 1 <= said.minutes <= MOST_MINUTES:
        raise ValueError(f"minutes: must be a whole number from 1 to {MOST_MINUTES}")
    first = next(day for day in (when.start + timedelta(n) for n in range(7)) if DAYS[day.weekday()] in days)
    starts = datetime.combine(first, when.time)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hip to Knee//Routine in a calendar//EN")
    yield from ("CALSCALE:GREGORIAN", "BEGIN:VEVENT", f"UID:{_name(address(said.address))}@hip-to-knee")
    yield f"DTSTAMP:{said.made:%Y%m%d}T000000Z"
    yield f"DTSTART:{starts:%Y%m%dT%H%M%S}"
    yield f"DTEND:{starts + timedelta(minutes=said.minutes):%Y%m%dT%H%M%S}"
    yield f"RRULE:FREQ=WEEKLY;COUNT={when.weeks * len(days)};BYDAY={','.join(days).upper()}"
    title = _text(line(said.title))
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{_text(said.description)}"
    if said.address:
        yield f"URL:{address(said.address)}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-PT{ALARM_MINUTES}M", f"DESCRIPTION:{title}")
    yield from ("END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _within(day: str, days: tuple[str, ...], name: str) -> str:
    if day not in days:
        raise ValueError(f"{name}: must be among {', '.join(days)}")
    return day


def _text(words: str) -> str:
    r"""A value of the kind TEXT: its lines are parted by `\n`, and nothing in it begins another line of the file."""
    shown = "\n".join(line(each) for each in re.split("\r\n|[\n\r\x85\u2028\u2029]", words)).strip("\n")
    return re.sub(r"[\\;,]", r"\\\g<0>", shown).replace("\n", "\\n")


def _folded(text: str) -> Iterator[str]:
    """Pieces of at most 75 octets, cut between characters; each but the first begins with a space."""
    piece, size = "", 0
    for character in text:
        octets = len(character.encode())
        if size + octets > 75:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece


def _name(words: str) -> str:
    """A name of 16 digits for these words, always the same: FNV-1a, which a browser works out at once."""
    found = 0xCBF29CE484222325
    for octet in words.encode():
        found = (found ^ octet) * 0x100000001B3 % (1 << 64)
    return f"{found:016x}"
