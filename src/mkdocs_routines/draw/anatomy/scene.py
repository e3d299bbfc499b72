"""Scene of a plate: a person in a pose, the bones within, and what lies on them, before a camera."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.anatomy.baked import anatomy
from mkdocs_routines.draw.anatomy.pose import Placed, in_world, placed_bodies
from mkdocs_routines.draw.anatomy.tissues import BONE_NAMES, Solid, solids
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.geometry.camera import Camera, camera_at
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices, vertex_normals
from mkdocs_routines.draw.figure.mesh.baked import Person, people
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.plate import PlateView

_BELOW_HIP = ("knee", "knee-close", "shank")
"""Windows in which the outline of one leg can stand without the other."""
_LEG = ("upperleg", "lowerleg", "foot", "toe")
_ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
CLOTH = {"shorts": (0.055, 0.14, -2.35), "shirt": (0.08, 0.07, 0.7)}
"""Garment → how thick it is, how loose at its hem, and at what height that is, in decimetres of the base mesh."""
LOOSE_OVER, DECIMETRES = 2.4, 16.5
"""Decimetres over which a hem grows loose, and those of a body height."""


@dataclass(frozen=True, eq=False)
class Scene:
    """What is drawn of one view."""

    skin: Floats
    """Vertices of the person, (n, 3) in body heights."""
    skin_triangles: Indices
    """Those of the body without its arms, and without the other leg where one stands alone."""
    solids: Sequence[Solid]
    camera: Camera
    bodies: dict[str, dict[str, Placed]]
    """Side → rigid bodies, those of the left in the mirror."""

    def joint(self, side: str, name: str) -> Floats:
        """Where a joint of a leg is: `hip`, `knee` or `ankle`."""
        body = {"hip": "femur_r", "knee": "tibia_r", "ankle": "talus_r"}[name]
        return in_world(self.bodies[side][body].origin, side)


def scene_of(view: PlateView, person_name: str) -> Scene:
    person = people()[person_name]
    figure = settled(figure_of(view, person_name), person)
    moment = moment_at(figure, 0, person)
    bodies: dict[str, dict[str, Placed]] = {
        side: dict(placed_bodies(anatomy(), moment.skeleton, side)) for side in LEFT_OR_RIGHT
    }
    shown = [
        solid
        for name in (*BONE_NAMES, *view.shows)
        if name not in view.hides
        for side in LEFT_OR_RIGHT
        if side in _sides(view) or name == "pelvis" or (name in BONE_NAMES and not view.alone)
        for solid in solids(name, anatomy(), bodies[side], side, view.hides)
    ]
    return Scene(_bare(person, moment.flesh.vertices), _skin(person, view), shown, camera_of(view), bodies)


def _bare(person: Person, vertices: Floats) -> Floats:
    """The vertices with cloth drawn in to the skin, so that no hem shows in the outline."""
    normals = vertex_normals(vertices, person.triangles.astype(np.intp))
    bare = vertices.astype(float)
    for cloth, (thick, loose, hem) in CLOTH.items():
        of_cloth = person.of_material(cloth)
        near_hem = np.clip(1 - (person.canonical[:, 1] - hem) / LOOSE_OVER, 0, 1)
        depth = (thick + loose * near_hem) / DECIMETRES
        bare[of_cloth] -= (normals * depth[:, None])[of_cloth]
    return bare


def figure_of(view: PlateView, person: str) -> Figure:
    """The pose of a view, as the solver reads it."""
    place = {"anchor": "pelvis", "anchor_at": {"up": 0.5}}
    pose = view.pose.model_dump(exclude_none=True, exclude_defaults=True)
    poses = ({"caption": "As drawn.", **pose}, {"caption": "As drawn."})
    return Figure.model_validate({"person": person, **place, "poses": poses})


def camera_of(view: PlateView) -> Camera:
    return camera_at(view.view, view.turned, view.seen_from_above)


def _sides(view: PlateView) -> tuple[str, ...]:
    """The legs whose muscles are drawn."""
    return LEFT_OR_RIGHT if view.side == "both" else (view.side,)


def _skin(person: Person, view: PlateView) -> Indices:
    """Triangles of the person without arms, and without the other leg where one stands alone."""
    shown = _share(person, _ARM) < 0.3
    if view.alone and view.side != "both" and view.window in _BELOW_HIP:
        shown &= (person.rest[:, 2] * SIGN[view.side] > -0.004) | (_share(person, _LEG) < 0.5)
    triangles: Indices = person.triangles[shown[person.triangles].all(axis=1)].astype(np.intp)
    return triangles


def _share(person: Person, prefixes: tuple[str, ...]) -> Floats:
    """Per vertex, the weight of bones whose names begin so."""
    chosen = np.array([name.startswith(prefixes) for name in person.bones])
    share: Floats = (chosen[person.weight_bone] * person.weight).sum(axis=1)
    return share
