"""Anatomical plates: bones and muscles on the same skeleton as the figures, drawn within the outline of a person.

1. `source` reads the leg of MyoLeg from its wheel, `subdivide` makes its bones smooth, `bake` writes one file.
2. `baked` is that file. `pose` puts its bones on the skeleton of the solver.
3. `paths` and `volumes` make muscles, tendons and the tissues of the knee between them; `tissues` names them all.
4. `scene` and `window` are what is drawn of a view, `picture` what is seen of it; `kept` keeps it from build to build.
5. `labels` finds places for numbers, `marks` and `lever_chart` draw what is beside bones, and `svg` writes the picture.
6. `live` is all this within the body that a page turns.
"""

from mkdocs_routines.draw.anatomy.bake import bake
from mkdocs_routines.draw.anatomy.baked import AnatomyError, licence, muscle_paths, notice
from mkdocs_routines.draw.anatomy.baked import path as bones_file
from mkdocs_routines.draw.anatomy.kept import draw_ahead
from mkdocs_routines.draw.anatomy.lever_chart import lever_chart
from mkdocs_routines.draw.anatomy.live.inside_asset import inside_file, inside_file_name
from mkdocs_routines.draw.anatomy.svg import bend_svgs, labels_of, view_svgs
from mkdocs_routines.draw.anatomy.tissues import structures

__all__ = [
    "AnatomyError",
    "bake",
    "bend_svgs",
    "bones_file",
    "draw_ahead",
    "inside_file",
    "inside_file_name",
    "labels_of",
    "lever_chart",
    "licence",
    "muscle_paths",
    "notice",
    "structures",
    "view_svgs",
]
