"""A dose in a link: `3x8-10/ea`, `3x10+2s,r60`."""

from mkdocs_routines.domain.plan_link.plan import Item
from mkdocs_routines.domain.plan_link.text import encode
from mkdocs_routines.model import Dose, Kilograms, Range

DEFAULT_HOLD_AT = "the top"
"""Where a hold is when the link does not say it."""
FIRST_MOST_SECONDS = 3600
"""The most seconds of a set in the first notation."""
_UNITS = {"seconds": "s", "steps": "st", "metres": "m"}
_SIDES = {
    "together": "",
    "each": "/ea",
    "each-direction": "/way",
    "alternating": "/alt",
    "left": "/left",
    "right": "/right",
}


def write(item: Item) -> str:
    """The doses and the note of an item. A dose of later weeks follows `~` and its first week: `3x10~3:3x12`."""
    later = (f"~{each.from_week}:{','.join((_head(each.dose), *_extras(each.dose)))}" for each in item.later)
    superset = ("ss",) if item.superset_with_next else ()
    note = (f"n:{encode(item.note)}",) if item.note else ()
    return ",".join((_head(item.dose), *_extras(item.dose), *superset, *note)) + "".join(later)


def is_new(item: Item) -> bool:
    """Whether an item needs the second notation."""
    dose = item.dose
    ranges = (dose.sets, dose.hold_seconds, dose.reps_in_reserve, dose.rpe)
    load = dose.load_kilograms
    return (
        item.superset_with_next
        or bool(item.later)
        or (dose.counts_repetitions and not isinstance(dose.reps, Range))
        or any(range_ is not None and range_.low != range_.high for range_ in ranges)
        or dose.sides in ("left", "right", "alternating")
        or (dose.seconds is not None and dose.seconds.high > FIRST_MOST_SECONDS)
        or (dose.rest_seconds is not None and dose.rest_seconds.low == 0)
        or dose.rest_between_sides_seconds is not None
        or (load is not None and (load.low < 1 or load.low % 1 > 0 or load.high % 1 > 0))
    )


def amount(span: Range | Kilograms) -> str:
    """`10`, or `8-10`."""
    return f"{span.low:g}" if span.low == span.high else f"{span.low:g}-{span.high:g}"


def _head(dose: Dose) -> str:
    hold_at = f"@{encode(dose.hold_at)}" if dose.hold_at not in (None, DEFAULT_HOLD_AT) else ""
    hold = f"+{amount(dose.hold_seconds)}s{hold_at}" if dose.hold_seconds else ""
    return f"{amount(dose.sets)}x{_counted(dose)}{_SIDES[dose.sides]}{hold}"


def _counted(dose: Dose) -> str:
    if dose.reps is not None:
        return amount(dose.reps) if isinstance(dose.reps, Range) else "max"
    return next((f"{amount(span)}{sign}" for name, sign in _UNITS.items() if (span := getattr(dose, name))), "open")


def _extras(dose: Dose) -> tuple[str, ...]:
    extras = (
        ("r{}", _written(dose.rest_seconds)),
        ("rs{}", _written(dose.rest_between_sides_seconds)),
        ("t{}", dose.tempo),
        ("{}kg", _written(dose.load_kilograms)),
        ("l:{}", dose.load and encode(dose.load)),
        ("rir{}", _written(dose.reps_in_reserve)),
        ("rpe{}", _written(dose.rpe)),
    )
    return tuple(form.format(value) for form, value in extras if value is not None)


def _written(span: Range | Kilograms | None) -> str | None:
    return None if span is None else amount(span)
