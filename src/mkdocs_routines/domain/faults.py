"""Faults of exercises as drawings: the position to aim for, and the same one with the fault."""

from collections.abc import Iterator

from mkdocs_routines.model import Exercise, Figure
from mkdocs_routines.model.fault import Fault, FaultPose
from mkdocs_routines.model.figure import BodyPosition


def posed_faults(exercise: Exercise) -> Iterator[tuple[int, Fault, FaultPose]]:
    """Each fault that can be drawn, with its number among all faults, counted from 1, and its pose."""
    for number, fault in enumerate(exercise.faults, start=1):
        if fault.pose is not None:
            yield number, fault, fault.pose


def position_of_fault(figure: Figure, pose: FaultPose) -> int:
    """The number of the position that a fault differs from, counted from 1."""
    return pose.at or len(figure.poses)


def figure_of_fault(figure: Figure, pose: FaultPose) -> tuple[Figure, Figure]:
    """The position to aim for, and the same one with the fault: each is the last pose of its figure.

    The fault is a pose more, so that all it leaves out stays as in the position before it.
    """
    seen = {name: value for name in ("view", "turned", "seen_from_above") if (value := getattr(pose, name)) is not None}
    if pose.muscles == "none":
        seen["muscles"] = ()
    poses = figure.poses[: position_of_fault(figure, pose)]
    faulty = poses[-1].model_copy(update={name: getattr(pose, name) for name in BodyPosition.model_fields})
    right = figure.model_copy(update={**seen, "poses": poses})
    return right, right.model_copy(update={"poses": (*poses, faulty)})
