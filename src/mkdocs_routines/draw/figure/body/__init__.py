"""Body of the figure: skin, clothes and muscles over its skeleton, and the four functions that a drawing asks of it.

- `body_pieces`: the body in one position, as pieces of the picture, the farthest first.
- `outer_points`: points of the picture that enclose the body, so that a frame can hold it.
- `outline_points`: points on its outline, by which it is measured.
- `is_muscle_visible`: true when the viewer sees any of a muscle.

Another body (a mesh, say) takes the place of this one by providing these four.
"""

from mkdocs_routines.draw.figure.body.extent import outer_points, outline_points
from mkdocs_routines.draw.figure.body.muscles import is_muscle_visible
from mkdocs_routines.draw.figure.body.pieces import body_pieces

__all__ = ["body_pieces", "is_muscle_visible", "outer_points", "outline_points"]
