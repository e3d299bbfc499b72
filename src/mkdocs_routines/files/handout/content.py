"""A routine → what stands on its handout, in the order in which it is read."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_routines.domain import dose
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Range, Routine, Vocabulary
from mkdocs_routines.model.routine import Item
from mkdocs_routines.model.vocabulary import Rule

REMINDERS = 3
"""How many reminders an exercise has at most."""

LOG_WEEKS = 6
"""For how many weeks there is room to note sessions."""

SHARED_BY = 3
"""From so many exercises on, what is the same for them is said once, above all of them."""


@dataclass(frozen=True)
class Said:
    """A few words, and what they stand before: `0 to 2`, and `Fine. Carry on as planned`."""

    head: str
    text: str


@dataclass(frozen=True)
class Rules:
    """A rule for safety."""

    title: str
    about: str
    """What it is for, in a sentence or two."""
    points: tuple[Said, ...]
    page: str
    """The page below `docs/` that says more; may be empty."""


@dataclass(frozen=True)
class Part:
    """An exercise with its dose."""

    exercise: str
    """Its id. The drawing is that of the exercise."""
    name: str
    alternatives: tuple[str, ...]
    """The names of the exercises that may take its place."""
    numbers: str
    """The dose in numbers: `3 × 8–10`, `2 × 20 steps`."""
    words: str
    """The dose in words: `3 sets of 8 to 10, each side`."""
    details: tuple[Said, ...]
    """What else the dose says and is not shared with the others."""
    reminders: tuple[str, ...]
    """The note on the item, if it has one, and cues: the most important ones first."""


@dataclass(frozen=True)
class Handout:
    """What a patient takes home."""

    title: str
    often: str
    """How often, for how long: `2–3 times a week, for 6–12 weeks. About 20–25 minutes.`"""
    for_whom: str
    for_whom_short: str
    """The same in as few words as there are."""
    warm_up: Said
    """Its minutes, and its steps as one text."""
    steps: tuple[str, ...]
    """The steps of the warm-up, each for itself."""
    shared: tuple[Said, ...]
    """What several exercises have in common: `Rest (1–3 and 5)`, and `30 s between sets`."""
    parts: tuple[Part, ...]
    pain: Rules
    """How much pain is fine: the pain, and what to do."""
    stop: Rules
    """The signs to stop: how soon somebody must look at them, and the signs."""
    sessions: Range
    """Sessions a week."""
    weeks: int
    """For how many weeks there is room to note sessions."""


def handout(routine: Routine, library: Library, words: Vocabulary) -> Handout:
    """What stands on the handout of a routine whose exercises and rules are all known."""
    warm_up = routine.warm_up
    shared = _shared(routine.items)
    return Handout(
        title=routine.title,
        often=_often(routine),
        for_whom=uncited(routine.for_whom),
        for_whom_short=uncited(routine.for_whom_short or routine.for_whom),
        warm_up=Said(f"Warm up first: {_counted(warm_up.minutes, 'minute')}", " ".join(map(uncited, warm_up.steps))),
        steps=tuple(map(uncited, warm_up.steps)),
        shared=tuple(Said(f"{head} ({_which(numbers, len(routine.items))})", text) for head, text, numbers in shared),
        parts=tuple(_part(item, library, {(head, text) for head, text, _ in shared}) for item in routine.items),
        pain=_rules(words.pain_rules[routine.pain_rule]),
        stop=_rules(words.stop_rules[routine.stop_rule]),
        sessions=routine.sessions_per_week,
        weeks=min(LOG_WEEKS, routine.weeks.high),
    )


def of_routine(id_: str, library: Library) -> Handout:
    """What stands on the handout of a routine of the library."""
    return handout(library.routines[id_].record, library, library.vocabulary.record)


def _often(routine: Routine) -> str:
    times = dose.span(routine.sessions_per_week)
    week = "Once a week" if times == "1" else f"{times} times a week"
    return f"{week}, for {_counted(routine.weeks, 'week')}. About {_counted(dose.minutes(routine), 'minute')}."


def _counted(amount: Range, what: str) -> str:
    """`6–12 weeks`, `1 week`."""
    return f"{dose.span(amount)} {what}{'' if amount.high == 1 else 's'}"


def _part(item: Item, library: Library, shared: set[tuple[str, str]]) -> Part:
    exercise = library.exercises[item.exercise].record
    head, _ = dose.head_and_tail(item.dose)
    note = (item.note,) if item.note else ()
    return Part(
        exercise=item.exercise,
        name=exercise.name,
        alternatives=tuple(library.exercises[id_].record.name for id_ in item.alternatives),
        numbers=f"{head} steps" if item.dose.steps else head,
        words=dose.words(item.dose),
        details=tuple(Said(*detail) for detail in dose.details(item.dose) if detail not in shared),
        reminders=tuple(map(uncited, (*note, exercise.key_cue, *exercise.cues)[:REMINDERS])),
    )


def _shared(items: Iterable[Item]) -> list[tuple[str, str, tuple[int, ...]]]:
    """What several doses have in common, and the numbers of their exercises. A load stays with its own."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, item in enumerate(items, start=1):
        for head, text in dose.details(item.dose):
            numbers.setdefault((head, text), []).append(number)
    return [
        (head, text, tuple(found))
        for (head, text), found in numbers.items()
        if head != "Load" and len(found) >= SHARED_BY
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
    words = [word for run in runs for word in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))]
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _rules(rule: Rule) -> Rules:
    short = rule.short or rule
    points = tuple(_said(uncited(point)) for point in short.points)
    return Rules(rule.label, uncited(short.summary), points, rule.page or "")


def _said(text: str) -> Said:
    """`Today: the knee locks.` in its two halves; what has no heading stands for itself."""
    head, colon, rest = text.partition(": ")
    return Said(head, rest[:1].upper() + rest[1:]) if colon else Said("", text)
