"""Motion of the pieces of a picture, sampled from the first pose to the last."""

from collections.abc import Mapping

from mkdocs_routines.draw.figure.body import piece_placements
from mkdocs_routines.draw.figure.drawing.equipment import equipment
from mkdocs_routines.draw.figure.drawing.picture import Picture
from mkdocs_routines.draw.figure.geometry.camera import camera_of
from mkdocs_routines.draw.figure.geometry.piece import Placement
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.kinematics.movement import skeleton_at
from mkdocs_routines.model import Figure

STEPS = 6
"""Samples from one pose to the next; between them a page interpolates evenly."""


def sampled_placements(figure: Figure, picture: Picture) -> list[Mapping[str, Placement]]:
    """The placement of each moving piece of the first panel, by name, at each sample of the movement."""
    camera = camera_of(figure)
    names = {piece.name for piece in picture.panels[0].moving}
    samples: list[Mapping[str, Placement]] = []
    for step in range((len(figure.poses) - 1) * STEPS + 1):
        skeleton = skeleton_at(figure, step / STEPS, WINTER)
        placements = {piece.name: piece.placement for piece in equipment(figure, camera, skeleton)}
        placements |= piece_placements(skeleton, camera)
        samples.append({name: placement for name, placement in placements.items() if name in names})
    return samples
