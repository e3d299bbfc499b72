"""Data model: the shape of every record, declared here and nowhere else. Checks, schemas and pages follow from it."""

from mkdocs_routines.model.amount import Kilograms, Range
from mkdocs_routines.model.belief import Beliefs
from mkdocs_routines.model.caution import Cautions
from mkdocs_routines.model.chart import Chart, Task
from mkdocs_routines.model.claim import Claim
from mkdocs_routines.model.complaint import Complaints
from mkdocs_routines.model.dose import Dose, LaterDose
from mkdocs_routines.model.edition import Aliases, Editions, ExerciseHistory
from mkdocs_routines.model.exercise import Exercise
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.glossary import Glossary
from mkdocs_routines.model.mechanics import MechanicsModel
from mkdocs_routines.model.page import PageHead
from mkdocs_routines.model.plate import Plate
from mkdocs_routines.model.post import Post
from mkdocs_routines.model.published import ChangeLog, CheckedSources, Published
from mkdocs_routines.model.redirect import Redirects
from mkdocs_routines.model.retraction import Retractions
from mkdocs_routines.model.reviewer import Reviewers
from mkdocs_routines.model.routine import Routine
from mkdocs_routines.model.safety import Safety
from mkdocs_routines.model.search_words import SearchWords
from mkdocs_routines.model.six_weeks import SixWeekPlan
from mkdocs_routines.model.source import Source
from mkdocs_routines.model.values import Id
from mkdocs_routines.model.vocabulary import Vocabulary
from mkdocs_routines.model.wording import Exemptions, Wording

__all__ = [
    "Aliases",
    "Beliefs",
    "Cautions",
    "ChangeLog",
    "Chart",
    "CheckedSources",
    "Claim",
    "Complaints",
    "Dose",
    "Editions",
    "Exemptions",
    "Exercise",
    "ExerciseHistory",
    "Figure",
    "Glossary",
    "Id",
    "Kilograms",
    "LaterDose",
    "MechanicsModel",
    "PageHead",
    "Plate",
    "Post",
    "Published",
    "Range",
    "Redirects",
    "Retractions",
    "Reviewers",
    "Routine",
    "Safety",
    "SearchWords",
    "SixWeekPlan",
    "Source",
    "Task",
    "Vocabulary",
    "Wording",
]
