"""A calendar file, read by a library that is not ours."""

from typing import Any

import icalendar


def event(text: str) -> Any:
    """The one event of a file whose lines are no longer than they may be."""
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    *zones, found = icalendar.Calendar.from_ical(text).subcomponents
    assert isinstance(found, icalendar.Event)
    assert {type(zone) for zone in zones} <= {icalendar.Timezone}
    return found
