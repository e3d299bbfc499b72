"""Wording of a dose, as a therapist would say it: `3 sets of 8 to 10, each side`."""

from typing import Protocol

from mkdocs_routines.domain.dose.amounts import SetAmount, set_amount, span
from mkdocs_routines.model import Dose, LaterDose, Range

_UNITS = {"reps": "", "seconds": " seconds", "minutes": " minutes", "steps": " steps", "metres": " metres"}
_STRAIGHT_ON = "go straight on"


class DosedItem(Protocol):
    """An item of a routine or of a plan: its dose, and how it goes on."""

    @property
    def dose(self) -> Dose: ...
    @property
    def later(self) -> tuple[LaterDose, ...]: ...
    @property
    def superset_with_next(self) -> bool: ...


def words(dose: Dose) -> str:
    """The dose in words: `3 sets of 8 to 10, each side`."""
    amount = set_amount(dose)
    sets = f"{span(dose.sets, ' to ')} {'set' if dose.sets.high == 1 else 'sets'}"
    if amount is not None:
        total = f"{span(amount.total, ' to ')}{_UNITS[amount.unit]}"
        counted = total if amount.unit == "minutes" and dose.sets.high == 1 else f"{sets} of {total}"
    elif dose.reps is not None:
        counted = f"{sets} of as many as you can"
    else:
        counted = f"{sets}, {'until' if dose.sets.high == 1 else 'each until'} {_end(dose)}"
    return f"{counted}{_side(dose, amount)}{_hold(dose)}"


def details(dose: Dose) -> tuple[tuple[str, str], ...]:
    """The rest of the dose as pairs of a heading and a text: load, tempo, effort, rest.

    An effort that ends the sets of open repetitions is in the words of the dose, and not here.
    """
    pairs = []
    if dose.load is not None:
        pairs.append(("Load", dose.load))
    if dose.load_kilograms is not None:
        pairs.append(("Load", f"{span(dose.load_kilograms)} kg"))
    if dose.tempo is not None:
        pairs.append(("Tempo", tempo(dose.tempo)))
    if set_amount(dose) is not None or dose.reps is not None:
        if dose.reps_in_reserve is not None:
            pairs.append(("Effort", f"stop with {_repetitions_left(dose.reps_in_reserve)} left"))
        if dose.rpe is not None:
            pairs.append(("Effort", f"{span(dose.rpe, ' to ')} of 10"))
    if dose.rest_between_sides_seconds is not None:
        pairs.append(("Between sides", _rest(dose.rest_between_sides_seconds, "of rest")))
    if dose.rest_seconds is not None:
        pairs.append(("Rest", _rest(dose.rest_seconds, "between sets")))
    return tuple(pairs)


def course(item: DosedItem) -> tuple[tuple[str, str], ...]:
    """How an item goes on, as pairs of a heading and a text: with the next exercise, and from later weeks on."""
    then = (("Then", "straight on with the next exercise"),) if item.superset_with_next else ()
    return (*then, *((f"From week {each.from_week}", in_full(each.dose)) for each in item.later))


def item_details(item: DosedItem) -> tuple[tuple[str, str], ...]:
    """The details of its dose, and its course."""
    return (*details(item.dose), *course(item))


def rest_between_exercises(rest: Range) -> str:
    """The rest from one exercise to the next: `60 s`, `none, go straight on`."""
    return _rest(rest, "")


def tempo(seconds: str) -> str:
    """A tempo in words, `3-1-1` as `3 s down, 1 s still, 1 s up`."""
    down, still, up = seconds.split("-")
    return f"{down} s down, {still} s still, {up} s up"


def in_full(dose: Dose) -> str:
    """A dose with its details in one text: `3 sets of 12; effort: 7 of 10`."""
    return "; ".join([words(dose), *(f"{heading.lower()}: {detail}" for heading, detail in details(dose))])


def _rest(rest: Range, where: str) -> str:
    if rest.high == 0:
        return f"none, {_STRAIGHT_ON}"
    amount = f"up to {rest.high}" if rest.low == 0 else span(rest)
    return f"{amount} s {where}".rstrip()


def _end(dose: Dose) -> str:
    """The end of a set of open repetitions: `1 to 2 good repetitions remain`."""
    if dose.rpe is not None:
        return f"the effort is {span(dose.rpe, ' to ')} of 10"
    left = dose.reps_in_reserve or Range(0, 0)
    return f"{_repetitions_left(left)} {'remains' if left.high <= 1 else 'remain'}"


def _repetitions_left(left: Range) -> str:
    if left.high == 0:
        return "no good repetition"
    count = f"at most {left.high}" if left.low == 0 else span(left, " to ")
    return f"{count} good {'repetition' if left.high == 1 else 'repetitions'}"


def _side(dose: Dose, amount: SetAmount | None) -> str:
    match dose.sides:
        case "together":
            return ""
        case "left" | "right":
            return f", {dose.sides} side only"
        case "each-direction":
            return f", {span(amount.span, ' to ')} in each direction" if amount else ", in each direction"
        case "alternating":
            return " on each side, taking turns" if amount else ", on each side, taking turns"
        case _:
            return ", each side"


def _hold(dose: Dose) -> str:
    hold = dose.hold_seconds
    if hold is None:
        return ""
    if hold.low == hold.high:
        return f", with a {hold.low}-second hold at {dose.hold_at}"
    return f", with a hold of {hold.low} to {hold.high} seconds at {dose.hold_at}"
