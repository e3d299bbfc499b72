"""The tier of an exercise follows from a published value by the limits of the vocabulary, and from nothing else."""

from pathlib import Path

import pytest

from mkdocs_routines.domain import kneecap_load
from mkdocs_routines.model.exercise import KneecapLoad
from tests.support import tree

SITE = tree.content(Path(__file__).parents[2])
VOCABULARY = SITE.library.vocabulary.record
SQUAT = SITE.library.exercises["squat"].record


def with_peak(peak: float) -> KneecapLoad:
    return KneecapLoad(peak_body_weights=peak, task="A squat.", source="hart2022pfjforce")


@pytest.mark.parametrize(
    ("peak", "tier"),
    [(0.9, "low"), (1.85, "low"), (1.86, "moderate"), (2.8, "moderate"), (3.2, "moderate"), (4.2, "moderate"),
     (4.21, "high"), (5.2, "high"), (20, "high")],
)  # fmt: skip
def test_the_tier_is_that_of_the_everyday_task_it_is_nearest_to(peak: float, tier: str) -> None:
    exercise = SQUAT.model_copy(update={"kneecap_load": with_peak(peak)})
    assert kneecap_load.tier(exercise, VOCABULARY) == tier


def test_without_a_published_value_there_is_no_tier() -> None:
    assert kneecap_load.tier(SQUAT.model_copy(update={"kneecap_load": None}), VOCABULARY) is None


def test_only_exercises_with_a_value_have_a_tier() -> None:
    exercises = [entry.record for entry in SITE.library.exercises.values()]
    with_value = [exercise for exercise in exercises if exercise.kneecap_load]
    assert with_value
    assert [exercise for exercise in exercises if kneecap_load.tier(exercise, VOCABULARY)] == with_value
