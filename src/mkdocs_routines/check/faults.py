"""Drawings of faults: every exercise has one, and each shows something that a body can do."""

from collections.abc import Iterator

from mkdocs_routines.domain.faults import figure_of_fault, posed_faults, position_of_fault
from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import Exercise


def every_exercise_shows_a_fault(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise on offer has a pose for at least one of its faults."""
    for entry in content.library.offered.values():
        if not any(posed_faults(entry.record)):
            message = "faults: must have a pose for at least one of them, which is drawn beside the position to aim for"
            yield entry.problem(("faults",), message)


def faults_are_possible(content: UncheckedContent) -> Iterator[Problem]:
    """A fault differs from a position of the drawing, keeps its anchor, and stays in the ranges of the joints."""
    for entry in content.library.exercises.values():
        yield from list(misfits(entry)) or impossible_faults(entry)


def misfits(entry: Entry[Exercise]) -> Iterator[Problem]:
    """Each fault that cannot be drawn, as its pose does not belong to the drawing of the exercise."""
    shown = entry.record.figure
    anchors = ("left-foot", "right-foot") if shown.anchor == "feet" else (shown.anchor,)
    for number, _, pose in posed_faults(entry.record):
        place: Place = ("faults", number - 1, "pose")
        if position_of_fault(shown, pose) > len(shown.poses):
            message = f"at: must be a position of the drawing, 1 to {len(shown.poses)}; it is {pose.at}"
            yield entry.problem((*place, "at"), message)
        for foot in ("left_foot", "right_foot"):
            if getattr(pose, foot) == "free" and foot.replace("_", "-") in anchors:
                message = f"{foot}: must stand, because the body is drawn from its anchor up; it is 'free'"
                yield entry.problem((*place, foot), message)


def impossible_faults(entry: Entry[Exercise]) -> Iterator[Problem]:
    """Each fault that no body could show, or that nobody would see; none while a position itself is impossible."""
    if figure.impossible_poses(entry.record.figure):
        return
    for number, _, pose in posed_faults(entry.record):
        right, wrong = figure_of_fault(entry.record.figure, pose)
        messages = list(figure.impossible_fault(wrong))
        if figure.is_same_position(right, wrong):
            messages.append(f"pose: must differ from position {position_of_fault(entry.record.figure, pose)}")
        yield from (entry.problem(("faults", number - 1, "pose"), message) for message in messages)


RULES = (every_exercise_shows_a_fault, faults_are_possible)
