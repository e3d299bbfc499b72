"""What both readers of links must agree on: by hand in tests/domain/link/, and made here, the same each time."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import StringConstraints

from mkdocs_routines.domain import plan_link
from mkdocs_routines.domain.plan_link.plan import DAYS, MOST_ITEMS, MOST_NOTE, MOST_WEEKS, Item, Known, Plan
from mkdocs_routines.model import Dose
from mkdocs_routines.model.values import Text
from tests.support.strategies import doses, texts

FOLDER = Path(__file__).parents[1] / "domain/link"
NAMES: dict[str, Any] = json.loads((FOLDER / "known.json").read_text("utf-8"))
WRITTEN: list[dict[str, Any]] = json.loads((FOLDER / "written.json").read_text("utf-8"))
READ: list[dict[str, Any]] = json.loads((FOLDER / "read.json").read_text("utf-8"))
KNOWN = Known(
    exercises={
        name: each["id"] for each in NAMES["exercises"] for name in (each["id"], each["code"], *each["formerly"])
    },
    codes={each["id"]: each["code"] for each in NAMES["exercises"]},
    routines={name: each["id"] for each in NAMES["routines"] for name in (*each["formerly"], each["code"], each["id"])},
    shorts={each["id"]: each["code"] for each in NAMES["routines"]},
    edition=NAMES["edition"],
)

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
    return st.builds(Item, st.sampled_from(sorted(KNOWN.codes)), doses().map(Dose.model_validate), st.none() | NOTES)


@cache  # it is asked for within other strategies, at each draw
def plans() -> st.SearchStrategy[Plan]:
    days = st.sets(st.sampled_from(DAYS), min_size=1).map(lambda some: tuple(day for day in DAYS if day in some))
    return st.builds(
        Plan,
        st.lists(items(), max_size=MOST_ITEMS).map(tuple),
        st.none() | st.integers(1, KNOWN.edition),
        st.none() | st.sampled_from(sorted({*KNOWN.routines.values()})),
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
    text = plan_link.write(draw(plans()), KNOWN)
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
    kept = {"plans": [plan_link.as_json(plan) for plan in made(plans(), 200)], "hostile": hostile}
    file.write_text(json.dumps(kept), "utf-8")


def kept(file: Path) -> Vectors:
    found = json.loads(file.read_text("utf-8"))
    return Vectors([plan_of(plan) for plan in found["plans"]], found["hostile"])


def asked(plan: Iterable[Plan], fragment: Iterable[str]) -> dict[str, Any]:
    """What the reader in JavaScript is asked: to write these plans and to read these fragments."""
    return {"names": NAMES, "plans": [plan_link.as_json(each) for each in plan], "fragments": list(fragment)}


def answers(plan: Iterable[Plan], fragment: Iterable[str]) -> dict[str, Any]:
    """What the reader in Python answers."""
    parsed = [plan_link.parse(each, KNOWN) for each in fragment]
    return {
        "links": [plan_link.write(each, KNOWN) for each in plan],
        "parsed": [{"plan": plan_link.as_json(plan), "problems": list(problems)} for plan, problems in parsed],
    }


def every(vectors: Vectors) -> tuple[list[Plan], list[str]]:
    """All plans and all fragments, those by hand and those made here."""
    plan = [*(plan_of(each["plan"]) for each in WRITTEN), *vectors.plans]
    links = (plan_link.write(each, KNOWN) for each in plan)
    return plan, [*(given_text(each["given"]) for each in READ), *links, *vectors.hostile]
