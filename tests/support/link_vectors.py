"""Vectors on which writers and the reader of links must agree: by hand in tests/domain/link/, and made here.

The vectors made here are the same each time.

Python and JavaScript write links; JavaScript alone reads them.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mkdocs_routines.domain import plan_link
from mkdocs_routines.domain.plan_link.plan import EVERY_OTHER_DAY, Item, Plan
from mkdocs_routines.files.api.links import published_links
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Dose, Kilograms, LaterDose, Range
from tests.support import twin
from tests.support.link_strategies import FOLDER, LINKS, NAMES, REST, fragments, plans

WRITTEN: list[dict[str, Any]] = json.loads((FOLDER / "written.json").read_text("utf-8"))
READ: list[dict[str, Any]] = json.loads((FOLDER / "read.json").read_text("utf-8"))
READER = Path(__file__).with_name("link_reader.mjs").as_uri()

T = TypeVar("T")


def given_text(parts: str | list[str | list[Any]]) -> str:
    """A text, or pieces of one: `["a", ["b", 3]]` is `abbb`."""
    if isinstance(parts, str):
        return parts
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)


def plan_of(value: dict[str, Any]) -> Plan:
    """A plan as scripts have it, and as the cases do: what it leaves out is open."""
    days, per_week, rest = value["days"], value.get("perWeek"), value.get("restBetween")
    return Plan(
        items=tuple(map(item_of, value["items"])),
        edition=value["edition"],
        routine=value["routine"],
        days=EVERY_OTHER_DAY if days == EVERY_OTHER_DAY else tuple(days) if days else None,
        weeks=value["weeks"],
        title=value.get("title"),
        goal=value.get("goal"),
        per_week=Range(**per_week) if per_week else None,
        rest_between=None if rest is None else REST.read(rest),
    )


def item_of(value: dict[str, Any]) -> Item:
    return Item(
        value["exercise"],
        Dose.model_validate(value["dose"]),
        value["note"],
        superset_with_next=value.get("superset", False),
        later=tuple(LaterDose(from_week=each["fromWeek"], dose=each["dose"]) for each in value.get("later", ())),
    )


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
        "days": plan.days if plan.days == EVERY_OTHER_DAY else list(plan.days) if plan.days else None,
        "weeks": plan.weeks,
        "title": plan.title,
        "goal": plan.goal,
        "perWeek": asdict(plan.per_week) if plan.per_week else None,
        "restBetween": amount_json(plan.rest_between),
        "items": list(map(item_json, plan.items)),
    }


def item_json(item: Item) -> dict[str, Any]:
    return {
        "exercise": item.exercise,
        "dose": dose_json(item.dose),
        "note": item.note,
        "superset": item.superset_with_next,
        "later": [{"fromWeek": each.from_week, "dose": dose_json(each.dose)} for each in item.later],
    }


def dose_json(dose: Dose) -> dict[str, Any]:
    fields = ((name, getattr(dose, name)) for name in type(dose).model_fields)
    return {name: amount_json(value) for name, value in fields if value is not None}


def amount_json(value: object) -> object:
    if not isinstance(value, Range | Kilograms):
        return value
    return value.low if value.low == value.high else f"{value.low:g}-{value.high:g}"


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
    readings = [{"plan": as_json(plan_of(each["plan"])), "problems": each["problems"]} for each in READ]
    return [given_text(each["given"]) for each in READ], readings
