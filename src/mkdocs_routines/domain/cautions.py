"""Cautions of an exercise: those that its movements, position and equipment bring, and those of its own."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place, line_of
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.caution import AppliesTo, Caution, GeneralCaution

EVERY = "every exercise"
MANY = 5
"""From so many exercises on, a list of nearly all of them names the others."""
FEW = 2
"""So many others at most."""


@dataclass(frozen=True)
class Location:
    """File and line of a text."""

    path: str
    line: int


@dataclass(frozen=True)
class ExerciseCaution:
    """Somebody an exercise is not for as it is written, and what they do instead."""

    who: str
    advice: str
    concern: str
    """The person in a few words: "a new hip"; as in `who` where nothing shorter was written."""
    order: int
    """Its place among the cautions of all exercises. Those that only one exercise has share the last place."""
    who_in: Location
    advice_in: Location

    @property
    def ours(self) -> bool:
        """Whether the advice rests on no source, only on our own judgement."""
        return not any(markdown_text.cited_keys(self.advice))


def exercise_cautions(id_: str, library: UncheckedLibrary) -> tuple[ExerciseCaution, ...]:
    """The cautions of an exercise: the general ones in the order of their file, then its own."""
    return (*_general(id_, library), *_own(id_, library))


@dataclass(frozen=True)
class PersonCautions:
    """One person's cautions in several exercises."""

    who: str
    advice: Mapping[str, tuple[str, ...]]
    """Each piece of advice → the exercises it is for."""

    @property
    def exercises(self) -> tuple[str, ...]:
        """Every exercise that is not for them as written, once."""
        return tuple(dict.fromkeys(exercise for exercises in self.advice.values() for exercise in exercises))


def by_person(cautions: Iterable[tuple[int, str, str, str]]) -> tuple[PersonCautions, ...]:
    """Cautions of several exercises, each person once. A caution: its order, who, the advice, and the exercise."""
    people: dict[str, dict[str, list[str]]] = {}
    for _, who, advice, exercise in sorted(cautions, key=lambda caution: caution[0]):
        people.setdefault(who, {}).setdefault(advice, []).append(exercise)
    return tuple(
        PersonCautions(who, {advice: tuple(exercises) for advice, exercises in advised.items()})
        for who, advised in people.items()
    )


def exercises_by_person(ids: Iterable[str], library: UncheckedLibrary) -> tuple[PersonCautions, ...]:
    """The cautions of these exercises, each person once, with the ids of the exercises."""
    return by_person(
        (caution.order, caution.who, caution.advice, id_) for id_ in ids for caution in exercise_cautions(id_, library)
    )


def concerns(ids: Iterable[str], library: UncheckedLibrary) -> tuple[str, ...]:
    """Everybody these exercises are not for, each person once and in a few words, without the `others`."""
    return tuple(dict.fromkeys(each.concern for each in _everybody(ids, library) if each.concern != each.who))


def others(ids: Iterable[str], library: UncheckedLibrary) -> tuple[str, ...]:
    """Everybody for whom nothing shorter was written than who they are."""
    return tuple(dict.fromkeys(each.who for each in _everybody(ids, library) if each.concern == each.who))


def _everybody(ids: Iterable[str], library: UncheckedLibrary) -> list[ExerciseCaution]:
    return sorted((each for id_ in ids for each in exercise_cautions(id_, library)), key=lambda each: each.order)


def listed(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The names of exercises. `names`: those of all that are shown together, in order; it is used to say it shortly."""
    named = {*ids}
    others = [name for id_, name in names.items() if id_ not in named]
    if len(names) > 1 and not others:
        return EVERY
    if len(names) >= MANY and len(others) <= FEW:
        return f"{EVERY} but {' and '.join(others)}"
    return ", ".join(name for id_, name in names.items() if id_ in named)


def with_exercises(advice: str, ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Advice with the exercises it is for, where several are shown together: "Bend less far. (Squat, Wall sit)"."""
    return f"{advice} ({listed(ids, names)})" if len(names) > 1 else advice


def wordings(id_: str, library: UncheckedLibrary) -> tuple[Caution, ...]:
    """The same as records, to be kept with an edition."""
    return tuple(Caution(who=each.who, advice=each.advice) for each in exercise_cautions(id_, library))


def first_case(caution: GeneralCaution, exercise: Exercise, library: UncheckedLibrary) -> int | None:
    """The case of a general caution that an exercise shows, counted from 0: the first that applies, if any does."""
    known = library.vocabulary.record.movements if library.vocabulary else {}
    regions = {known[movement].region for movement in exercise.movements if movement in known}
    fits = (index for index, case in enumerate(caution.cases) if _applies(case.applies_to, exercise, regions))
    return next(fits, None)


def _applies(to: AppliesTo, exercise: Exercise, regions: Collection[str]) -> bool:
    return bool(
        {*to.movements} & {*exercise.movements}
        or exercise.position in to.positions
        or {*to.equipment} & {*exercise.equipment}
        or any(region in regions for region in to.regions)
    )


def _general(id_: str, library: UncheckedLibrary) -> Iterator[ExerciseCaution]:
    if library.cautions is None:
        return
    general, exercise = library.cautions, library.exercises[id_]
    replaced = {own.caution: (index, own.advice) for index, own in enumerate(exercise.record.advice_for)}
    for order, (name, caution) in enumerate(general.record.cautions.items()):
        case = first_case(caution, exercise.record, library)
        if case is None:
            continue
        who_in = _location(general, ("cautions", name, "who"))
        advice, advice_in = caution.cases[case].advice, _location(general, ("cautions", name, "cases", case, "advice"))
        if name in replaced:
            index, advice = replaced[name]
            advice_in = _location(exercise, ("advice_for", index, "advice"))
        yield ExerciseCaution(caution.who, advice, caution.short or caution.who, order, who_in, advice_in)


def _own(id_: str, library: UncheckedLibrary) -> Iterator[ExerciseCaution]:
    exercise = library.exercises[id_]
    last = len(library.cautions.record.cautions) if library.cautions else 0
    for index, caution in enumerate(exercise.record.cautions):
        who_in, advice_in = (_location(exercise, ("cautions", index, field)) for field in ("who", "advice"))
        yield ExerciseCaution(caution.who, caution.advice, caution.who, last, who_in, advice_in)


def _location(entry: Entry[Any], place: Place) -> Location:
    return Location(entry.path, line_of(entry.lines, place))
