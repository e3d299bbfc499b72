"""Layouts of the cards: of an exercise, of a routine, of a six-week plan, of a claim, of a page, and of the site."""

from collections.abc import Iterator

from mkdocs_routines.domain import dose, phrases, rating
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.card.elements import (
    END,
    INK,
    INK_SOFT,
    KNEE,
    LEFT,
    RIGHT,
    TOP,
    WIDE,
    Brand,
    certainty_bars,
    document,
    inset_drawing,
    logo,
    text_lines,
)
from mkdocs_routines.draw.card.typeface import Typeface
from mkdocs_routines.draw.card.typesetting import Box, TextBlock, fitted
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Claim, Exercise, Range, Routine, SixWeekPlan

_SAFETY = "With a pain rule and signs to stop"
SIX_WEEKS = "Week by week, with a check before the next"
_STUDIES = "With the studies for and against"
_SOURCED = "Free, with its sources"
_KICKER = 42
"""Height of the line above a title that names the kind of page."""
_GAP = 22
_LOGO, _SMALL_LOGO = 376, 240
"""Side of the logo on the card of the site, and on that of a page."""
_BESIDE = Box(600, END - TOP)
"""The box of a drawing beside the text."""


def exercise_card(typeface: Typeface, brand: Brand, exercise: Exercise) -> str:
    """Its name, its cue and its drawing: beside the text or below it, wherever it is larger."""
    svg = figure.standalone_svg(exercise, exercise.figure, dark=False)
    heading, bottom = _heading(typeface, "Exercise", exercise.name, exercise.key_cue, Box(WIDE, 190))
    below = Box(WIDE, END - bottom)
    view_box = figure.view_box(exercise, exercise.figure)
    width, height = view_box.width * len(exercise.figure.poses), view_box.height
    if min(below.width / width, below.height / height) > min(_BESIDE.width / width, _BESIDE.height / height):
        return document(typeface, brand, _SAFETY, heading, inset_drawing(svg, LEFT, bottom, below))
    column = Box(WIDE - _BESIDE.width - 2 * _GAP, END - TOP - _KICKER)
    heading, _ = _heading(typeface, "Exercise", exercise.name, exercise.key_cue, column)
    return document(typeface, brand, _SAFETY, heading, inset_drawing(svg, RIGHT - _BESIDE.width, TOP, _BESIDE))


def routine_card(typeface: Typeface, brand: Brand, routine: Routine, library: Library) -> str:
    """Its title, the time it needs, and its first four drawings."""
    heading, bottom = _heading(typeface, "Routine", routine.title, time_needed(routine), Box(WIDE, 240))
    drawings = _thumbnails(pictured_exercises(routine), bottom, library)
    return document(typeface, brand, _SAFETY, heading, *drawings)


def plan_card(typeface: Typeface, brand: Brand, plan: SixWeekPlan, library: Library) -> str:
    """Its title, how it goes on from week to week, and its first four drawings."""
    heading, bottom = _heading(typeface, "Six-week plan", plan.title, SIX_WEEKS, Box(WIDE, 240))
    drawings = _thumbnails(plan.pictured, bottom, library)
    return document(typeface, brand, _SAFETY, heading, *drawings)


def _thumbnails(ids: tuple[str, ...], bottom: float, library: Library) -> Iterator[str]:
    """The drawings of these exercises side by side, below a heading that ends at `bottom`."""
    exercises = [library.exercises[id_].record for id_ in ids]
    box = Box((WIDE - _GAP * (len(exercises) - 1)) / len(exercises), END - bottom)
    for index, exercise in enumerate(exercises):
        thumbnail = figure.thumbnail_svg(exercise, exercise.figure, dark=False)
        yield inset_drawing(thumbnail, LEFT + index * (box.width + _GAP), bottom, box)


def pictured_exercises(routine: Routine) -> tuple[str, ...]:
    """The ids of the exercises whose drawings are on the card: the first four."""
    return tuple(dict.fromkeys(item.exercise for item in routine.items))[:4]


def time_needed(routine: Routine) -> str:
    """`6 exercises, about 32–38 minutes`."""
    count = len(routine.items)
    exercises = phrases.counted(Range(count, count), "exercise")
    return f"{exercises}, about {phrases.counted(dose.minutes(routine), 'minute')}"


def claim_card(typeface: Typeface, brand: Brand, claim: Claim) -> str:
    """Its statement, never cut short, and our rating of its certainty."""
    label = TextBlock((f"Our rating: {phrases.certainty(rating.certainty(claim.rating))}",), "700", 40, 48)
    top, end = TOP + _KICKER + 6, END - label.height - 14
    statement = fitted(typeface, uncited(claim.plain), "700", Box(WIDE, end - top - 30), sizes=(64, 30), leading=1.22)
    return document(
        typeface,
        brand,
        _STUDIES,
        _kicker(typeface, "Claim"),
        text_lines(statement, LEFT, top, INK),
        certainty_bars(rating.LEVELS.index(rating.certainty(claim.rating)) + 1, LEFT, end + 4, 38),
        text_lines(label, LEFT + 84, end, KNEE),
    )


def page_card(typeface: Typeface, brand: Brand, label: str, title: str, description: str) -> str:
    """Its title and what it is about, beside the logo. `label`: what such pages are called."""
    width = WIDE - _SMALL_LOGO - 2 * _GAP
    heading, _ = _heading(typeface, label, title, description, Box(width, END - TOP - _KICKER))
    return document(
        typeface, brand, _SOURCED, heading, logo(brand, RIGHT - _SMALL_LOGO, END - _SMALL_LOGO - _GAP, _SMALL_LOGO)
    )


def site_card(typeface: Typeface, brand: Brand, description: str) -> str:
    """Its name and its description beside its logo."""
    width = 690
    title = fitted(typeface, brand.name, "700", Box(width, 240), sizes=(128, 46), leading=1.05)
    room = Box(width, END - TOP - title.height - _GAP)
    summary = fitted(typeface, description, "400", room, sizes=(48, 26), leading=1.25)
    top = TOP + (END - TOP - title.height - summary.height - _GAP) / 2
    text = text_lines(title, LEFT, top, INK) + text_lines(summary, LEFT, top + title.height + _GAP, INK_SOFT)
    return document(
        typeface,
        brand,
        _SOURCED,
        text,
        logo(brand, RIGHT - _LOGO, TOP + (END - TOP - _LOGO) / 2, _LOGO),
    )


def _heading(typeface: Typeface, kicker: str, title: str, subtitle: str, box: Box) -> tuple[str, float]:
    """A title and its subtitle, in one box below the kicker; and where what follows may begin."""
    large = fitted(typeface, uncited(title), "700", Box(box.width, box.height * 0.6), sizes=(84, 46), leading=1.08)
    rest = Box(box.width, box.height - large.height - _GAP / 2)
    small = fitted(typeface, uncited(subtitle), "400", rest, sizes=(44, 26), leading=1.2)
    top = TOP + _KICKER + large.height + _GAP / 2
    text = (
        _kicker(typeface, kicker) + text_lines(large, LEFT, TOP + _KICKER, INK) + text_lines(small, LEFT, top, INK_SOFT)
    )
    return text, top + small.height + _GAP


def _kicker(typeface: Typeface, kind: str) -> str:
    return text_lines(
        fitted(typeface, kind, "700", Box(WIDE, 34), sizes=(28, 20), leading=34 / 28), LEFT, TOP - 6, KNEE
    )
