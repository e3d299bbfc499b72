"""Routine as a document, whatever its format: plain texts, doses and the rules that go with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_routines.domain import cautions, dose, phrases
from mkdocs_routines.domain.credit import CAVEAT
from mkdocs_routines.files.api.shape import PublishedExercise, PublishedRange, PublishedRoutine, PublishedRule
from mkdocs_routines.model import Dose, Range, Routine

ADVICE = f"{CAVEAT} Not yet reviewed by a clinician."


@dataclass(frozen=True)
class DocumentItem:
    """An exercise, those that may take its place, and how much of it."""

    exercises: tuple[PublishedExercise, ...]
    dose: Dose
    details: tuple[tuple[str, str], ...]
    """The rest of the dose, each as a heading and a text."""
    course: tuple[tuple[str, str], ...]
    """How it goes on, in the same way: straight on with the next exercise, or another dose from a week on."""
    note: str | None

    @property
    def names(self) -> str:
        """The names of its exercises: `Squat or Wall sit`."""
        return " or ".join(exercise.name for exercise in self.exercises)


@dataclass(frozen=True)
class RoutineDocument:
    """A routine with all that a file on it holds, whatever its format."""

    routine: PublishedRoutine
    """Its texts, without citations."""
    items: tuple[DocumentItem, ...]
    minutes: Range
    """Minutes of a session, with its warm-up."""
    made: date
    """The day of the build."""
    edition: int
    """The edition of the data, as links name it."""
    by: str
    """The line that names site, author and licence."""

    @property
    def exercises(self) -> tuple[PublishedExercise, ...]:
        """Every exercise that may be done in it, once."""
        return tuple({exercise.id: exercise for item in self.items for exercise in item.exercises}.values())

    @property
    def rules(self) -> tuple[PublishedRule, ...]:
        """The pain rule and the signs to stop."""
        return (*self.routine.safety.pain_rules, *self.routine.safety.stop_rules)

    @property
    def credit(self) -> str:
        """By whom, under which licence, and as of when."""
        return f"{self.by}. Edition {self.edition}, {phrases.long_date(self.made)}."


def routine_document(
    record: Routine,
    routine: PublishedRoutine,
    exercises: Mapping[str, PublishedExercise],
    made: date,
    edition: int,
    by: str,
) -> RoutineDocument:
    """The document of a routine, from its record and from the routine and the exercises as they are published."""
    items = (
        DocumentItem(
            tuple(exercises[id_] for id_ in item.choices),
            item.dose,
            dose.details(item.dose),
            dose.course(item),
            published.note.text if published.note else None,
        )
        for item, published in zip(record.items, routine.items, strict=True)
    )
    return RoutineDocument(routine, tuple(items), dose.minutes(record), made, edition, by)


def not_for(exercises: Iterable[PublishedExercise]) -> tuple[cautions.PersonCautions, ...]:
    """Whom these exercises are not for as written, each person once, with the ids of the exercises."""
    return cautions.by_person(
        (caution.order, caution.who, caution.advice, exercise.id)
        for exercise in exercises
        for caution in exercise.safety.not_for
    )


def often(routine: PublishedRoutine) -> str:
    """How often, and for how long: `2 to 3 times a week, for 6 to 12 weeks`."""
    sessions, weeks = _range(routine.sessions_per_week), _range(routine.weeks)
    return phrases.how_often(sessions, weeks, " to ", routine.every_other_day)


def rest_between(routine: PublishedRoutine) -> str | None:
    """The rest from one exercise to the next: `60 s`; None where the routine leaves it open."""
    rest = routine.rest_between_exercises_seconds
    return dose.rest_between_exercises(_range(rest)) if rest else None


def time(of: RoutineDocument) -> str:
    """How long a session takes: `about 32 to 38 minutes, with the warm-up`."""
    return f"about {counted(of.minutes, 'minute')}, with the warm-up"


def counted(span: Range | PublishedRange, what: str) -> str:
    """`6 to 12 weeks`, `1 week`."""
    return phrases.counted(_range(span), what, " to ")


def _range(span: Range | PublishedRange) -> Range:
    return Range(span.low, span.high)
