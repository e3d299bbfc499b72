"""Rules across files. Each is one generator of problems, and its name is the sentence that must be true."""

from collections.abc import Iterator
from typing import cast

from mkdocs_routines.check import drafts, faults, figures, plates, tasks
from mkdocs_routines.check.drafts import Breaches
from mkdocs_routines.check.feature_rules import rules_of
from mkdocs_routines.check.frame_rules import FRAME_RULES, JOINT_RULES
from mkdocs_routines.check.rules import BEFORE_RELEASE, PROMISES, RULES, Rule
from mkdocs_routines.domain.drafts import published
from mkdocs_routines.load.content import Content, UncheckedContent
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem

__all__ = [
    "RULES",
    "due_before_release",
    "frame_problems",
    "joint_problems",
    "known_good",
    "problems",
    "promises",
]

OF_DRAWINGS: frozenset[Rule] = frozenset(
    {
        figures.figures_are_possible,
        figures.movements_are_seen,
        faults.faults_are_possible,
        tasks.tasks_are_possible,
        figures.figures_show_the_muscles_that_they_shade,
        plates.labels_of_plates_lead_to_what_is_seen,
    }
)
"""Rules for which bodies are drawn, which takes minutes the first time."""


def problems(
    content: UncheckedContent, *, quick: bool = False, breaches: Breaches = drafts.breaches
) -> Iterator[Problem]:
    """Every breach of a rule in `content`, rule by rule, but for the rules that may wait.

    `quick` leaves out the rules for which bodies are drawn; `breaches` finds those of one rule.
    """
    rules = rules_of(content.library.features)
    yield from drafts.problems(content, [rule for rule in rules if not (quick and rule in OF_DRAWINGS)], breaches)


def frame_problems(frame: Frame) -> Iterator[Problem]:
    """Every breach of a rule in what stands around the content, rule by rule."""
    for rule in FRAME_RULES:
        yield from rule(frame)


def joint_problems(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of a rule that joins the two, such as that a style sheet of a page has that page."""
    for rule in JOINT_RULES if "evidence" in content.library.features else ():
        yield from rule(frame, published(content))


def due_before_release(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules that may wait until a release."""
    for rule in BEFORE_RELEASE if "api" in content.library.features else ():
        yield from rule(published(content))


def promises(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules on what was published. Until the release `make edition` forgets what is gone."""
    for rule in PROMISES:
        yield from rule(published(content))


def known_good(content: UncheckedContent, *, drafts_too: bool = False) -> Content:
    """The same content without its drafts, in the type that everything built from it takes.

    `drafts_too`: with them, for somebody who edits and looks at the result.

    Call it once every problem has been refused; raises ValueError for content that still lacks its vocabulary
    or its signs.
    """
    if content.library.vocabulary is None or content.library.safety is None:
        raise ValueError("content without a vocabulary or its signs has problems: refuse them first")
    return cast("Content", content if drafts_too else published(content))
