"""Handout of a routine: its contents, in the order in which they are read."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_routines.domain import dose, phrases
from mkdocs_routines.domain.signs import routine_rules
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Range, Routine
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.vocabulary import Rule

REMINDERS = 3
"""Reminders of an exercise, at most."""

LOG_WEEKS = 6
"""Weeks in which sessions can be noted, at most."""

SHARED_BY = 3
"""From so many exercises on, a detail that is the same for them stands once, above all of them."""


@dataclass(frozen=True)
class HeadedText:
    """A text and the few words before it: `0 to 2`, and `Fine. Carry on as planned`. `head` may be empty."""

    head: str
    text: str


@dataclass(frozen=True)
class HandoutRule:
    """A rule for safety."""

    title: str
    about: str
    """Its purpose, in a sentence or two."""
    points: tuple[HeadedText, ...]
    page: str
    """The page on it, a path below `docs/`; may be empty."""


@dataclass(frozen=True)
class HandoutExercise:
    """An exercise with its dose."""

    exercise: str
    """Its id. The drawing is that of the exercise."""
    name: str
    alternatives: tuple[str, ...]
    """The names of the exercises that may take its place."""
    words: str
    """The dose in words: `3 sets of 8 to 10, each side`. A sheet frames it up to its first comma."""
    details: tuple[HeadedText, ...]
    """The rest of the dose, unless it is shared with the others."""
    reminders: tuple[str, ...]
    """The note on the item, if it has one, and cues: the most important ones first."""


@dataclass(frozen=True)
class Handout:
    """One sheet of paper, for a patient to take home."""

    title: str
    often: str
    """Frequency and length: `2–3 times a week, for 6–12 weeks. About 20–25 minutes.`"""
    for_whom: str
    for_whom_short: str
    """The same in as few words as there are."""
    warm_up: HeadedText
    """Its minutes, and its steps as one text."""
    steps: tuple[str, ...]
    """The steps of the warm-up, each for itself."""
    shared: tuple[HeadedText, ...]
    """Details that several exercises have in common: `Rest (1–3 and 5)`, and `30 s between sets`."""
    exercises: tuple[HandoutExercise, ...]
    pain: HandoutRule | None
    """The pain rule. Each point: a range of pain, and what to do. None on a site without safety, as `stop` is."""
    stop: HandoutRule | None
    """The signs to stop. Each point: how soon somebody must look at them, and the signs."""
    sessions: Range
    """Sessions a week."""
    weeks: int
    """Weeks in which sessions can be noted."""


@dataclass(frozen=True)
class SessionDoses:
    """The exercises of a session, each with what is its own, and what they have in common."""

    shared: tuple[HeadedText, ...]
    """Details that several exercises have in common: `Rest (1–3 and 5)`, and `30 s between sets`."""
    exercises: tuple[HandoutExercise, ...]


def session_doses(items: tuple[Item, ...], library: Library) -> SessionDoses:
    """The exercises of a session, in order."""
    common = _shared(items)
    shared = (HeadedText(f"{head} ({_which(numbers, len(items))})", text) for head, text, numbers in common)
    exercises = (_exercise(item, library, {(head, text) for head, text, _ in common}) for item in items)
    return SessionDoses(tuple(shared), tuple(exercises))


def routine_handout(id_: str, library: Library) -> Handout:
    """The handout of a routine of the library."""
    routine = library.routines[id_].record
    warm_up = routine.warm_up
    pain, stop = map(_rule, routine_rules(id_, library)) if "safety" in library.features else (None, None)
    doses, between = session_doses(routine.items, library), routine.rest_between_exercises_seconds
    return Handout(
        title=routine.title,
        often=_often(routine),
        for_whom=uncited(routine.for_whom),
        for_whom_short=uncited(routine.for_whom_short or routine.for_whom),
        warm_up=HeadedText(
            f"Warm up first: {phrases.counted(warm_up.minutes, 'minute')}", " ".join(map(uncited, warm_up.steps))
        ),
        steps=tuple(map(uncited, warm_up.steps)),
        shared=(
            *(HeadedText("Rest between exercises", dose.rest_between_exercises(rest)) for rest in (between,) if rest),
            *doses.shared,
        ),
        exercises=doses.exercises,
        pain=pain,
        stop=stop,
        sessions=routine.sessions_per_week,
        weeks=min(LOG_WEEKS, routine.weeks.high),
    )


def _often(routine: Routine) -> str:
    often = phrases.how_often(routine.sessions_per_week, routine.weeks, every_other_day=routine.every_other_day)
    return f"{often[:1].upper()}{often[1:]}. About {phrases.counted(dose.minutes(routine), 'minute')}."


def _exercise(item: Item, library: Library, shared: set[tuple[str, str]]) -> HandoutExercise:
    exercise = library.exercises[item.exercise].record
    note = (item.note,) if item.note else ()
    return HandoutExercise(
        exercise=item.exercise,
        name=exercise.name,
        alternatives=tuple(library.exercises[id_].record.name for id_ in item.alternatives),
        words=dose.words(item.dose),
        details=tuple(HeadedText(*detail) for detail in dose.item_details(item) if detail not in shared),
        reminders=tuple(map(uncited, (*note, exercise.key_cue, *exercise.cues)[:REMINDERS])),
    )


def _shared(items: Iterable[Item]) -> list[tuple[str, str, tuple[int, ...]]]:
    """Details that several doses have in common, and the numbers of their exercises. A load stays with its own."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, item in enumerate(items, start=1):
        for head, text in dose.details(item.dose):
            numbers.setdefault((head, text), []).append(number)
    return [
        (head, text, tuple(sharing))
        for (head, text), sharing in numbers.items()
        if head != "Load" and len(sharing) >= SHARED_BY
    ]


def _which(numbers: tuple[int, ...], count: int) -> str:
    """`all`, or `1–3, 5 and 6`."""
    if len(numbers) == count:
        return "all"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    *first, last = [span for run in runs for span in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))]
    return f"{', '.join(first)} and {last}" if first else last


def _rule(rule: Rule) -> HandoutRule:
    short = rule.short or rule
    points = tuple(_headed(uncited(point)) for point in short.points)
    return HandoutRule(rule.label, uncited(short.summary), points, rule.page or "")


def _headed(text: str) -> HeadedText:
    """`Today: the knee locks.` in its two halves; what has no heading stands for itself."""
    head, colon, rest = text.partition(": ")
    return HeadedText(head, rest[:1].upper() + rest[1:]) if colon else HeadedText("", text)
