"""Notation of a dose: `3 × 8–10 each side`."""

from mkdocs_routines.domain.dose.amounts import SetAmount, set_amount, span
from mkdocs_routines.model import Dose

_UNITS = {"reps": "", "seconds": " s", "minutes": " min", "steps": " steps", "metres": " m"}


def notation(dose: Dose) -> str:
    """The dose in figures: `3 × 8–10 each side`, `3 × 10, 2 s hold at the top`, `2 × 30 s each side`."""
    return "".join(head_and_tail(dose))


def head_and_tail(dose: Dose) -> tuple[str, str]:
    """The notation in two halves, its numbers and the rest: `3 × 8–10` and ` each side`."""
    amount = set_amount(dose)
    if amount is not None:
        head, tail = _counted(dose, amount)
    elif dose.reps is not None:
        head, tail = f"{span(dose.sets)} × max", ""
    else:
        head, tail = f"{span(dose.sets)} {'set' if dose.sets.high == 1 else 'sets'}", _end(dose)
    hold = f", {span(dose.hold_seconds)} s hold at {dose.hold_at}" if dose.hold_seconds else ""
    return head, f"{tail}{_side(dose, amount, tail)}{hold}"


def _counted(dose: Dose, amount: SetAmount) -> tuple[str, str]:
    unit = _UNITS[amount.unit]
    sets = "" if amount.unit == "minutes" and dose.sets.high == 1 else f"{span(dose.sets)} × "
    if amount.unit == "steps":
        return f"{sets}{span(amount.total)}", unit
    return f"{sets}{span(amount.total)}{unit}", ""


def _end(dose: Dose) -> str:
    """The end of a set of open repetitions."""
    if dose.rpe is not None:
        return f" to effort {span(dose.rpe)} of 10"
    left = dose.reps_in_reserve
    return f" with {span(left)} {'rep' if left.high == 1 else 'reps'} in reserve" if left is not None else ""


def _side(dose: Dose, amount: SetAmount | None, tail: str) -> str:
    match dose.sides:
        case "together":
            return ""
        case "left" | "right":
            return f", {dose.sides} side only"
        case "each-direction":
            return f", {span(amount.span)} each direction" if amount else ", each direction"
        case _:
            comma = "," if amount is None and tail else ""
            return f"{comma} each side{', taking turns' if dose.sides == 'alternating' else ''}"
