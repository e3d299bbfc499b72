"""Shapes of the published files, apart from those of the data files, which may change without notice."""

from mkdocs_routines.files.api.shape.aliases import PublishedAddress, PublishedAlias, PublishedAliases
from mkdocs_routines.files.api.shape.chart_row import ChartRow
from mkdocs_routines.files.api.shape.claim import (
    PublishedChange,
    PublishedClaim,
    PublishedClaims,
    PublishedRating,
    PublishedStep,
    PublishedStudy,
)
from mkdocs_routines.files.api.shape.document import Published
from mkdocs_routines.files.api.shape.exercise import PublishedExercise, PublishedExerciseFile, PublishedExercises
from mkdocs_routines.files.api.shape.exercise_row import ExerciseRow
from mkdocs_routines.files.api.shape.index import PublishedFile, PublishedIndex
from mkdocs_routines.files.api.shape.links import PublishedLinks, PublishedTexts
from mkdocs_routines.files.api.shape.records import ListedRecord, PublishedRecords
from mkdocs_routines.files.api.shape.routine import (
    PublishedDose,
    PublishedItem,
    PublishedRoutine,
    PublishedRoutineFile,
    PublishedRoutines,
)
from mkdocs_routines.files.api.shape.routine_row import RoutineRow
from mkdocs_routines.files.api.shape.safety import (
    PublishedCaution,
    PublishedRule,
    PublishedSafety,
    PublishedShortRule,
    PublishedSign,
)
from mkdocs_routines.files.api.shape.safety_once import PublishedSafetyTexts
from mkdocs_routines.files.api.shape.six_weeks import (
    LinkedSixWeekPlan,
    LinkedWeek,
    PublishedSixWeekPlan,
    PublishedSixWeekPlanFile,
    PublishedSixWeekPlans,
    PublishedWeek,
    PublishedWeekLinks,
)
from mkdocs_routines.files.api.shape.text import PublishedRange, PublishedText
from mkdocs_routines.files.api.shape.vocabulary import PublishedVocabulary, PublishedWord

__all__ = [
    "ChartRow",
    "ExerciseRow",
    "LinkedSixWeekPlan",
    "LinkedWeek",
    "ListedRecord",
    "Published",
    "PublishedAddress",
    "PublishedAlias",
    "PublishedAliases",
    "PublishedCaution",
    "PublishedChange",
    "PublishedClaim",
    "PublishedClaims",
    "PublishedDose",
    "PublishedExercise",
    "PublishedExerciseFile",
    "PublishedExercises",
    "PublishedFile",
    "PublishedIndex",
    "PublishedItem",
    "PublishedLinks",
    "PublishedRange",
    "PublishedRating",
    "PublishedRecords",
    "PublishedRoutine",
    "PublishedRoutineFile",
    "PublishedRoutines",
    "PublishedRule",
    "PublishedSafety",
    "PublishedSafetyTexts",
    "PublishedShortRule",
    "PublishedSign",
    "PublishedSixWeekPlan",
    "PublishedSixWeekPlanFile",
    "PublishedSixWeekPlans",
    "PublishedStep",
    "PublishedStudy",
    "PublishedText",
    "PublishedTexts",
    "PublishedVocabulary",
    "PublishedWeek",
    "PublishedWeekLinks",
    "PublishedWord",
    "RoutineRow",
]
