"""Knee of the model by its bend: where shin and kneecap are against the thigh, sampled for a page to read between."""

import numpy as np

from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.anatomy.live.muscle_lines import UNITS
from mkdocs_routines.draw.anatomy.pose import Placed, in_groove, moved
from mkdocs_routines.draw.figure.live.track import quaternion

BENDS = range(-10, 161, 10)
"""Bends of the knee that are sampled, in degrees: evenly, and as far as any exercise bends it."""
BODIES = ("tibia_r", "patella_r")


def knee_samples(anatomy: Anatomy) -> dict[str, list[list[int]]]:
    """Body → for each bend its place (x, y, z) and turn (x, y, z, w) in the frame of the thigh bone."""
    femur = Placed(np.zeros(3), np.eye(3), np.ones(3))
    samples: dict[str, list[list[int]]] = {}
    for name in BODIES:
        rows = []
        for bend in BENDS:
            body = moved(anatomy, name, femur, float(np.radians(bend)))
            body = in_groove(body) if name == "patella_r" else body
            turn = quaternion(body.rotation)
            turn = turn * np.sign(turn[3])  # neighbours have one sign, and can be mixed
            rows.append(
                [*np.round(body.origin * UNITS).astype(int), *np.round(turn * UNITS).astype(int)],
            )
        samples[name] = [[int(number) for number in row] for row in rows]
    return samples
