"""Doses as they are published: every field of the first shape says something true, and new ones hold the rest."""

from typing import Literal

from mkdocs_routines.domain import dose as doses
from mkdocs_routines.files.api.shape import PublishedDose, PublishedRange
from mkdocs_routines.files.api.shape.text import PublishedKilograms
from mkdocs_routines.model import Dose, Kilograms, Range

Side = Literal["alternating", "left", "right"]
OpenReps = Literal["as-many-as-possible", "until-effort"]


def published_dose(dose: Dose) -> PublishedDose:
    """A dose. Of a range that the first shape has no room for, the old field holds the end that asks less."""
    load, halves = dose.load_kilograms, _halves(dose.load_kilograms)
    in_words = f"{doses.span(halves)} kg" if halves else dose.load
    return PublishedDose(
        words=doses.words(dose),
        notation=doses.notation(dose),
        sets=dose.sets.low,
        reps=range_or_none(dose.reps if isinstance(dose.reps, Range) else None),
        seconds=range_or_none(dose.seconds),
        steps=range_or_none(dose.steps),
        metres=range_or_none(dose.metres),
        sides=dose.sides if dose.sides in ("together", "each", "each-direction") else "each",
        hold_seconds=dose.hold_seconds.low if dose.hold_seconds else None,
        hold_at=dose.hold_at,
        rest_seconds=range_or_none(dose.rest_seconds),
        tempo=dose.tempo,
        load=in_words,
        load_kilograms=PublishedRange(low=int(load.low), high=int(load.high)) if load and not halves else None,
        reps_in_reserve=dose.reps_in_reserve.high if dose.reps_in_reserve else None,
        rpe=dose.rpe.low if dose.rpe else None,
        sets_range=_if_wide(dose.sets),
        open_reps=_open_reps(dose),
        which_side=dose.sides if dose.sides in ("alternating", "left", "right") else None,
        hold_seconds_range=_if_wide(dose.hold_seconds),
        rest_between_sides_seconds=range_or_none(dose.rest_between_sides_seconds),
        load_kilograms_range=PublishedKilograms(low=halves.low, high=halves.high) if halves else None,
        reps_in_reserve_range=_if_wide(dose.reps_in_reserve),
        rpe_range=_if_wide(dose.rpe),
    )


def published_range(range_: Range) -> PublishedRange:
    """A range."""
    return PublishedRange(low=range_.low, high=range_.high)


def range_or_none(range_: Range | None) -> PublishedRange | None:
    """A range, or None where there is none."""
    return None if range_ is None else published_range(range_)


def _if_wide(range_: Range | None) -> PublishedRange | None:
    """A range of more than one number."""
    return None if range_ is None or range_.low == range_.high else published_range(range_)


def _halves(load: Kilograms | None) -> Kilograms | None:
    """A load that is not in whole kilograms."""
    return load if load and (load.low % 1 or load.high % 1) else None


def _open_reps(dose: Dose) -> OpenReps | None:
    if not dose.counts_repetitions or isinstance(dose.reps, Range):
        return None
    return "until-effort" if dose.reps is None else "as-many-as-possible"
