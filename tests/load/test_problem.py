"""Suggestions: the right thing by meaning, then by spelling, and never its opposite."""

import pytest

from mkdocs_routines.load.problem import did_you_mean, nearest

AIMS = (
    "hip-extension-strength",
    "hip-abduction-strength",
    "knee-extension-strength",
    "hamstring-strength",
    "hip-hinge",
)
EXERCISES = ("glute-bridge", "single-leg-bridge", "squat-to-chair", "single-leg-squat", "left-lunge", "right-lunge")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("hip-abducton-strength", AIMS, "hip-abduction-strength"),
        ("strength-hip-abduction", AIMS, "hip-abduction-strength"),
        ("hip-hing", AIMS, "hip-hinge"),
        ("glutebridge", EXERCISES, "glute-bridge"),
        ("squat-chair", EXERCISES, "squat-to-chair"),
        ("left-lung", EXERCISES, "left-lunge"),
        ("hold_second", ("sets", "hold_seconds"), "hold_seconds"),
        ("abcde", ("abcxy",), "abcxy"),  # three of five letters
        ("xb-cd", ("yb-cd",), "yb-cd"),  # four of five signs, in no word that is alike
    ],
)
def test_a_slip_suggests_what_was_meant(word: str, known: tuple[str, ...], meant: str) -> None:
    assert nearest(word, known) == meant


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("adductor-strength", AIMS),
        ("hip-adduction-strength", ("hip-abduction-strength",)),
        ("knee-flexion-strength", ("knee-extension-strength",)),
        ("left-knee", ("right-knee",)),
        ("easier", ("harder",)),
        ("too_easy", ("too_hard",)),
        ("zebra", EXERCISES),
        ("", EXERCISES),
        ("zebra", ()),
        ("abcdefg", ("abcdxyz",)),  # four of seven letters
        ("xbc-d", ("ybz-d",)),  # three of five signs
    ],
)
def test_nothing_is_suggested_that_is_the_opposite_or_resembles_nothing(word: str, known: tuple[str, ...]) -> None:
    assert did_you_mean(word, known) == ""
