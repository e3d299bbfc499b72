"""Vectors on which writers and the reader of links must agree: by hand in tests/domain/link/, and made here.

The vectors made here are the same each time.

Python and JavaScript write links; JavaScript alone reads them.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import StringConstraints

from mkdocs_routines.domain import plan_link
from mkdocs_routines.domain.plan_link.plan import MOST_ITEMS, MOST_NOTE, Item, LinkNames, Plan
from mkdocs_routines.domain.week import DAYS, MOST_WEEKS
from mkdocs_routines.files.api.links import published_links
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Dose, Range
from mkdocs_routines.model.values import Text
from tests.support import twin
from tests.support.strategies import doses, texts

FOLDER = Path(__file__).parents[1] / "domain/link"
LINKS: dict[str, Any] = json.loads((FOLDER / "known.json").read_text("utf-8"))
"""The names of a small library, as api/v1/links.json has them."""
WRITTEN: list[dict[str, Any]] = json.loads((FOLDER / "written.json").read_text("utf-8"))
READ: list[dict[str, Any]] = json.loads((FOLDER / "read.json").read_text("utf-8"))
NAMES = LinkNames(*({each["id"]: each["code"] for each in LINKS[kind]} for kind in ("exercises", "routines")))
READER = Path(__file__).with_name("link_reader.mjs").as_uri()

LEFT_OPEN: dict[str, Any] = {"title": None, "goal": None, "perWeek": None, "restBetween": None}
"""What a link of the first notation leaves open, as scripts have it."""

T = TypeVar("T")


def given_text(parts: str | list[str | list[Any]]) -> str:
    """A text, or pieces of one: `["a", ["b", 3]]` is `abbb`."""
    if isinstance(parts, str):
        return parts
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)


def plan_of(value: dict[str, Any]) -> Plan:
    items = tuple(Item(each["exercise"], Dose.model_validate(each["dose"]), each["note"]) for each in value["items"])
    days = tuple(value["days"]) if value["days"] else None
    return Plan(items, value["edition"], value["routine"], days, value["weeks"])


NOTES = texts(*get_args(Text)[1:], StringConstraints(max_length=MOST_NOTE))


def items() -> st.SearchStrategy[Item]:
    written = doses().map(Dose.model_validate)
    return st.builds(Item, st.sampled_from(sorted(NAMES.exercises)), written, st.none() | NOTES)


@cache  # it is asked for within other strategies, at each draw
def plans() -> st.SearchStrategy[Plan]:
    days = st.sets(st.sampled_from(DAYS), min_size=1).map(lambda some: tuple(day for day in DAYS if day in some))
    return st.builds(
        Plan,
        st.lists(items(), max_size=MOST_ITEMS).map(tuple),
        st.none() | st.integers(1, LINKS["edition"]),
        st.none() | st.sampled_from(sorted(NAMES.routines)),
        st.none() | days,
        st.none() | st.integers(1, MOST_WEEKS),
    )


PIECES = (
    *("v1.1", "v1", "v9.1", "v1k2", "#", ";", "=", ",", "+", "/", "@", "x", "-", "%", "_", "."),
    *("bridge", "plank", "90-90", "of", "d", "w", "__proto__", "constructor", "toString", "valueOf", "wall-climb"),
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


def made(strategy: st.SearchStrategy[T], count: int) -> list[T]:
    """The same things of a kind each time."""
    found: list[T] = []

    @settings(max_examples=count, derandomize=True, database=None, phases=[Phase.generate], deadline=None)
    @given(strategy)
    def collect(thing: T) -> None:
        found.append(thing)

    run: Callable[[], None] = collect
    run()
    return found


@dataclass(frozen=True)
class Vectors:
    """What was made of plans, and of hostile fragments: 500 and more."""

    plans: list[Plan]
    hostile: list[str]


def make(file: Path) -> None:
    """Make them, which takes ten seconds, and keep them in a file."""
    hostile = made(fragments(), 700)
    assert len({*hostile}) >= 500
    kept = {"plans": [as_json(plan) for plan in made(plans(), 200)], "hostile": hostile}
    file.write_text(json.dumps(kept), "utf-8")


def kept(file: Path) -> Vectors:
    found = json.loads(file.read_text("utf-8"))
    return Vectors([plan_of(plan) for plan in found["plans"]], found["hostile"])


def as_json(plan: Plan) -> dict[str, Any]:
    """The plan as scripts have it: amounts as in the data files, `10` or `"8-10"`."""
    return {
        "edition": plan.edition,
        "routine": plan.routine,
        "days": list(plan.days) if plan.days else None,
        "weeks": plan.weeks,
        **LEFT_OPEN,
        "items": [{"exercise": item.exercise, "dose": dose_json(item.dose), "note": item.note} for item in plan.items],
    }


def dose_json(dose: Dose) -> dict[str, Any]:
    fields = ((name, getattr(dose, name)) for name in type(dose).model_fields)
    return {name: amount_json(value) for name, value in fields if value is not None}


def amount_json(value: object) -> object:
    if not isinstance(value, Range):
        return value
    return value.low if value.low == value.high else f"{value.low}-{value.high}"


def links_of(library: Library) -> dict[str, Any]:
    """The names of a library, as api/v1/links.json has them."""
    return published_links(library, "https://example.org/").model_dump(mode="json")


def read(fragment: str, links: dict[str, Any] = LINKS) -> tuple[Plan, list[str]]:
    """The plan that a browser reads in a link, and a sentence for each thing that is wrong with it."""
    [reading] = read_all([fragment], links)
    return plan_of(reading["plan"]), reading["problems"]


def read_all(fragments: Iterable[str], links: dict[str, Any] = LINKS) -> list[dict[str, Any]]:
    """What a browser reads in each of many links: `{"plan": …, "problems": […]}`. None takes it more than a second."""
    [found] = twin.values(READER, [("readAll", [[*fragments], links])])
    assert found["slow"] == []
    readings: list[dict[str, Any]] = found["readings"]
    return readings


def links_by_script(plans: Iterable[Plan], links: dict[str, Any] = LINKS) -> list[str]:
    """The link that a browser writes for each plan."""
    [written] = twin.values(READER, [("writeAll", [[as_json(plan) for plan in plans], links])])
    found: list[str] = written
    return found


def expected(vectors: Vectors) -> tuple[list[Plan], list[str], list[dict[str, Any]]]:
    """All plans, the link of each as Python writes it, and what must be read in it; those by hand and those made."""
    plans = [*(plan_of(each["plan"]) for each in WRITTEN), *vectors.plans]
    return plans, [plan_link.write(plan, NAMES) for plan in plans], list(map(reading_of, plans))


def reading_of(plan: Plan) -> dict[str, Any]:
    """What is read in the link of a plan: all of it but the exercises that the site does not have."""
    items = tuple(item for item in plan.items if item.exercise in NAMES.exercises)
    unknown = (item.exercise for item in plan.items if item.exercise not in NAMES.exercises)
    problems = [f"No exercise is called “{id_}”; it was left out." for id_ in unknown]
    return {"plan": as_json(replace(plan, items=items)), "problems": problems}


def by_hand() -> tuple[list[str], list[dict[str, Any]]]:
    """The fragments in tests/domain/link/read.json, and what must be read in each."""
    readings = [{"plan": LEFT_OPEN | each["plan"], "problems": each["problems"]} for each in READ]
    return [given_text(each["given"]) for each in READ], readings
