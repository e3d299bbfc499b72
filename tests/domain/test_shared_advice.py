"""Advice on the page of an exercise: what stands open, and which reasons are folded."""

from pathlib import Path

from mkdocs_routines.domain import shared_advice
from mkdocs_routines.domain.shared_advice import Shared
from tests.support import tree

CAUTIONS = """
cautions:
  new-hip:
    who: People with a new hip
    cases:
      - applies_to: {regions: [back]}
        advice: Leave it out until you are told. Some people must not twist [@nascimento2018hipknee].
  new-knee:
    who: People with a new knee
    cases:
      - applies_to: {regions: [back]}
        advice: Leave it out until you are told. One hospital asks not to kneel [@nascimento2018hipknee]. Ask again.
  new-ankle:
    who: People with a new ankle
    cases:
      - applies_to: {regions: [back]}
        advice: Leave it out until you are told.
  mother:
    who: Anyone who gave birth
    cases:
      - applies_to: {regions: [back]}
        advice: Wait for three months [@nascimento2018hipknee]. Ask first.
  calf:
    who: People with a swollen calf
    cases:
      - applies_to: {regions: [back]}
        advice: Do not exercise. Get help the same day, as it may be a clot [@nascimento2018hipknee].
"""


def test_what_to_do_is_given_once_and_reasons_are_kept_apart(tmp_path: Path) -> None:
    library = tree.sound(tree.make(tmp_path, {"write": {"data/cautions.yml": CAUTIONS}})).library
    assert shared_advice.by_advice("bridge", library) == (
        Shared(("People with a new hip", "People with a new ankle"), "Leave it out until you are told."),
        Shared(("People with a new knee",), "Leave it out until you are told. Ask again."),
        Shared(("Anyone who gave birth",), "Wait for three months [@nascimento2018hipknee]. Ask first."),
        Shared(
            ("People with a swollen calf",),
            "Do not exercise. Get help the same day, as it may be a clot [@nascimento2018hipknee].",
        ),
        Shared(("People with back pain",), "Lift less."),
    )
    assert shared_advice.by_reason("bridge", library) == (
        Shared(("People with a new hip",), "Some people must not twist [@nascimento2018hipknee]."),
        Shared(("People with a new knee",), "One hospital asks not to kneel [@nascimento2018hipknee]."),
    )
    assert shared_advice.ours("bridge", library) == ("People with a new ankle", "People with back pain")
