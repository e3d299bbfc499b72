"""Phrases that pages, drawings and files share: days in full, amounts with their nouns, and degrees of certainty."""

from collections.abc import Sequence
from datetime import date

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Range
from mkdocs_routines.model.claim import Certainty

LANGUAGE = "en-GB"
"""Language of every page and file, as BCP 47 has it. Templates have it from the setting `theme.language`."""
NOT_FOR = "Does one of these apply to you? Then change an exercise or leave it out: its own page says which and how."
"""Goes with everybody whom the exercises of a routine are not for, where there is no room for advice."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Names of the months. `strftime` would give them in the language of the machine."""


def long_date(day: date) -> str:
    """A day in full, as British readers write it: `23 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """The month of a day in three letters, as Vancouver references and BibTeX have it: `Nov`."""
    return MONTHS[day.month - 1][:3]


def counted(amount: Range, noun: str, to: str = "–") -> str:
    """An amount with its noun, in the plural where more than one is possible: `6–12 weeks`, `1 week`."""
    return f"{dose.span(amount, to)} {noun}{'' if amount.high == 1 else 's'}"


def times_a_week(sessions: Range, to: str = "–", every_other_day: bool = False) -> str:
    """Sessions a week: `2–3 times a week`, `once a week`, `every other day`."""
    if every_other_day:
        return "every other day"
    return "once a week" if sessions.high == 1 else f"{counted(sessions, 'time', to)} a week"


def how_often(sessions: Range, weeks: Range, to: str = "–", every_other_day: bool = False) -> str:
    """Sessions a week, and for how many weeks: `2–3 times a week, for 6–12 weeks`."""
    return f"{times_a_week(sessions, to, every_other_day)}, for {counted(weeks, 'week', to)}"


def weeks(numbers: Sequence[int]) -> str:
    """Weeks of a plan, in order: `week 6`, `weeks 1 to 4`, `weeks 1, 2 and 5`."""
    if len(numbers) == 1:
        return f"week {numbers[0]}"
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"weeks {numbers[0]} to {numbers[-1]}"
    return f"weeks {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def certainty(level: Certainty) -> str:
    """A level of certainty in the words of GRADE: `very low certainty`."""
    return f"{level.replace('-', ' ')} certainty"
