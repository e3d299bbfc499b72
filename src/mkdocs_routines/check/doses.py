"""Rules about doses: numbers that no therapist would mean are slips, and a slip here is the worst mistake there is."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Any, cast, get_args

from mkdocs_routines.domain.dose import span
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Dose, Exercise, Kilograms, Range, Routine
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.routine import DoseField, Item
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
    for plan in content.library.routines.values():
        yield from _usual(plan, (), _numbers_of_plan(plan.record), plan.record.unusual, usual)
        for index, item in enumerate(plan.record.items):
            numbers = [_numbers_of_dose(dose, place, plan) for place, dose in item_doses(index, item)]
            yield from _usual(plan, ("items", index), dict(ChainMap(*numbers)), item.unusual, usual)


def one_sided_exercises_are_dosed_for_each_side(content: UncheckedContent) -> Iterator[Problem]:
    """Whether an exercise works one side at a time is read off its drawing."""
    exercises = content.library.exercises
    for plan, index, item in _items(content):
        for place, dose in item_doses(index, item):
            if dose.sides == "together" and (entry := exercises.get(item.exercise)) and _is_one_sided(entry):
                message = f"sides: must be each, alternating, left or right, as {entry.id!r} works one side at a time"
                yield plan.problem((*place, "sides"), message)
        for number, name in enumerate(item.alternatives):
            if item.dose.sides == "together" and (entry := exercises.get(name)) and _is_one_sided(entry):
                message = f"alternatives: {name!r} works one side at a time, and this dose is for both together"
                yield plan.problem(("items", index, "alternatives", number), message)


def exercises_of_both_sides_are_dosed_together(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise whose drawing is the same on both sides has no side of its own, nor has it a direction."""
    for plan, index, item in _items(content):
        entry = content.library.exercises.get(item.exercise)
        for place, dose in item_doses(index, item):
            if dose.sides != "together" and entry and _is_symmetrical(entry.record.figure):
                message = f"sides: must be together, as both sides do the same in {entry.id!r}"
                yield plan.problem((*place, "sides"), message)


def sides_go_with_what_a_set_counts(content: UncheckedContent) -> Iterator[Problem]:
    """Directions need a way to go, and sides that take turns need repetitions."""
    for plan, index, item in _items(content):
        for place, dose in item_doses(index, item):
            if dose.sides == "each-direction" and dose.steps is None and dose.metres is None:
                message = "sides: each-direction must come with steps or metres; for one leg at a time, write each"
                yield plan.problem((*place, "sides"), message)
            if dose.sides == "alternating" and not dose.counts_repetitions:
                message = "sides: alternating must come with reps; for one side after the other, write each"
                yield plan.problem((*place, "sides"), message)


def loads_in_kilograms_are_numbers(content: UncheckedContent) -> Iterator[Problem]:
    """No load in words gives kilograms, which have a band and a field."""
    for plan, index, item in _items(content):
        for place, dose in item_doses(index, item):
            if dose.load and (kilograms := _KILOGRAMS.search(dose.load)):
                message = f"load: {kilograms[0]!r} must be a number, such as load_kilograms: {kilograms[1]}"
                yield plan.problem((*place, "load"), message)


def exercises_are_not_much_harder_than_their_routine(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise may be one level above what a routine is for: its note, or the regression, says what to do then."""
    order = get_args(Level)
    for plan, index, item in _items(content):
        hardest = max(map(order.index, plan.record.levels))
        for name in item.choices:
            entry = content.library.exercises.get(name)
            if entry and order.index(entry.record.level) > hardest + 1:
                message = f"{name!r} must be one level above {order[hardest]} at most; it is {entry.record.level}"
                yield plan.problem(("items", index), message)


def item_doses(index: int, item: Item) -> Iterator[tuple[Place, Dose]]:
    """The doses of an item, the first and those of later weeks, each with its place."""
    yield ("items", index, "dose"), item.dose
    for number, later in enumerate(item.later):
        yield ("items", index, "later", number, "dose"), later.dose


def _items(content: UncheckedContent) -> Iterator[tuple[Entry[Routine], int, Item]]:
    for plan in content.library.routines.values():
        for index, item in enumerate(plan.record.items):
            yield plan, index, item


def _is_symmetrical(figure: Figure) -> bool:
    """Whether left and right do the same in every position, and nothing marks one of them."""
    marks = (str(figure.arrow), figure.anchor)
    poses = (pose.model_dump(exclude_none=True) for pose in figure.poses)
    marked = figure.works != "both" or any(mark.startswith(("left-", "right-")) for mark in marks)
    return not marked and all(not pose.get("trunk_side_lean") and _mirrored(pose) == pose for pose in poses)


def _mirrored(pose: Mapping[str, Any]) -> dict[str, Any]:
    other = {"left_": "right_", "right_": "left_"}
    return {re.sub("^(left_|right_)", lambda side: other[side[1]], name): value for name, value in pose.items()}


def _is_one_sided(entry: Entry[Exercise]) -> bool:
    return entry.record.figure.works != "both"


# a rest of 0 is no number: it means to go straight on


def _numbers_of_plan(routine: Routine) -> Numbers:
    numbers: Numbers = {
        ("sessions_per_week",): ("sessions_per_week", routine.sessions_per_week),
        ("weeks",): ("weeks", routine.weeks),
        ("warm_up", "minutes"): ("warm_up_minutes", routine.warm_up.minutes),
    }
    if (rest := routine.rest_between_exercises_seconds) and rest.high > 0:
        numbers["rest_between_exercises_seconds",] = "rest_between_exercises_seconds", rest
    return numbers


def _numbers_of_dose(dose: Dose, place: Place, plan: Entry[Routine]) -> Numbers:
    numbers: Numbers = {}
    if dose.tempo is not None:
        seconds = sum(map(int, dose.tempo.split("-")))
        numbers[*place, "tempo"] = "repetition_seconds", Range(seconds, seconds)
    for name in type(dose).model_fields:
        if isinstance(amount := getattr(dose, name), Range | Kilograms) and amount.high > 0:
            numbers[*place, name] = cast("DoseField", name), amount
    if dose.seconds is not None and (*place, "minutes") in plan.lines:
        del numbers[*place, "seconds"]
        numbers[*place, "minutes"] = "minutes", Range(dose.seconds.low // 60, dose.seconds.high // 60)
    return numbers


def _usual(
    plan: Entry[Routine],
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
                yield plan.problem(at, f"{name}: {message}")
    for name in reasons:
        if name not in outside:
            yield plan.problem((*place, "unusual", name), f"unusual: {name} is in its usual band here; leave it out")
