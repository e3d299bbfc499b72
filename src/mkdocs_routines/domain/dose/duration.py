"""Time of a dose and of a session.

The times rest on the assumptions below. They are ours, for planning a session: no source gives them, and nothing about
training follows from them.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from mkdocs_routines.domain.dose.in_words import DosedItem
from mkdocs_routines.model import Dose, Range, Routine

REP_SECONDS = 4
"""Seconds of a repetition without a tempo."""
STEP_SECONDS = Fraction(3, 2)
METRE_SECONDS = 1
REST_SECONDS = 45
"""Seconds of rest after each set, where the plan gives none."""
OPEN_REPS = 10
"""Repetitions of a set that has as many as possible, or ends with an effort."""
ASSUMPTION = (
    f"The time allows {REP_SECONDS} s for a repetition, {float(STEP_SECONDS):g} s for a step, "
    f"{METRE_SECONDS} s for a metre and {REST_SECONDS} s of rest after each set, unless the plan says otherwise."
)
"""The assumptions as a sentence, shown wherever a time is shown with its reasons."""
_NOTHING = Range(0, 0)


def assumption(items: Iterable[DosedItem]) -> str:
    """The assumptions that the times of these items rest on."""
    doses = (dose for item in items for dose in (item.dose, *(later.dose for later in item.later)))
    uncounted = any(map(_is_uncounted, doses))
    return f"{ASSUMPTION} Where a set has no number, it counts {OPEN_REPS} repetitions." if uncounted else ASSUMPTION


def seconds(dose: Dose) -> Range:
    """The time of a dose in seconds, the rest after each set included.

    Sets × (amount × sides × seconds of one + rest), where a repetition lasts as long as its tempo, with its hold.
    """
    return _seconds(dose, _rest(dose))


def session_minutes(items: Sequence[DosedItem], warm_up: Range = _NOTHING, rest_between: Range | None = None) -> Range:
    """The time of a session in minutes: its warm-up, and its doses rounded up to whole minutes.

    A superset rests once a round, after its last exercise. `rest_between`: the rest from one exercise to the next, in
    place of the rest after the last set. Where later weeks change a dose, the shortest and the longest count.
    """
    last = len(items) - 1
    times = [_item_seconds(item, rest_between if index < last else None) for index, item in enumerate(items)]
    low, high = sum(time.low for time in times), sum(time.high for time in times)
    return Range(warm_up.low + -(-low // 60), warm_up.high + -(-high // 60))


def minutes(routine: Routine) -> Range:
    """The time of a session of a routine in minutes."""
    return session_minutes(routine.items, routine.warm_up.minutes, routine.rest_between_exercises_seconds)


def _item_seconds(item: DosedItem, rest_between: Range | None) -> Range:
    return _widest(
        _dose_seconds(dose, item, rest_between) for dose in (item.dose, *(later.dose for later in item.later))
    )


def _dose_seconds(dose: Dose, item: DosedItem, rest_between: Range | None) -> Range:
    if item.superset_with_next:
        return _seconds(dose, _NOTHING)
    time = seconds(dose)
    if rest_between is None:
        return time
    rest = _rest(dose)
    return Range(time.low - rest.low + rest_between.low, time.high - rest.high + rest_between.high)


def _seconds(dose: Dose, rest: Range) -> Range:
    amount, one = _amount(dose)
    sides = 1 if dose.sides in ("together", "left", "right") else 2
    between = dose.rest_between_sides_seconds or _NOTHING
    return Range(
        round(dose.sets.low * (amount.low * one[0] * sides + between.low + rest.low)),
        round(dose.sets.high * (amount.high * one[1] * sides + between.high + rest.high)),
    )


def _rest(dose: Dose) -> Range:
    return dose.rest_seconds or Range(REST_SECONDS, REST_SECONDS)


def _amount(dose: Dose) -> tuple[Range, tuple[int | Fraction, int | Fraction]]:
    """The amount of a set, and the seconds that one of it takes, at least and at most."""
    for amount, one in ((dose.seconds, 1), (dose.steps, STEP_SECONDS), (dose.metres, METRE_SECONDS)):
        if amount is not None:
            return amount, (one, one)
    rep = sum(map(int, dose.tempo.split("-"))) if dose.tempo else REP_SECONDS
    hold = dose.hold_seconds or _NOTHING
    reps = dose.reps if isinstance(dose.reps, Range) else Range(OPEN_REPS, OPEN_REPS)
    return reps, (rep + hold.low, rep + hold.high)


def _is_uncounted(dose: Dose) -> bool:
    return dose.counts_repetitions and not isinstance(dose.reps, Range)


def _widest(times: Iterable[Range]) -> Range:
    each = tuple(times)
    return Range(min(time.low for time in each), max(time.high for time in each))
