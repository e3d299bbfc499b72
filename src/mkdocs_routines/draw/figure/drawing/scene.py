"""Scene: a posed person with things in hand among furniture, and the camera before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.geometry.camera import Camera, camera_of
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Person, people
from mkdocs_routines.draw.figure.render.blur import Mask
from mkdocs_routines.draw.figure.render.surface import CODES, Mesh, Surface
from mkdocs_routines.draw.figure.render.zbuffer import Array, Indices
from mkdocs_routines.draw.figure.scene.furniture import Furnishing, furniture
from mkdocs_routines.draw.figure.scene.held import held_things
from mkdocs_routines.draw.figure.scene.solids import Solid
from mkdocs_routines.model.figure import Figure, Side

_HEAD = (
    "neck03",
    "head",
    "jaw",
    "eye",
    "oculi",
    "orbicularis",
    "levator",
    "temporalis",
    "risorius",
    "special",
    "oris",
    "tongue",
)
_LEG = ("upperleg", "lowerleg", "foot", "toe")


@dataclass(frozen=True)
class Scene:
    """What is drawn of one pose."""

    posed: PosedPerson
    skeleton: Skeleton
    camera: Camera
    things: Sequence[tuple[str, Solid]]
    """Material and solid of what is on the body or in its hands."""
    furniture: Sequence[Furnishing]
    muscles: tuple[str, ...]
    works: Side

    def meshes(self) -> list[Mesh]:
        """The body first, then what it holds, then what may hide it. A mat hides nothing: what lies on it is above."""
        person = self.posed.person
        meshes = [Mesh(self.posed.vertices, person.triangles, _codes(person))]
        hiding = (("hidden", furnishing.solid) for furnishing in self.furniture if furnishing.look != "mat")
        for material, solid in (*self.things, *hiding):
            codes = np.full(len(solid.triangles), CODES[material])
            meshes.append(Mesh(solid.vertices, solid.triangles, codes))
        return meshes

    def head_share(self) -> Array:
        """Per vertex of the body, the weight of the bones of the head."""
        return _share(self.posed.person, _HEAD)

    def leg_share(self) -> Array:
        return _share(self.posed.person, _LEG)

    def on_side(self, surface: Surface, side: Side) -> Mask:
        """The pixels in which that side of the body is seen; for both of them, those in which anything is."""
        if side == "both":
            return surface.solid
        right = surface.image(np.sign(self.posed.person.rest[:, 2]))
        return right * SIGN[side] > 0


def scene_of(figure: Figure, pose: int, muscles: tuple[str, ...]) -> Scene:
    """The scene of a pose, counted from 0."""
    person = people()[figure.person]
    figure = settled(figure, person)
    moment = moment_at(figure, pose, person)
    flesh, skeleton = moment.flesh, moment.skeleton
    things = tuple(held_things(figure, flesh, skeleton))
    return Scene(flesh, skeleton, camera_of(figure), things, tuple(furniture(figure)), muscles, figure.works)


@cache
def _codes(person: Person) -> Indices:
    return np.array([CODES[name] for name in MATERIALS])[person.material]


@cache
def _share(person: Person, prefixes: tuple[str, ...]) -> Array:
    chosen = np.array([name.startswith(prefixes) for name in person.bones])
    share: Array = (chosen[person.weight_bone] * person.weight).sum(axis=1)
    return share
