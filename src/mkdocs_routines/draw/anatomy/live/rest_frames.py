"""Rest frames: how the segments of a leg stand on the live body before anything turns them."""

import numpy as np

from mkdocs_routines.draw.anatomy.pose import segment_axes, sole_axes
from mkdocs_routines.draw.figure.flesh.moment import moment_at
from mkdocs_routines.draw.figure.live.rig import turns
from mkdocs_routines.draw.figure.live.track import quaternion
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure

SEGMENTS = ("thigh", "shank", "foot")
_STANDING = {"anchor": "pelvis", "anchor_at": {"up": 0.5}, "poses": ({"caption": "First."}, {"caption": "Last."})}


def rest_frames(person: Person) -> list[list[float]]:
    """The quaternion of thigh, shank and foot of a right leg at rest. A turn of the segment comes before it."""
    moment = moment_at(Figure.model_validate({"person": person.name, **_STANDING}), 0, person)
    turned = turns(moment.flesh)
    frames = []
    for name in SEGMENTS:
        segment = moment.skeleton[f"right_{name}"]
        axes = sole_axes(segment, np.ones(3)) if name == "foot" else segment_axes(segment, np.ones(3))
        frames.append([round(float(value), 5) for value in quaternion(turned[f"right {name}"].T @ axes)])
    return frames
