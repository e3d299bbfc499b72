"""Shape of `exercises.json` and of the file of each exercise."""

from typing import Literal

from mkdocs_routines.domain.knee_bend import Stance
from mkdocs_routines.files.api.shape.document import Published, PublishedRecord
from mkdocs_routines.files.api.shape.drawing import PublishedDrawing
from mkdocs_routines.files.api.shape.safety import PublishedSafety
from mkdocs_routines.files.api.shape.text import PublishedText
from mkdocs_routines.model.values import Level, Listed, Record


class PublishedMuscles(Record):
    primary: Listed[str]
    """The muscles that do most of the work: ids in `vocabulary.json`."""
    secondary: tuple[str, ...]
    """The muscles that help: ids in `vocabulary.json`."""


class PublishedFault(Record):
    fault: str
    """What often goes differently from the plan."""
    fix: str
    """What to try then."""
    drawing: str | None
    """The address of its drawing as SVG, with what to aim for beside it or above it; null where it is not drawn."""


class PublishedKneecapLoad(Record):
    """A peak force on the kneecap joint. No exercise has one: values of different studies do not compare."""

    peak_body_weights: float
    """The peak force, in body weights."""
    task: str
    """The task as the source names it, and in whom it was measured."""
    source: str
    """The key of the source, in `references.json`."""
    tier: str
    """Where it lies between low and high: an id in `vocabulary.json`. The limits are ours."""


class PublishedKneeBend(Record):
    """How far the knee bends under load. A calculation from the drawing, not a study."""

    band: str
    """Little, half and so on: an id of `knee_bends` in `vocabulary.json`."""
    degrees: int | None
    """The furthest bend of the standing leg; null where it is not the weight of the body that bends the knee."""
    stance: Stance | None
    """How the weight of the body is shared at that bend; null in the same way."""


class PublishedKneecapComparison(Record):
    """The force on the kneecap joint in the exercise, set against another task of the same study."""

    direction: Literal["more", "less", "alike"]
    """The force in this exercise, against that in the other task."""
    than: str | None
    """The id of the exercise that the other task stands for; null where it is another way to do this one."""
    version: str | None
    """That other way, in words; null where it is another exercise."""
    people: str | None
    """Who was measured."""
    note: str | None
    """What the study did otherwise, or where the comparison holds."""
    source: str | None
    """The key of the study, in `references.json`; null where it cannot be cited yet."""
    checked: bool
    """Whether the study itself was read. If not, say so beside it."""


class PublishedRetired(Record):
    """Why an exercise is no longer offered. Whoever has it in an old plan is to be told."""

    day: str
    """Since when: year-month-day."""
    why: PublishedText
    """Why."""
    instead: str | None
    """The id of the exercise to do in its place."""


class PublishedExercise(PublishedRecord):
    id: str
    """The name of the exercise. It never changes."""
    code: str
    """Its short name in links. It never changes."""
    url: str
    """The page of the exercise."""
    name: str
    """Its usual name."""
    other_names: tuple[str, ...]
    """Other names for it."""
    summary: str
    """What it is and what it is for, in plain words."""
    pillar: str
    """Which pillar it belongs to: an id in `vocabulary.json`."""
    aims: Listed[str]
    """What it is done for: ids in `vocabulary.json`."""
    level: Level
    """How hard it is for somebody who is not used to exercise."""
    position: str
    """The position of the body: an id in `vocabulary.json`."""
    muscles: PublishedMuscles
    equipment: tuple[str, ...]
    """What is needed: ids in `vocabulary.json`. Empty when nothing is."""
    substitute: str | None
    """What a household has that does the same; null when nothing is needed."""
    start: str
    """The starting position."""
    steps: Listed[str]
    """What to do, in order."""
    key_cue: str
    """The one cue to remember."""
    cues: Listed[str]
    """Short reminders while moving."""
    feel: str
    """Where the work or the stretch should be felt."""
    too_hard: str
    """How to know that it is too hard today, and what to do."""
    too_easy: str
    """How to know that it has become too easy, and what to do."""
    faults: Listed[PublishedFault]
    """Common faults, each with its fix."""
    easier: tuple[str, ...]
    """The ids of the exercises one step easier."""
    harder: tuple[str, ...]
    """The ids of the exercises one step harder."""
    kneecap_load: PublishedKneecapLoad | None
    """Null in every exercise: unknown, and not low. See `kneecap_comparisons` and `knee_bend`."""
    kneecap_comparisons: tuple[PublishedKneecapComparison, ...]
    """How the force on the kneecap joint compares with that in another task, within one study each."""
    knee_bend: PublishedKneeBend
    """How far the knee bends under load, as the drawing shows it."""
    safety: PublishedSafety
    """What is to be shown with it."""
    evidence: Listed[PublishedText]
    """What studies found about it, or that it was not studied."""
    sources: Listed[str]
    """The keys of all sources behind it, in `references.json`."""
    routines: tuple[str, ...]
    """The ids of the routines that use it, as an exercise or in place of one."""
    drawing: PublishedDrawing
    """Where its drawing is."""
    retired: PublishedRetired | None
    """Why it is no longer offered; null while it is."""


class PublishedExercises(Published):
    """Every exercise of the site."""

    exercises: tuple[PublishedExercise, ...]
    """The exercises, by their ids."""


class PublishedExerciseFile(Published):
    """One exercise."""

    exercise: PublishedExercise
