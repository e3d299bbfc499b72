"""Figure drawings: from joint angles to SVG, in the one free style of the exercises on this site.

1. `geometry`: vectors and frames in space, the camera's orthographic projection, paths of the picture.
2. `kinematics`: postures from the poses of a figure, skeletons from postures, and the movement between them.
3. `mesh`: the people, baked from a base mesh. `flesh`: their skin and clothes on a skeleton, which settles on what it
   touches. `feasibility` is the test of whether each of them can do that.
4. `scene`: furniture and what is held, as solids. `render`: what is seen of it all, as regions and lines.
5. `drawing`: the body with scenery and arrows → a picture of panels.
6. `svg`: a picture → inline or standalone SVG, PNG, style sheet and text alternative.
7. `live`: a small mesh of the people and their movements, for a page that draws them itself.
8. `mannequin`: the people as rigid parts, and the limits of a figure, for a page that poses them itself.
"""

from mkdocs_routines.draw.figure.drawing.kept import draw_ahead, kept_drawing
from mkdocs_routines.draw.figure.drawing.legs import PERSON as LEG_PERSON
from mkdocs_routines.draw.figure.drawing.legs import LegDrawing, Zone, leg_drawing
from mkdocs_routines.draw.figure.drawing.picture import jobs, shaded_muscles, visible_muscles
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.drawing.visibility import better_camera, unseen_muscles
from mkdocs_routines.draw.figure.drawing.visible_movement import movement_share
from mkdocs_routines.draw.figure.feasibility import impossible_poses
from mkdocs_routines.draw.figure.feasibility.kept import check_ahead, impossible_fault, is_same_position
from mkdocs_routines.draw.figure.feasibility.standing_leg import standing_bend
from mkdocs_routines.draw.figure.kept.measures import measures
from mkdocs_routines.draw.figure.live.body_asset import body_file, body_file_name
from mkdocs_routines.draw.figure.live.pose_file import pose_ahead, pose_file
from mkdocs_routines.draw.figure.mannequin.limits import limits, viewed_from
from mkdocs_routines.draw.figure.mannequin.shapes import shapes_of as mannequin
from mkdocs_routines.draw.figure.mesh.bake import bake
from mkdocs_routines.draw.figure.mesh.baked import PeopleError, people
from mkdocs_routines.draw.figure.mesh.baked import licence as mesh_licence
from mkdocs_routines.draw.figure.mesh.baked import path as people_file
from mkdocs_routines.draw.figure.mesh.muscles import muscles as painted_muscles
from mkdocs_routines.draw.figure.mesh.source import SourceError
from mkdocs_routines.draw.figure.svg.alt_text import (
    AIM,
    OFTEN,
    description,
    fault_description,
    swap_sides,
    title,
    viewpoint,
)
from mkdocs_routines.draw.figure.svg.elements import path_elements
from mkdocs_routines.draw.figure.svg.fault import fault_jobs, fault_size, fault_svg, is_stacked
from mkdocs_routines.draw.figure.svg.group import group_svg
from mkdocs_routines.draw.figure.svg.inline import Thumbnail, inline_svgs, thumbnail
from mkdocs_routines.draw.figure.svg.standalone import (
    intrinsic_size,
    panel_boxes,
    print_size,
    print_svg,
    standalone_svg,
    task_svg,
    thumbnail_size,
    thumbnail_svg,
    view_box,
)
from mkdocs_routines.draw.figure.svg.style import page_css, standalone_css

__all__ = [
    "AIM",
    "LEG_PERSON",
    "OFTEN",
    "LegDrawing",
    "PeopleError",
    "SourceError",
    "Thumbnail",
    "ViewBox",
    "Zone",
    "bake",
    "better_camera",
    "body_file",
    "body_file_name",
    "check_ahead",
    "description",
    "draw_ahead",
    "fault_description",
    "fault_jobs",
    "fault_size",
    "fault_svg",
    "group_svg",
    "impossible_fault",
    "impossible_poses",
    "inline_svgs",
    "intrinsic_size",
    "is_same_position",
    "is_stacked",
    "jobs",
    "kept_drawing",
    "leg_drawing",
    "limits",
    "mannequin",
    "measures",
    "mesh_licence",
    "movement_share",
    "page_css",
    "painted_muscles",
    "panel_boxes",
    "path_elements",
    "people",
    "people_file",
    "pose_ahead",
    "pose_file",
    "print_size",
    "print_svg",
    "shaded_muscles",
    "standalone_css",
    "standalone_svg",
    "standing_bend",
    "swap_sides",
    "task_svg",
    "thumbnail",
    "thumbnail_size",
    "thumbnail_svg",
    "title",
    "unseen_muscles",
    "view_box",
    "viewed_from",
    "viewpoint",
    "visible_muscles",
]
