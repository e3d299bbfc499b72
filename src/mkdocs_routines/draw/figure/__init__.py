"""Figure drawings: from joint angles to SVG, in the one free style of the exercises on this site.

1. `kinematics`: postures from the poses of a figure, skeletons from postures, and the movement between them.
   `feasibility` is the test of whether a body can do that.
2. `geometry`: vectors and frames in space, the camera's orthographic projection, paths and pieces of the picture.
3. `body`: a skeleton and a camera → the pieces of the body, by the painter's algorithm.
4. `drawing`: the body with scenery, equipment and arrows → a picture of panels, and the motion of its pieces.
5. `svg`: a picture → inline or standalone SVG, PNG, style sheet and text alternative.
"""

from mkdocs_routines.draw.figure.drawing.shading import visible_muscles
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.feasibility import impossible_fault, impossible_poses, is_same_position
from mkdocs_routines.draw.figure.feasibility.measures import measures
from mkdocs_routines.draw.figure.feasibility.standing_leg import standing_bend
from mkdocs_routines.draw.figure.kinematics.body import WINTER
from mkdocs_routines.draw.figure.svg.alt_text import (
    AIM,
    OFTEN,
    description,
    fault_description,
    swap_sides,
    title,
    viewpoint,
)
from mkdocs_routines.draw.figure.svg.fault import fault_size, fault_svg, is_stacked
from mkdocs_routines.draw.figure.svg.inline import inline_svgs
from mkdocs_routines.draw.figure.svg.raster import RASTERISER, rasterise
from mkdocs_routines.draw.figure.svg.standalone import (
    intrinsic_size,
    print_size,
    print_svg,
    standalone_svg,
    thumbnail_svg,
    view_box,
)
from mkdocs_routines.draw.figure.svg.style import page_css

__all__ = [
    "AIM",
    "OFTEN",
    "RASTERISER",
    "WINTER",
    "ViewBox",
    "description",
    "fault_description",
    "fault_size",
    "fault_svg",
    "impossible_fault",
    "impossible_poses",
    "inline_svgs",
    "intrinsic_size",
    "is_same_position",
    "is_stacked",
    "measures",
    "page_css",
    "print_size",
    "print_svg",
    "rasterise",
    "standalone_svg",
    "standing_bend",
    "swap_sides",
    "thumbnail_svg",
    "title",
    "view_box",
    "viewpoint",
    "visible_muscles",
]
