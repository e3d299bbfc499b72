"""Visible movement: how far the body goes from pose to pose, as the viewer sees it."""

import json
from functools import lru_cache
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.drawing.kept import kept_file, moved_json
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import flesh_at
from mkdocs_routines.draw.figure.flesh.sample import sample_of
from mkdocs_routines.draw.figure.geometry.camera import camera_of
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.render.raster import projected
from mkdocs_routines.model import Figure


@lru_cache(maxsize=512)
def movement_share(figure: Figure) -> float:
    """The longest way of any point of the body between two poses in the picture, as a share of its longer side."""
    name = f"movement share\0{moved_json(figure)}"
    share: float = json.loads(kept_file(name, lambda: json.dumps(_share(figure)).encode()))
    return share


def _share(figure: Figure) -> float:
    person, camera = people()[figure.person], camera_of(figure)
    standing, sample = settled(figure, person), sample_of(person)
    seen = [
        projected(flesh_at(standing, float(pose), sample).vertices, camera)[0] for pose in range(len(standing.poses))
    ]
    ways = [float(np.hypot(*(after - before).T).max()) for before, after in pairwise(seen)]
    everything = np.vstack(seen)
    return max(ways) / float((everything.max(axis=0) - everything.min(axis=0)).max())
