"""Cautions: every one applies to an exercise, opens with what to do, and agrees with what the drawing shows."""

import re
from collections.abc import Iterator
from typing import Any

from mkdocs_routines.check.unknown_words import must_all_be_known, must_be_known
from mkdocs_routines.domain.cautions import exercise_cautions, first_case
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Exercise
from mkdocs_routines.model.caution import AppliesTo, GeneralCaution
from mkdocs_routines.model.movement import Movement

_REASON_FIRST = re.compile(
    r"(?:A|After|Although|An|As|Because|Before|For|However|If|In|It|Its|Most|On|People|Since|Some|That|The|There|These|They"
    r"|This|Those|To|When|Where|While|With|You|Your)\b"
)
"""First words of a sentence that gives a reason before it says what to do."""


def words_of_cautions_are_known(content: UncheckedContent) -> Iterator[Problem]:
    """Movements, positions and equipment in a caution are ids of the vocabulary; an exercise names known cautions."""
    library = content.library
    if library.vocabulary is None:
        return
    words = library.vocabulary.record
    for entry, place, applies in _conditions(library):
        yield from _unknown_words(library, entry, place, applies)
    for id_, movement in words.movements.items():
        place = ("movements", id_, "drawn", "positions")
        listed = movement.drawn.positions if movement.drawn else ()
        yield from must_all_be_known(library.vocabulary, place, listed, words.positions, "position")


def cautions_apply_to_an_exercise(content: UncheckedContent) -> Iterator[Problem]:
    """Every case of a general caution is shown by some exercise."""
    library = content.library
    if library.cautions is None or not library.whole:
        return
    exercises = [entry.record for entry in library.exercises.values()]
    for id_, caution in library.cautions.record.cautions.items():
        shown = {first_case(caution, exercise, library) for exercise in exercises}
        for index in range(len(caution.cases)):
            unknown = any(True for _ in _unknown_words(library, library.cautions, (), caution.cases[index].applies_to))
            if index not in shown and not unknown:  # a word that is misspelt has been named
                message = (
                    f"{id_}: must apply to an exercise; none has these movements, positions or equipment,"
                    " or an earlier case applies to each that has"
                )
                yield library.cautions.problem(("cautions", id_, "cases", index), message)


def advice_replaces_that_of_a_caution_that_applies(content: UncheckedContent) -> Iterator[Problem]:
    library = content.library
    if library.vocabulary is None or (library.cautions is None and library.ids["cautions"]):
        return  # that file has problems of its own; without the regions of movements, no caution would apply
    cautions = library.cautions.record.cautions if library.cautions else {}
    for entry in library.exercises.values():
        replaced = [own.caution for own in entry.record.advice_for]
        for index, id_ in enumerate(replaced):
            place = ("advice_for", index, "caution")
            if id_ not in cautions:
                yield from must_be_known(entry, place, id_, cautions, "caution", "data/cautions.yml")
            elif id_ in replaced[:index]:
                yield entry.problem(place, f"advice_for: {id_!r} must stand once")
            elif first_case(cautions[id_], entry.record, library) is None:
                message = f"advice_for: {id_!r} must apply to the exercise; it comes with {_needs(cautions[id_])}"
                yield entry.problem(place, message)


def exercises_have_a_caution(content: UncheckedContent) -> Iterator[Problem]:
    library = content.library
    if library.cautions is None and library.ids["cautions"]:
        return
    for id_, entry in library.exercises.items():
        if not exercise_cautions(id_, library):
            yield entry.problem((), "must have a caution: of its own, or by one of its movements")


def exercises_name_what_general_cautions_go_by(content: UncheckedContent) -> Iterator[Problem]:
    """A general caution passes over an exercise that names neither its position nor its movements.

    The API asks for both, so that this is left to other sites.
    """
    library = content.library
    for entry in library.exercises.values() if library.cautions and "api" not in library.features else ():
        for key in ("position", "movements"):
            if not getattr(entry.record, key):
                yield entry.problem((), f"must have {key}, by which general cautions apply")


def people_of_own_cautions_are_not_in_the_general_ones(content: UncheckedContent) -> Iterator[Problem]:
    if content.library.cautions is None:
        return
    ids = {caution.who: id_ for id_, caution in content.library.cautions.record.cautions.items()}
    for entry in content.library.exercises.values():
        for index, caution in enumerate(entry.record.cautions):
            if id_ := ids.get(caution.who):
                message = f"who: is in the general cautions as {id_!r}; write the advice under advice_for"
                yield entry.problem(("cautions", index, "who"), message)


def advice_opens_with_what_to_do(content: UncheckedContent) -> Iterator[Problem]:
    for entry, place, advice in _advice(content.library):
        if reason := _REASON_FIRST.match(advice):
            message = f"advice: must open with what to do, such as 'Choose' or 'Ask'; it opens with {reason[0]!r}"
            yield entry.problem(place, message)


def movements_agree_with_the_drawing(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise names each movement that its drawing shows, and none that the drawing rules out."""
    if content.library.vocabulary is None:
        return
    movements = content.library.vocabulary.record.movements
    for entry in content.library.exercises.values():
        named = entry.record.movements
        for id_, movement in movements.items():
            if fault := _contradiction(id_, movement, entry.record):
                place: Place = ("movements", named.index(id_)) if id_ in named else ("movements",)
                yield entry.problem(place, f"movements: {fault}")


def _contradiction(id_: str, movement: Movement, exercise: Exercise) -> str | None:
    """What must be otherwise in the movements of an exercise, by the most that its drawing shows."""
    drawn = movement.drawn
    if drawn is None:
        return None
    shown = figure.measures(exercise.figure)[drawn.measure]
    drawing = f"the {drawn.measure.replace('-', ' ')} in the drawing is {shown:.2g}" if shown < 1 else ""
    drawing = drawing or f"the {drawn.measure.replace('-', ' ')} in the drawing is {shown:.0f}"
    if id_ in exercise.movements and shown < drawn.never_below:
        return f"must not have {id_!r}; {drawing}, and that needs {drawn.never_below:g} or more"
    held = not drawn.positions or exercise.position in drawn.positions
    if id_ not in exercise.movements and held and drawn.always_from is not None and shown >= drawn.always_from:
        return f"must have {id_!r}, because it {movement.label}; {drawing}"
    return None


def _conditions(library: UncheckedLibrary) -> Iterator[tuple[Entry[Any], Place, AppliesTo]]:
    """What general cautions apply to, and the movements of each exercise in the same form."""
    if library.cautions is not None:
        for id_, caution in library.cautions.record.cautions.items():
            for index, case in enumerate(caution.cases):
                yield library.cautions, ("cautions", id_, "cases", index, "applies_to"), case.applies_to
    for entry in library.exercises.values():
        yield entry, (), AppliesTo(movements=entry.record.movements)


def _unknown_words(library: UncheckedLibrary, entry: Entry[Any], place: Place, to: AppliesTo) -> Iterator[Problem]:
    """A problem for each movement, position, piece of equipment and region that the vocabulary lacks."""
    if library.vocabulary is None:
        return
    for key, kind in (("movements", "movement"), ("positions", "position"), ("equipment", "equipment")):
        known, added = getattr(library.vocabulary.record, key), f"{key} in {library.vocabulary.path}"
        yield from must_all_be_known(entry, (*place, key), getattr(to, key), known, kind, added)
    regions = sorted({movement.region for movement in library.vocabulary.record.movements.values()})
    added = f"movements in {library.vocabulary.path}"
    yield from must_all_be_known(entry, (*place, "regions"), to.regions, regions, "region", added)


def _advice(library: UncheckedLibrary) -> Iterator[tuple[Entry[Any], Place, str]]:
    """Every piece of advice: of general cautions, and of exercises."""
    if library.cautions is not None:
        for id_, caution in library.cautions.record.cautions.items():
            for index, case in enumerate(caution.cases):
                yield library.cautions, ("cautions", id_, "cases", index, "advice"), case.advice
    for entry in library.exercises.values():
        for index, replacing in enumerate(entry.record.advice_for):
            yield entry, ("advice_for", index, "advice"), replacing.advice
        for index, own in enumerate(entry.record.cautions):
            yield entry, ("cautions", index, "advice"), own.advice


def _needs(caution: GeneralCaution) -> str:
    """Everything that brings a caution to an exercise: `hip-bent-far, lunge, standing`."""
    conditions = [case.applies_to for case in caution.cases]
    lists = (words for to in conditions for words in (to.movements, to.positions, to.equipment, to.regions))
    return ", ".join(dict.fromkeys(word for words in lists for word in words))


RULES = (
    words_of_cautions_are_known,
    movements_agree_with_the_drawing,
    advice_replaces_that_of_a_caution_that_applies,
    cautions_apply_to_an_exercise,
    exercises_have_a_caution,
    exercises_name_what_general_cautions_go_by,
    people_of_own_cautions_are_not_in_the_general_ones,
    advice_opens_with_what_to_do,
)
