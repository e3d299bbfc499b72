"""Shading of the muscles at work."""

from mkdocs_routines.draw.figure.body import is_muscle_visible
from mkdocs_routines.draw.figure.geometry.camera import camera_of
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.model import Exercise, Figure


def shaded_muscles(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The muscles to shade: those of the figure, or else the primary ones of the exercise."""
    return exercise.muscles.primary if figure.muscles is None else figure.muscles


def visible_muscles(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The shaded muscles of which the viewer sees something in any pose."""
    camera = camera_of(figure)
    return tuple(
        muscle
        for muscle in shaded_muscles(exercise, figure)
        if any(is_muscle_visible(skeleton, camera, muscle, figure.works) for skeleton in key_skeletons(figure, WINTER))
    )
