"""Changes between two states of the content, in plain words: what a reader would notice, and where.

Three-exercise core: Glute bridge 2 × 8–12 → 2 × 80–120
Pages: exercises/glute-bridge/, routines/three-exercise-core/
Paper: three-exercise-core
"""

from collections.abc import Iterator
from itertools import chain

from mkdocs_routines.domain.changes import exercises, reach, routines, six_weeks, studies, wordings
from mkdocs_routines.load.content import UncheckedContent


def reader_changes(before: UncheckedContent, after: UncheckedContent) -> Iterator[str]:
    """A line for each change: doses and exercises, safety, claims, sources, all else; last, where to meet them."""
    return chain(
        routines.routine_changes(before.library, after.library),
        six_weeks.six_week_plan_changes(before.library, after.library),
        exercises.exercise_changes(before.library, after.library),
        studies.safety_changes(before.library, after.library),
        studies.claim_changes(before.library, after.library),
        studies.source_changes(before, after),
        wordings.other_changes(before.library, after.library),
        reach.touched(before, after),
    )
