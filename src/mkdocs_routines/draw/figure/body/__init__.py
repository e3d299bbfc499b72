"""Body of the figure: what its skeleton is covered with, and all that a drawing may ask of it.

- `body_pieces`: the body in one position, as pieces of the picture, the farthest first.
- `piece_placements`: where those pieces lie in another position, so that they can move there.
- `outer_points`: points of the picture that enclose the body, so that a frame can hold it.
- `is_muscle_visible`: whether the viewer sees anything of a muscle.

Another body (a mesh, say) takes the place of this one by giving these four.
"""

from mkdocs_routines.draw.figure.body.extent import outer_points
from mkdocs_routines.draw.figure.body.muscles import is_muscle_visible
from mkdocs_routines.draw.figure.body.pieces import body_pieces, piece_placements

__all__ = ["body_pieces", "is_muscle_visible", "outer_points", "piece_placements"]
