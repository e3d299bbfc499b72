"""Days of the week, and weeks of a plan."""

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = tuple(name[:2].lower() for name in NAMES)
"""Days as links and calendars write them, Monday first: `mo`."""
MOST_WEEKS = 52
"""Weeks that a plan, and its sessions in a calendar, run at most."""
