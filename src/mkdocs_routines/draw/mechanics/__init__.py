"""Pictures of the mechanics models, drawn from a state of their controls."""

from collections.abc import Callable, Mapping

from mkdocs_routines.domain.mechanics.reading import Constants, State
from mkdocs_routines.draw.mechanics import (
    gluteus_picture,
    groove_picture,
    knee_line_picture,
    squat_picture,
    stance_picture,
)
from mkdocs_routines.draw.mechanics.picture import Moves, Picture, svg

PICTURES: Mapping[str, tuple[Picture, Callable[[State, Constants], Moves]]] = {
    "groove-under-the-kneecap": (groove_picture.PICTURE, groove_picture.moves),
    "hip-for-knee": (squat_picture.SHARES_PICTURE, squat_picture.shares_moves),
    "kneecap-in-a-squat": (squat_picture.KNEECAP_PICTURE, squat_picture.kneecap_moves),
    "knee-line": (knee_line_picture.PICTURE, knee_line_picture.moves),
    "one-muscle-two-jobs": (gluteus_picture.PICTURE, gluteus_picture.moves),
    "pelvis-lever": (stance_picture.PICTURE, stance_picture.moves),
}
"""Id of a model → its picture, and where a state moves the pieces of it."""


def model_svg(id_: str, state: State, constants: Constants, description: str) -> str:
    """The picture of a model in a state, on one line."""
    picture, moves = PICTURES[id_]
    return svg(picture, moves(state, constants), description)
