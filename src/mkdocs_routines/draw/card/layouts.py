"""What stands on the card of an exercise, of a routine, of a claim, and of every other page."""

from mkdocs_routines.domain import dose
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.card.parts import (
    END,
    INK,
    INK_SOFT,
    KNEE,
    LEFT,
    RIGHT,
    TOP,
    WIDE,
    bars,
    card,
    drawing,
    mark,
    text,
)
from mkdocs_routines.draw.card.setting import Block, Box, fit
from mkdocs_routines.draw.card.typeface import Typeface
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Claim, Exercise, Routine

_SAFETY = "With a pain rule and signs to stop"
_STUDIES = "With the studies for and against"
_STEPS = {"very-low": 1, "low": 2, "moderate": 3, "high": 4}
_KIND = 42
"""Room for the word above a title."""
_GAP = 22
_BESIDE = Box(600, END - TOP)
"""A drawing that stands beside the words."""


def exercise(face: Typeface, site_name: str, record: Exercise) -> str:
    """Its name, its cue and its drawing: beside the words or below them, wherever it is larger."""
    svg = figure.standalone_svg(record, record.figure, dark=False)
    words, bottom = _words(face, "Exercise", record.name, record.key_cue, Box(WIDE, 190))
    below = Box(WIDE, END - bottom)
    frame = figure.view_box(record, record.figure)
    wide, high = frame.width * len(record.figure.poses), frame.height
    if min(below.width / wide, below.height / high) > min(_BESIDE.width / wide, _BESIDE.height / high):
        return card(face, site_name, _SAFETY, words, drawing(svg, LEFT, bottom, below))
    column = Box(WIDE - _BESIDE.width - 2 * _GAP, END - TOP - _KIND)
    words, _ = _words(face, "Exercise", record.name, record.key_cue, column)
    return card(face, site_name, _SAFETY, words, drawing(svg, RIGHT - _BESIDE.width, TOP, _BESIDE))


def routine(face: Typeface, site_name: str, record: Routine, library: Library) -> str:
    """Its title, what it takes, and its first four drawings."""
    words, bottom = _words(face, "Routine", record.title, takes(record), Box(WIDE, 240))
    shown = [library.exercises[id_].record for id_ in first_four(record)]
    box = Box((WIDE - _GAP * (len(shown) - 1)) / len(shown), END - bottom)
    drawn = (
        drawing(figure.thumbnail_svg(each, each.figure, dark=False), LEFT + index * (box.width + _GAP), bottom, box)
        for index, each in enumerate(shown)
    )
    return card(face, site_name, _SAFETY, words, *drawn)


def first_four(record: Routine) -> tuple[str, ...]:
    """The exercises that are shown on the card of a routine."""
    return tuple(dict.fromkeys(item.exercise for item in record.items))[:4]


def takes(record: Routine) -> str:
    """What a routine takes: `6 exercises, about 32–38 minutes`."""
    count = len(record.items)
    return f"{count} exercise{'s' if count > 1 else ''}, about {dose.span(dose.minutes(record))} minutes"


def claim(face: Typeface, site_name: str, record: Claim) -> str:
    """Its statement, never cut short, and how sure we are of it."""
    rating = Block((f"Our rating: {sure(record)}",), "700", 40, 48)
    top, end = TOP + _KIND + 6, END - rating.height - 14
    said = fit(face, uncited(record.plain), "700", Box(WIDE, end - top - 30), sizes=(64, 30), loose=1.22)
    return card(
        face,
        site_name,
        _STUDIES,
        _kind("Claim"),
        text(said, LEFT, top, INK),
        bars(_STEPS[record.certainty], LEFT, end + 4, 38),
        text(rating, LEFT + 84, end, KNEE),
    )


def sure(record: Claim) -> str:
    """`very low certainty`."""
    return f"{record.certainty.replace('-', ' ')} certainty"


def home(face: Typeface, site_name: str, description: str) -> str:
    """The site itself."""
    width = 690
    title = fit(face, site_name, "700", Box(width, 240), sizes=(128, 46), loose=1.05)
    said = fit(face, description, "400", Box(width, END - TOP - title.height - _GAP), sizes=(48, 26), loose=1.25)
    top = TOP + (END - TOP - title.height - said.height - _GAP) / 2
    words = text(title, LEFT, top, INK) + text(said, LEFT, top + title.height + _GAP, INK_SOFT)
    return card(face, site_name, "Free, with its sources", words, mark(760, TOP - 30, 480))


def _words(face: Typeface, kind: str, title: str, said: str, box: Box) -> tuple[str, float]:
    """A title and what is said of it, in one box below the kind; and where what follows may begin."""
    large = fit(face, uncited(title), "700", Box(box.width, box.height * 0.6), sizes=(84, 46), loose=1.08)
    rest = box.height - large.height - _GAP / 2
    small = fit(face, uncited(said), "400", Box(box.width, rest), sizes=(44, 26), loose=1.2)
    top = TOP + _KIND + large.height + _GAP / 2
    words = _kind(kind) + text(large, LEFT, TOP + _KIND, INK) + text(small, LEFT, top, INK_SOFT)
    return words, top + small.height + _GAP


def _kind(word: str) -> str:
    return text(Block((word,), "700", 28, 34), LEFT, TOP - 6, KNEE)
