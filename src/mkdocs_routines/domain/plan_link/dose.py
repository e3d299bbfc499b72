"""A dose in a link: `3x8-10/ea`, `3x10+2s,r60`."""

import re
from collections.abc import Callable
from typing import Any

from mkdocs_routines.domain.plan_link.plan import MOST_NOTE, Item, amount
from mkdocs_routines.domain.plan_link.text import encode, quoted, read
from mkdocs_routines.model import Dose, Range
from mkdocs_routines.model.routine import MOST, MOST_HOLD, MOST_SETS

DEFAULT_HOLD_AT = "the top"
"""Where a hold is when the link does not say it."""
MOST_EXTRAS = 5
"""Rest, tempo, load, effort and note: a dose has no more than these after its amount."""
_NUMBER, _SPAN = r"([0-9]{1,6})", r"([0-9]{1,6})(?:-([0-9]{1,6}))?"
_HEAD = re.compile(rf"{_NUMBER}x{_SPAN}(st|s|m)?(?:/(ea|side|way))?(?:\+{_NUMBER}s(?:@(.*))?)?", re.DOTALL)
_UNITS = {"": "reps", "s": "seconds", "st": "steps", "m": "metres"}
_SIDES = {"": "together", "ea": "each", "way": "each-direction", "side": "each"}
"""`side` is read and never written: it is what people write by hand."""
_WORDS = {"reps": "repetitions"}

Slot = tuple[str, str, object]
"""A part of a dose, the kind of thing it is, and its value; a text that is no `Slot` says what is wrong."""


def write(item: Item) -> str:
    """The dose and the note of an item."""
    dose = item.dose
    unit, span = next((unit, span) for unit, name in _UNITS.items() if (span := getattr(dose, name)) is not None)
    side = next(sign for sign, sides in _SIDES.items() if sides == dose.sides)
    place = f"@{encode(dose.hold_at)}" if dose.hold_at not in (None, DEFAULT_HOLD_AT) else ""
    extras = (
        ("r{}", dose.rest_seconds and amount(dose.rest_seconds)),
        ("t{}", dose.tempo),
        ("{}kg", dose.load_kilograms and amount(dose.load_kilograms)),
        ("l:{}", dose.load and encode(dose.load)),
        ("rir{}", dose.reps_in_reserve),
        ("rpe{}", dose.rpe),
        ("n:{}", item.note and encode(item.note)),
    )
    head = f"{dose.sets}x{amount(span)}{unit}{side and '/' + side}"
    hold = f"+{dose.hold_seconds}s{place}" if dose.hold_seconds else ""
    return ",".join([head + hold, *(form.format(value) for form, value in extras if value is not None)])


def parse(name: str, text: str, say: Callable[[str], None]) -> tuple[Dose, str | None] | None:
    """The dose and the note in `text`. `None` where there is no possible dose; `say` is told what was left out."""
    head, *extras = text.split(",")
    match = _HEAD.fullmatch(head)
    if match is None:
        say(f"The dose of {quoted(name)} cannot be read: {quoted(head)}; the exercise was left out.")
        return None
    sets, low, high, unit, side, hold, place = match.groups()
    fields: dict[str, Any] = {"sets": int(sets), "sides": _SIDES[side or ""]}
    fields[_UNITS[unit or ""]] = span = _span(low, high)
    if hold:
        fields |= {"hold_seconds": int(hold), "hold_at": DEFAULT_HOLD_AT if place is None else read(place, 80)}
    if why := _impossible(fields, _UNITS[unit or ""], span):
        say(f"The dose of {quoted(name)} is not possible: {why}; the exercise was left out.")
        return None
    if len(extras) > MOST_EXTRAS:
        say(f"{quoted(name)} has more parts than a dose can have; the last ones were left out.")
    taken = set()
    for extra in extras[:MOST_EXTRAS]:
        found = _extra(extra, "reps" in fields)
        if isinstance(found, str):
            say(f"{quoted(extra)} of {quoted(name)} was left out: {found}.")
        elif found[1] in taken:
            say(f"{quoted(extra)} of {quoted(name)} was left out: the {found[1]} stands there already.")
        else:
            field, kind, value = found
            taken.add(kind)
            fields[field] = value
    note = fields.pop("note", None)
    return Dose.model_validate(
        {key: amount(value) if isinstance(value, Range) else value for key, value in fields.items()}
    ), note


def _span(low: str, high: str | None) -> Range:
    return Range(int(low), int(high or low))


def _impossible(fields: dict[str, Any], unit: str, span: Range) -> str | None:
    if not 1 <= fields["sets"] <= MOST_SETS:
        return f"sets must be 1 to {MOST_SETS}"
    if why := _outside(unit, span):
        return f"{_WORDS.get(unit, unit)} {why}"
    if "hold_seconds" in fields:
        if unit != "reps":
            return "a hold must come with repetitions"
        if not 1 <= fields["hold_seconds"] <= MOST_HOLD:
            return f"a hold must be 1 to {MOST_HOLD} seconds"
        if fields["hold_at"] is None:
            return "the place of the hold must be 1 to 80 characters that can be read"
    return None


def _outside(field: str, span: Range) -> str | None:
    if span.low > span.high:
        return "must run upwards"
    return None if span.low >= 1 and span.high <= MOST[field] else f"must be 1 to {MOST[field]}"


def _extra(extra: str, reps: bool) -> Slot | str:
    """What stands after a comma: a part of the dose, or why it is none."""
    if match := re.fullmatch(rf"r{_SPAN}", extra):
        span = _span(match[1], match[2])
        why = _outside("rest_seconds", span)
        return f"it {why}" if why else ("rest_seconds", "rest", span)
    if match := re.fullmatch(rf"{_SPAN}kg", extra):
        span = _span(match[1], match[2])
        why = _outside("load_kilograms", span)
        return f"it {why}" if why else ("load_kilograms", "load", span)
    if match := re.fullmatch(r"t([0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2})", extra):
        return ("tempo", "tempo", match[1]) if reps else "a tempo must come with repetitions"
    if match := re.fullmatch(r"rir([0-9]{1,2})", extra):
        return ("reps_in_reserve", "effort", int(match[1])) if int(match[1]) <= 10 else "it must be 0 to 10"
    if match := re.fullmatch(r"rpe([0-9]{1,2})", extra):
        return ("rpe", "effort", int(match[1])) if 1 <= int(match[1]) <= 10 else "it must be 1 to 10"
    if extra.startswith("l:"):
        load = read(extra[2:], 80)
        return "it must be 1 to 80 characters that can be read" if load is None else ("load", "load", load)
    if extra.startswith("n:"):
        note = read(extra[2:], MOST_NOTE)
        return f"it must be 1 to {MOST_NOTE} characters that can be read" if note is None else ("note", "note", note)
    return "it cannot be read"
