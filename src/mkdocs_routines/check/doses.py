"""Rules about doses: numbers that no therapist would mean are slips, and a slip here is the worst mistake there is."""

from collections.abc import Iterator, Mapping
from typing import cast

from mkdocs_routines.domain.dose import span
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Dose, Exercise, Range, Routine
from mkdocs_routines.model.vocabulary import DoseField, UsualAmount

Numbers = dict[Place, Range]
"""The numbers of a routine, or of one item in it, by their places in the record."""


def doses_are_usual_or_say_why(content: UncheckedContent) -> Iterator[Problem]:
    """Numbers lie in the bands of `usual_doses`, and `unusual` stands where one does not and nowhere else."""
    usual = content.library.vocabulary.record.usual_doses if content.library.vocabulary else {}
    if not usual:
        return
    for plan in content.library.routines.values():
        yield from _usual(plan, (), _numbers_of_plan(plan.record), plan.record.unusual, usual)
        for index, item in enumerate(plan.record.items):
            place: Place = ("items", index)
            yield from _usual(plan, place, _numbers_of_dose(item.dose, (*place, "dose")), item.unusual, usual)


def one_sided_exercises_are_dosed_for_each_side(content: UncheckedContent) -> Iterator[Problem]:
    """Whether an exercise works one side at a time is read off its drawing."""
    exercises = content.library.exercises
    for plan in content.library.routines.values():
        for index, item in enumerate(plan.record.items):
            if item.dose.sides != "together":
                continue
            if (entry := exercises.get(item.exercise)) and _is_one_sided(entry):
                message = f"sides: must be each, as {entry.id!r} works one side at a time"
                yield plan.problem(("items", index, "dose", "sides"), message)
            for number, name in enumerate(item.alternatives):
                if (entry := exercises.get(name)) and _is_one_sided(entry):
                    message = f"alternatives: {name!r} works one side at a time, and this dose is for both together"
                    yield plan.problem(("items", index, "alternatives", number), message)


def _is_one_sided(entry: Entry[Exercise]) -> bool:
    return entry.record.figure.works != "both"


def _numbers_of_plan(routine: Routine) -> Numbers:
    return {
        ("sessions_per_week",): routine.sessions_per_week,
        ("weeks",): routine.weeks,
        ("warm_up", "minutes"): routine.warm_up.minutes,
    }


def _numbers_of_dose(dose: Dose, place: Place) -> Numbers:
    numbers = {(*place, "sets"): Range(dose.sets, dose.sets)}
    if dose.hold_seconds is not None:
        numbers[*place, "hold_seconds"] = Range(dose.hold_seconds, dose.hold_seconds)
    for name in ("reps", "seconds", "steps", "metres", "rest_seconds"):
        if (amount := getattr(dose, name)) is not None:
            numbers[*place, name] = amount
    return numbers


def _usual(
    plan: Entry[Routine], place: Place, numbers: Numbers, reason: str | None, usual: Mapping[DoseField, UsualAmount]
) -> Iterator[Problem]:
    """A problem for each number outside its band without a reason, or for a reason where every number is inside."""
    outside: list[Problem] = []
    for at, amount in numbers.items():
        name = "warm_up_minutes" if at == ("warm_up", "minutes") else str(at[-1])
        band = usual.get(cast("DoseField", name))
        if band and not (band.usually.low <= amount.low and amount.high <= band.usually.high):
            message = f"{name}: usually {span(band.usually)}, and here {span(amount)}; mend it, or say why in 'unusual'"
            outside.append(plan.problem(at, message))
    if reason is None:
        yield from outside
    elif not outside:
        message = "unusual: every number here is in its usual band; leave it out"
        yield plan.problem((*place, "unusual"), message)
