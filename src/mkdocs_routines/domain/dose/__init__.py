"""Dose of an exercise: its notation, its wording, and the time it takes."""

from mkdocs_routines.domain.dose.amounts import span
from mkdocs_routines.domain.dose.duration import (
    ASSUMPTION,
    METRE_SECONDS,
    OPEN_REPS,
    REP_SECONDS,
    REST_SECONDS,
    STEP_SECONDS,
    assumption,
    minutes,
    seconds,
    session_minutes,
)
from mkdocs_routines.domain.dose.in_figures import head_and_tail, notation
from mkdocs_routines.domain.dose.in_words import (
    course,
    details,
    in_full,
    item_details,
    rest_between_exercises,
    tempo,
    words,
)

__all__ = [
    "ASSUMPTION",
    "METRE_SECONDS",
    "OPEN_REPS",
    "REP_SECONDS",
    "REST_SECONDS",
    "STEP_SECONDS",
    "assumption",
    "course",
    "details",
    "head_and_tail",
    "in_full",
    "item_details",
    "minutes",
    "notation",
    "rest_between_exercises",
    "seconds",
    "session_minutes",
    "span",
    "tempo",
    "words",
]
