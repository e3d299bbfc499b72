"""A plan as readable text, for after the `#` of an address, and back. `overrides/assets/js/link.js` does the same.

What it writes today it reads for ever: `tests/domain/link/` holds what both must agree on.
"""

import re
from collections.abc import Callable

from mkdocs_routines.domain import editions
from mkdocs_routines.domain.plan_link import dose
from mkdocs_routines.domain.plan_link.plan import DAYS, MOST_ITEMS, MOST_NOTE, MOST_WEEKS, Item, Known, Plan, as_json
from mkdocs_routines.domain.plan_link.text import decode, letter, quoted, whole
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine

__all__ = [
    "DAYS",
    "MOST_ITEMS",
    "MOST_NOTE",
    "MOST_WEEKS",
    "RESERVED",
    "Item",
    "Known",
    "Plan",
    "as_json",
    "known",
    "of_routine",
    "parse",
    "write",
]

NOTATION = 1
MOST_CHARACTERS = 200_000
_HEAD = re.compile(r"v([0-9]{1,9})(?:([A-Za-z.])([0-9]{0,4}))?")
RESERVED = ("of", "d", "w")
"""What a link says of the plan and not of an exercise: no exercise has such a name."""


def known(library: Library) -> Known:
    """The names that a link to this library may use."""
    return Known(
        exercises=editions.exercise_names(library),
        codes={id_: entry.record.code for id_, entry in library.exercises.items()},
        routines=editions.routine_names(library),
        shorts=editions.shorts(library),
        edition=editions.number(library),
    )


def of_routine(entry: Entry[Routine], edition: int) -> Plan:
    """A routine as a plan. Its notes stay on its page: they may be longer than a link should carry."""
    items = tuple(Item(item.exercise, item.dose) for item in entry.record.items)
    return Plan(items, edition, routine=entry.id)


def write(plan: Plan, known: Known) -> str:
    """The plan in one line: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`."""
    parts = [
        f"of={known.shorts.get(plan.routine, plan.routine)}" if plan.routine else "",
        f"d={'.'.join(plan.days)}" if plan.days else "",
        f"w={plan.weeks}" if plan.weeks else "",
        *(f"{known.codes.get(item.exercise, item.exercise)}={dose.write(item)}" for item in plan.items),
    ]
    body = ";".join(part for part in parts if part)
    return f"v{NOTATION}{letter(body)}{plan.edition or ''};{body}"


def parse(text: str, known: Known) -> tuple[Plan, tuple[str, ...]]:
    """The plan in a link, or in what stands after its `#`, and a sentence for each thing that is wrong with it.

    Whatever the text holds, this returns: what can be read, and what was left out.
    """
    said: dict[str, None] = {}
    plan = _plan(whole(text), known, lambda sentence: said.setdefault(sentence))
    return plan, tuple(said)


def _plan(text: str, known: Known, say: Callable[[str], None]) -> Plan:
    text, cut = _beginning(text.partition("#")[2] if "#" in text else text)
    head, _, body = text.partition(";")
    match = _HEAD.fullmatch(head)
    if match is None:
        say("This link holds no plan: it must begin with v1." if text else "This link holds no plan.")
        return Plan()
    version, sign, number = int(match[1]), match[2], int(match[3] or 0)
    if version != NOTATION:
        reads = f"and this page reads v{NOTATION}: reload it, or ask for a new link."
        say(f"The link is written in notation v{version}, {reads}")
        return Plan()
    if cut:
        say("The link is longer than any that this site makes; only its beginning was read.")
    elif sign not in (None, ".", letter(body)):
        say("The link was cut off or changed on its way: compare it with what you were given, or ask for a new one.")
    if number > known.edition:
        say(f"The link was made with edition {number} of the exercises, and this page has {known.edition}: reload it.")
    first: dict[str, str] = {}
    items: list[str] = []
    for part in filter(None, body.split(";")):
        name, is_, value = part.partition("=")
        if not is_ or name not in RESERVED:
            items.append(part)
        elif name in first:
            say(f"{quoted(name)} stands twice in the link; the first one counts.")
        else:
            first[name] = value
    routine, days, weeks = _routine(first, known, say), _days(first, say), _weeks(first, say)
    found = tuple(filter(None, (_item(part, known, say) for part in items[:MOST_ITEMS])))
    if len(items) > MOST_ITEMS:
        say(f"The link lists more than {MOST_ITEMS} exercises; only the first {MOST_ITEMS} were read.")
    return Plan(found, number or None, routine, days, weeks)


def _beginning(text: str) -> tuple[str, bool]:
    """What is read of a link, and whether it is only the beginning."""
    text = text.strip(" \t\r\n")
    if cut := len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS].rpartition(";")[0]
    if "=" not in text and "%3d" in text.lower():  # a program has encoded all of it once more
        text = decode(text) or text
    return text, cut


def _item(part: str, known: Known, say: Callable[[str], None]) -> Item | None:
    name, is_, value = part.partition("=")
    if not is_:
        say(f"{quoted(part)} is no part of a plan; it was left out.")
    elif name not in known.exercises:
        say(f"No exercise is called {quoted(name)}; it was left out.")
    elif found := dose.parse(name, value, say):
        return Item(known.exercises[name], *found)
    return None


def _routine(first: dict[str, str], known: Known, say: Callable[[str], None]) -> str | None:
    if (name := first.get("of")) is not None and name not in known.routines:
        say(f"No routine is called {quoted(name)}; its name was left out.")
    return known.routines.get(name or "")


def _days(first: dict[str, str], say: Callable[[str], None]) -> tuple[str, ...] | None:
    if (text := first.get("d")) is None:
        return None
    days = text.split(".")
    if not {*days} <= {*DAYS}:
        say(f"The days {quoted(text)} were left out: they must be from {', '.join(DAYS)}.")
        return None
    return tuple(day for day in DAYS if day in days)


def _weeks(first: dict[str, str], say: Callable[[str], None]) -> int | None:
    if (text := first.get("w")) is None:
        return None
    if re.fullmatch(r"[0-9]{1,3}", text) and 1 <= int(text) <= MOST_WEEKS:
        return int(text)
    say(f"The weeks {quoted(text)} were left out: they must be 1 to {MOST_WEEKS}.")
    return None
