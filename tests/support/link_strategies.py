"""Plans that links can carry, and whatever else could stand after a `#`."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic import StringConstraints

from mkdocs_routines.domain import plan_link
from mkdocs_routines.domain.plan_link.plan import (
    EVERY_OTHER_DAY,
    MOST_GOAL,
    MOST_ITEMS,
    MOST_NOTE,
    MOST_PER_WEEK,
    MOST_TITLE,
    Item,
    LinkNames,
    Plan,
)
from mkdocs_routines.domain.week import DAYS, MOST_WEEKS
from mkdocs_routines.model import Dose, LaterDose, Range
from mkdocs_routines.model.amount import Within
from mkdocs_routines.model.dose import MOST
from mkdocs_routines.model.values import Text
from tests.support.strategies import amounts, doses, texts

FOLDER = Path(__file__).parents[1] / "domain/link"
LINKS: dict[str, Any] = json.loads((FOLDER / "known.json").read_text("utf-8"))
"""The names of a small library, as api/v1/links.json has them."""
NAMES = LinkNames(*({each["id"]: each["code"] for each in LINKS[kind]} for kind in ("exercises", "routines")))
REST = Within(0, MOST["rest_seconds"])
"""Rest from one exercise to the next, in seconds."""


NOTES = texts(*get_args(Text)[1:], StringConstraints(max_length=MOST_NOTE))


TITLES, GOALS = (texts(*get_args(Text)[1:], StringConstraints(max_length=most)) for most in (MOST_TITLE, MOST_GOAL))


def items() -> st.SearchStrategy[Item]:
    written = doses().map(Dose.model_validate)
    later = st.none() | st.lists(st.integers(2, MOST_WEEKS), unique=True, max_size=3).map(sorted)
    weeks = later.flatmap(lambda some: st.tuples(*(_later_doses(week) for week in some or ())))
    codes = st.sampled_from(sorted(NAMES.exercises))
    return st.builds(Item, codes, written, st.none() | NOTES, st.just(False), weeks)


def _later_doses(week: int) -> st.SearchStrategy[LaterDose]:
    return doses().map(lambda dose: LaterDose(from_week=week, dose=Dose.model_validate(dose)))


@st.composite
def plan_items(draw: st.DrawFn) -> tuple[Item, ...]:
    """The items of a plan, some of them in supersets: those have the same sets, and the last goes with none."""
    drawn = draw(st.lists(items(), max_size=MOST_ITEMS))
    for index in range(len(drawn) - 1):
        if draw(st.integers(0, 5)) == 0:
            drawn[index] = replace(drawn[index], superset_with_next=True)
            drawn[index + 1] = _with_sets(drawn[index + 1], drawn[index].dose.sets)
            drawn[index] = replace(drawn[index], later=())
            drawn[index + 1] = replace(drawn[index + 1], later=())
    return tuple(drawn)


def _with_sets(item: Item, sets: Range) -> Item:
    return replace(item, dose=item.dose.model_copy(update={"sets": sets}))


@cache  # it is asked for within other strategies, at each draw
def plans() -> st.SearchStrategy[Plan]:
    days = st.sets(st.sampled_from(DAYS), min_size=1).map(lambda some: tuple(day for day in DAYS if day in some))
    times = st.tuples(st.integers(1, MOST_PER_WEEK), st.integers(1, MOST_PER_WEEK)).map(sorted)
    first = {
        "items": plan_items(),
        "edition": st.none() | st.integers(1, LINKS["edition"]),
        "routine": st.none() | st.sampled_from(sorted(NAMES.routines)),
        "weeks": st.none() | st.integers(1, MOST_WEEKS),
    }
    second = {
        "days": st.none() | days | st.just(EVERY_OTHER_DAY),
        "title": st.none() | TITLES,
        "goal": st.none() | GOALS,
        "per_week": st.none() | times.map(lambda ends: Range(*ends)),
        "rest_between": st.none() | amounts(0, REST.most).map(REST.read),
    }
    return st.builds(Plan, **first, days=st.none() | days) | st.builds(Plan, **first, **second)


PIECES = (
    *("v1.1", "v1", "v9.1", "v1k2", "#", ";", "=", ",", "+", "/", "@", "x", "-", "%", "_", "."),
    *("bridge", "plank", "90-90", "of", "d", "w", "__proto__", "constructor", "toString", "valueOf", "wall-climb"),
    *("v2.1", "t", "g", "x", "re", "d=eod", "x=2-3", "re=0", "t=Stairs", "~3:", "~3:3x12,rir2", "~1:", ",ss", ",rs10"),
    *("2-3x8", "3xmax", "3xopen,rir0", ",rir1-2", ",rpe7-8", ",2.5kg", ",2.5-5kg", "+5-10s", "/left", "/alt", ",r0"),
    *("3x10", "3x8-10", "0x0", "21x501", "3x10s", "2x10st/way", "3x8/ea", "+2s", "+0s@", "9" * 30, "1e9", "NaN"),
    *(
        ",r30",
        ",t3-1-1",
        ",10-12kg",
        ",l:",
        ",n:",
        ",rir2",
        ",rpe7",
        "n:%",
        "%C3",
        "%ff",
        "%ED%A0%80",
        "%00",
        "%E2%80%AE",
    ),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\"'`", "${1}", "{{1}}"),
    *("\ud800", "\udc00", "🦵", "\u202e", "\ufeff", "\u2028", "\0", "\n", " ", "\u0660", "×", "K", "ſ", "İ"),
    *(";bridge=3x10" * 50, ",r30" * 9, "a" * 300, "%3D", "%3B", "mo.we", "mo.mo", "53", "6"),
)


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """What could stand after a `#`: bits of links and of attacks, links with a piece changed or cut off, any text."""
    kind = draw(st.integers(0, 2))
    if kind == 0:
        return "".join(draw(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30)))
    if kind == 1:
        return draw(st.sampled_from(("", "v1.1;", "v1.1;bridge=", "v1.1;bridge=3x10,"))) + draw(st.text())
    text = plan_link.write(draw(plans()), NAMES)
    start = draw(st.integers(0, len(text)))
    piece = draw(st.sampled_from(PIECES) | st.text(st.characters(), max_size=3))
    return text[:start] + piece + text[start + draw(st.sampled_from((0, 0, 1, 9, len(text)))) :]
