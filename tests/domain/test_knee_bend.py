"""Knee bend under load: its band follows from the drawing by the limits of the vocabulary."""

from pathlib import Path

import pytest

from mkdocs_routines.domain import knee_bend
from mkdocs_routines.domain.knee_bend import DrawnBend, KneeBend
from tests.support import tree

SITE = tree.content(Path(__file__).parents[2])
VOCABULARY = SITE.library.vocabulary.record
EXERCISES = {id_: entry.record for id_, entry in SITE.library.exercises.items()}


@pytest.mark.parametrize(
    ("degrees", "band"),
    [(0, "little"), (30, "little"), (31, "half"), (60, "half"), (61, "deep"), (90, "deep"),
     (91, "past-a-right-angle"), (140, "past-a-right-angle")],
)  # fmt: skip
def test_a_band_holds_the_degrees_up_to_its_limit(degrees: int, band: str) -> None:
    drawn = DrawnBend(degrees, "two-feet")
    assert knee_bend.knee_bend(EXERCISES["squat"], drawn, VOCABULARY) == KneeBend(band, drawn)


@pytest.mark.parametrize(
    ("id_", "band"),
    [
        ("glute-bridge", "unweighted"),
        ("90-90-hip-rotation", "unweighted"),
        ("hip-thrust", "other"),
        ("half-kneeling-hip-flexor-stretch", "other"),
        ("seated-knee-extension", "other"),
    ],
)
def test_a_knee_that_body_weight_does_not_bend_stands_in_no_band(id_: str, band: str) -> None:
    assert knee_bend.knee_bend(EXERCISES[id_], DrawnBend(90, "two-feet"), VOCABULARY) == KneeBend(band)


def test_the_limits_stand_in_the_words_of_each_choice() -> None:
    assert [choice.label for choice in knee_bend.choices(VOCABULARY)] == [
        "Your weight does not bend the knee",
        "Little bend: up to 30°",
        "Half bend: 31° to 60°",
        "Deep bend: 61° to 90°",
        "Past a right angle: over 90°",
        "Another kind of load",
    ]
