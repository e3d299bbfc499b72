"""Rules about doses: numbers that no therapist would mean are slips, and a slip here is the worst mistake there is."""

import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast, get_args

from mkdocs_routines.domain.dose import span
from mkdocs_routines.domain.dosed_items import dosed_items
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Dose, Exercise, Kilograms, Range, Routine
from mkdocs_routines.model.routine import DoseField
from mkdocs_routines.model.values import Level
from mkdocs_routines.model.vocabulary import UsualAmount

Numbers = dict[Place, tuple[DoseField, Range | Kilograms]]
"""The numbers of a routine, or of one item in it, by their places in the record, each with the name of its band."""
_KILOGRAMS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:kg|kilos?|kilograms?)\b", re.IGNORECASE)


def doses_are_usual_or_say_why(content: UncheckedContent) -> Iterator[Problem]:
    """Numbers lie in the bands of `usual_doses`; `unusual` names each that does not, and no other."""
    usual = content.library.vocabulary.record.usual_doses if content.library.vocabulary else {}
    if not usual:
        return
    for routine in content.library.routines.values():
        yield from _usual(routine, (), _numbers_of_routine(routine.record), routine.record.unusual, usual)
    for plan in content.library.six_week_plans.values():
        warm_up: Numbers = {("warm_up", "minutes"): ("warm_up_minutes", plan.record.warm_up.minutes)}
        yield from _usual(plan, (), warm_up, plan.record.unusual, usual)
        for number, week in enumerate(plan.record.weeks):
            at: Place = ("weeks", number)
            often: Numbers = {}
            if week.sessions_per_week:
                often = {(*at, "sessions_per_week"): ("sessions_per_week", week.sessions_per_week)}
            yield from _usual(plan, at, often, week.unusual, usual)
    for dosed in dosed_items(content.library):
        numbers = [_numbers_of_dose(dose, (*dosed.place, *place), dosed.entry) for place, dose in dosed.doses]
        yield from _usual(dosed.entry, dosed.place, dict(ChainMap(*numbers)), dosed.item.unusual, usual)


def one_sided_exercises_are_dosed_for_each_side(content: UncheckedContent) -> Iterator[Problem]:
    """Whether an exercise works one side at a time is read off its drawing."""
    exercises = content.library.exercises
    for dosed in dosed_items(content.library):
        for place, dose in dosed.doses:
            if dose.sides == "together" and (entry := exercises.get(dosed.item.exercise)) and _is_one_sided(entry):
                message = f"sides: must be each, alternating, left or right, as {entry.id!r} works one side at a time"
                yield dosed.problem((*place, "sides"), message)
        for number, name in enumerate(dosed.item.alternatives):
            if dosed.item.dose.sides == "together" and (entry := exercises.get(name)) and _is_one_sided(entry):
                message = f"alternatives: {name!r} works one side at a time, and this dose is for both together"
                yield dosed.problem(("alternatives", number), message)


def exercises_of_both_sides_are_dosed_together(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise whose drawing is the same on both sides has no side of its own, nor has it a direction."""
    for dosed in dosed_items(content.library):
        entry = content.library.exercises.get(dosed.item.exercise)
        for place, dose in dosed.doses:
            if dose.sides != "together" and entry and _is_symmetrical(entry):
                message = f"sides: must be together, as both sides do the same in {entry.id!r}"
                yield dosed.problem((*place, "sides"), message)


def sides_go_with_what_a_set_counts(content: UncheckedContent) -> Iterator[Problem]:
    """Directions need a way to go, and sides that take turns need repetitions."""
    for dosed in dosed_items(content.library):
        for place, dose in dosed.doses:
            if dose.sides == "each-direction" and dose.steps is None and dose.metres is None:
                message = "sides: each-direction must come with steps or metres; for one leg at a time, write each"
                yield dosed.problem((*place, "sides"), message)
            if dose.sides == "alternating" and not dose.counts_repetitions:
                message = "sides: alternating must come with reps; for one side after the other, write each"
                yield dosed.problem((*place, "sides"), message)


def loads_in_kilograms_are_numbers(content: UncheckedContent) -> Iterator[Problem]:
    """No load in words gives kilograms, which have a band and a field."""
    for dosed in dosed_items(content.library):
        for place, dose in dosed.doses:
            if dose.load and (kilograms := _KILOGRAMS.search(dose.load)):
                message = f"load: {kilograms[0]!r} must be a number, such as load_kilograms: {kilograms[1]}"
                yield dosed.problem((*place, "load"), message)


def exercises_are_not_much_harder_than_their_routine(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise may be one level above what its routine is for: its note, or the way down, says what to do then."""
    order = get_args(Level)
    for dosed in dosed_items(content.library):
        hardest = max(map(order.index, dosed.levels))
        for name in dosed.item.choices:
            entry = content.library.exercises.get(name)
            if entry and order.index(entry.record.level) > hardest + 1:
                message = f"{name!r} must be one level above {order[hardest]} at most; it is {entry.record.level}"
                yield dosed.problem((), message)


def _is_symmetrical(entry: Entry[Exercise]) -> bool:
    """Whether left and right are drawn doing the same in every position, and nothing marks one of them."""
    if "figure" in entry.stand_ins:
        return False
    figure = entry.record.figure
    marks = (str(figure.arrow), figure.anchor)
    poses = (pose.model_dump(exclude_none=True) for pose in figure.poses)
    marked = figure.works != "both" or any(mark.startswith(("left-", "right-")) for mark in marks)
    return not marked and all(not pose.get("trunk_side_lean") and _mirrored(pose) == pose for pose in poses)


def _mirrored(pose: Mapping[str, Any]) -> dict[str, Any]:
    other = {"left_": "right_", "right_": "left_"}
    return {re.sub("^(left_|right_)", lambda side: other[side[1]], name): value for name, value in pose.items()}


def _is_one_sided(entry: Entry[Exercise]) -> bool:
    return entry.record.figure.works != "both"


def _numbers_of_routine(routine: Routine) -> Numbers:
    numbers: Numbers = {
        ("sessions_per_week",): ("sessions_per_week", routine.sessions_per_week),
        ("weeks",): ("weeks", routine.weeks),
        ("warm_up", "minutes"): ("warm_up_minutes", routine.warm_up.minutes),
    }
    if (rest := routine.rest_between_exercises_seconds) and rest.high > 0:
        numbers["rest_between_exercises_seconds",] = "rest_between_exercises_seconds", rest
    return numbers


def _numbers_of_dose(dose: Dose, place: Place, entry: Entry[Any]) -> Numbers:
    """The numbers of a dose. A rest of 0 is none: it means to go straight on."""
    numbers: Numbers = {}
    if dose.tempo is not None:
        seconds = sum(map(int, dose.tempo.split("-")))
        numbers[*place, "tempo"] = "repetition_seconds", Range(seconds, seconds)
    for name in type(dose).model_fields:
        if isinstance(amount := getattr(dose, name), Range | Kilograms) and amount.high > 0:
            numbers[*place, name] = cast("DoseField", name), amount
    if dose.seconds is not None and (*place, "minutes") in entry.lines:
        del numbers[*place, "seconds"]
        numbers[*place, "minutes"] = "minutes", Range(dose.seconds.low // 60, dose.seconds.high // 60)
    return numbers


def _usual(
    entry: Entry[Any],
    place: Place,
    numbers: Numbers,
    reasons: Mapping[DoseField, str],
    usual: Mapping[DoseField, UsualAmount],
) -> Iterator[Problem]:
    """A problem for each number outside its band without a reason, and for each reason of a number that is inside."""
    outside: set[DoseField] = set()
    for at, (name, amount) in numbers.items():
        band = usual.get(name)
        if band and not (band.usually.low <= amount.low and amount.high <= band.usually.high):
            outside.add(name)
            if name not in reasons:
                message = f"usually {span(band.usually)}, and here {span(amount)}; mend it, or say why in 'unusual'"
                yield entry.problem(at, f"{name}: {message}")
    for name in reasons:
        if name not in outside:
            yield entry.problem((*place, "unusual", name), f"unusual: {name} is in its usual band here; leave it out")


RULES: tuple[Callable[[UncheckedContent], Iterator[Problem]], ...] = (
    doses_are_usual_or_say_why,
    exercises_of_both_sides_are_dosed_together,
    sides_go_with_what_a_set_counts,
    loads_in_kilograms_are_numbers,
    exercises_are_not_much_harder_than_their_routine,
    one_sided_exercises_are_dosed_for_each_side,
)
