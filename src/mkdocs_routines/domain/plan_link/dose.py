"""A dose in a link: `3x8-10/ea`, `3x10+2s,r60`."""

from mkdocs_routines.domain.plan_link.plan import Item
from mkdocs_routines.domain.plan_link.text import encode
from mkdocs_routines.model import Range

DEFAULT_HOLD_AT = "the top"
"""Where a hold is when the link does not say it."""
_UNITS = {"reps": "", "seconds": "s", "steps": "st", "metres": "m"}
_SIDES = {"together": "", "each": "/ea", "each-direction": "/way"}


def write(item: Item) -> str:
    """The dose and the note of an item."""
    dose = item.dose
    span, unit = next((span, sign) for name, sign in _UNITS.items() if (span := getattr(dose, name)) is not None)
    hold_at = f"@{encode(dose.hold_at)}" if dose.hold_at not in (None, DEFAULT_HOLD_AT) else ""
    hold = f"+{dose.hold_seconds}s{hold_at}" if dose.hold_seconds else ""
    extras = (
        ("r{}", dose.rest_seconds and amount(dose.rest_seconds)),
        ("t{}", dose.tempo),
        ("{}kg", dose.load_kilograms and amount(dose.load_kilograms)),
        ("l:{}", dose.load and encode(dose.load)),
        ("rir{}", dose.reps_in_reserve),
        ("rpe{}", dose.rpe),
        ("n:{}", item.note and encode(item.note)),
    )
    head = f"{dose.sets}x{amount(span)}{unit}{_SIDES[dose.sides]}{hold}"
    return ",".join([head, *(form.format(value) for form, value in extras if value is not None)])


def amount(span: Range) -> str:
    """`10`, or `8-10`."""
    return str(span.low) if span.low == span.high else f"{span.low}-{span.high}"
