"""Dose of an exercise: its notation, its wording, and the time it takes.

The times rest on the assumptions below. They are ours, for planning a session: no source gives them, and nothing about
training follows from them.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from mkdocs_routines.model import Dose, Range, Routine
from mkdocs_routines.model.routine import Item, WarmUp

REP_SECONDS = 4
"""Seconds of a repetition without a tempo."""
STEP_SECONDS = Fraction(3, 2)
METRE_SECONDS = 1
REST_SECONDS = 45
"""Seconds of rest after each set, where the plan gives none."""
ASSUMPTION = (
    f"The time allows {REP_SECONDS} s for a repetition, {float(STEP_SECONDS):g} s for a step, "
    f"{METRE_SECONDS} s for a metre and {REST_SECONDS} s of rest after each set, unless the plan says otherwise."
)
"""The assumptions as a sentence, shown wherever a time is shown with its reasons."""


def notation(dose: Dose) -> str:
    """The dose in figures: `3 × 8–10 each side`, `3 × 10, 2 s hold at the top`, `2 × 30 s each side`."""
    return "".join(head_and_tail(dose))


def head_and_tail(dose: Dose) -> tuple[str, str]:
    """The notation in two halves, its numbers and the rest: `3 × 8–10` and ` each side`."""
    amount, unit = _amount(dose)
    total = span(_doubled(amount) if dose.sides == "each-direction" else amount)
    head, tail = (f"{total}{unit}", "") if unit in (" s", " m") else (total, unit)
    side = {"each": " each side", "each-direction": f", {span(amount)} each direction", "together": ""}[dose.sides]
    hold = f", {dose.hold_seconds} s hold at {dose.hold_at}" if dose.hold_seconds else ""
    return f"{dose.sets} × {head}", f"{tail}{side}{hold}"


def words(dose: Dose) -> str:
    """The dose in words: `3 sets of 8 to 10, each side`."""
    amount, unit = _amount(dose)
    total = span(_doubled(amount) if dose.sides == "each-direction" else amount, " to ")
    named = {"": "", " s": " seconds", " steps": " steps", " m": " metres"}[unit]
    way = f", {span(amount, ' to ')} in each direction"
    side = {"each": ", each side", "each-direction": way, "together": ""}[dose.sides]
    hold = f", with a {dose.hold_seconds}-second hold at {dose.hold_at}" if dose.hold_seconds else ""
    return f"{dose.sets} {'set' if dose.sets == 1 else 'sets'} of {total}{named}{side}{hold}"


def details(dose: Dose) -> tuple[tuple[str, str], ...]:
    """The rest of the dose as pairs of a heading and a text: load, tempo, effort, rest."""
    pairs = []
    if dose.load is not None:
        pairs.append(("Load", dose.load))
    if dose.load_kilograms is not None:
        pairs.append(("Load", f"{span(dose.load_kilograms)} kg"))
    if dose.tempo is not None:
        pairs.append(("Tempo", tempo(dose.tempo)))
    if dose.reps_in_reserve is not None:
        left = {0: "no good repetition", 1: "1 good repetition"}.get(dose.reps_in_reserve)
        pairs.append(("Effort", f"stop with {left or f'{dose.reps_in_reserve} good repetitions'} left"))
    if dose.rpe is not None:
        pairs.append(("Effort", f"{dose.rpe} of 10"))
    if dose.rest_seconds is not None:
        pairs.append(("Rest", f"{span(dose.rest_seconds)} s between sets"))
    return tuple(pairs)


def tempo(seconds: str) -> str:
    """A tempo in words, `3-1-1` as `3 s down, 1 s still, 1 s up`."""
    down, still, up = seconds.split("-")
    return f"{down} s down, {still} s still, {up} s up"


def span(range_: Range, to: str = "–") -> str:
    """A range as text: `10`, or `8–10` with an en dash or what `to` gives."""
    return str(range_.low) if range_.low == range_.high else f"{range_.low}{to}{range_.high}"


def seconds(dose: Dose) -> Range:
    """The time of a dose in seconds, the rest after each set included.

    Sets × (amount × sides × seconds of one + rest), where a repetition lasts as long as its tempo, with its hold.
    """
    amount, unit = _amount(dose)
    rep = sum(map(int, dose.tempo.split("-"))) if dose.tempo else REP_SECONDS
    seconds_of: Mapping[str, int | Fraction] = {
        "": rep + (dose.hold_seconds or 0),
        " s": 1,
        " steps": STEP_SECONDS,
        " m": METRE_SECONDS,
    }
    one = seconds_of[unit] * (1 if dose.sides == "together" else 2)
    rest = dose.rest_seconds or Range(REST_SECONDS, REST_SECONDS)
    return Range(round(dose.sets * (amount.low * one + rest.low)), round(dose.sets * (amount.high * one + rest.high)))


def minutes(routine: Routine) -> Range:
    """The time of a session of a routine in minutes."""
    return session_minutes(routine.warm_up, routine.items)


def session_minutes(warm_up: WarmUp, items: Iterable[Item]) -> Range:
    """The time of a session in minutes: its warm-up, and its doses rounded up to whole minutes."""
    times = [seconds(item.dose) for item in items]
    low, high = sum(time.low for time in times), sum(time.high for time in times)
    return Range(warm_up.minutes.low + -(-low // 60), warm_up.minutes.high + -(-high // 60))


def _amount(dose: Dose) -> tuple[Range, str]:
    """The amount of a set, and its unit as the notation has it after the number: none for repetitions."""
    for amount, unit in ((dose.reps, ""), (dose.seconds, " s"), (dose.steps, " steps"), (dose.metres, " m")):
        if amount is not None:
            return amount, unit
    raise ValueError("a dose has an amount")  # refused when it was loaded


def _doubled(amount: Range) -> Range:
    return Range(amount.low * 2, amount.high * 2)
