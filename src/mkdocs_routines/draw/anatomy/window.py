"""Windows: how much of a scene is in a picture, and the raster over it."""

from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.anatomy.scene import Scene
from mkdocs_routines.draw.figure.geometry.camera import UNITS
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.render.raster import Raster, projected
from mkdocs_routines.model.plate import PlateView

WIDTH = 420
"""Width of every picture in its units: text in it is as large on each."""
DENSITY = 1.5
"""Pixels for each unit."""
_AROUND = {
    "hip-to-calf": ("hips", 0.172, 0.135, 0.345),
    "pelvis-to-knee": ("hips", 0.172, 0.135, 0.30),
    "leg": ("hips", 0.20, 0.135, 0.53),
    "hip": ("hip", 0.15, 0.16, 0.16),
    "thigh": ("hip", 0.145, 0.13, 0.29),
    "knee": ("knee", 0.080, 0.09, 0.085),
    "knee-close": ("knee", 0.055, 0.035, 0.075),
    "shank": ("knee", 0.12, 0.07, 0.27),
    "squat": ("hip", 0.22, 0.14, 0.40),
    "leg-bent": ("hip", 0.15, 0.13, 0.41),
}
"""Window → the joint in its middle, and how far it reaches to both sides, up and down, in body heights."""


@dataclass(frozen=True)
class Window:
    """A rectangle of the picture plane that is drawn `WIDTH` units wide."""

    left: float
    """In picture units of the camera, as is `top`."""
    top: float
    zoom: float
    """Units of the plate for each unit of the camera."""
    height: int
    """In units of the plate."""

    def points(self, vertices: Floats, scene: Scene) -> tuple[Floats, Floats]:
        """Points (n, 2) of the plate, and their nearness in body heights."""
        points, depth = projected(vertices, scene.camera)
        return (points - [self.left, self.top]) * self.zoom, depth

    @property
    def raster(self) -> Raster:
        """A raster that reaches beyond the picture, so that no outline runs along its edge."""
        beyond = 24
        columns, rows = ((side + 2 * beyond) * DENSITY for side in (WIDTH, self.height))
        return Raster(-beyond, -beyond, int(columns), int(rows), DENSITY)


def window_of(view: PlateView, scene: Scene) -> Window:
    joint, beside, above, below = _AROUND[view.window]
    side = "right" if view.side == "both" else view.side
    both = [scene.joint(one, "hip") for one in ("left", "right")]
    middle = np.mean(both, axis=0) if joint == "hips" else scene.joint(side, joint)
    ((x, y),) = projected(middle[None], scene.camera)[0]
    x, y = x + view.shift[0] * UNITS, y - view.shift[1] * UNITS
    zoom = WIDTH / (2 * beside * UNITS)
    return Window(x - beside * UNITS, y - above * UNITS, zoom, round((above + below) * UNITS * zoom))
