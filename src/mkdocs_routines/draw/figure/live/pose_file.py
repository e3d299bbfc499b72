"""Pose file of an exercise: the tracks of all people as small whole numbers, for `live_body/poses.js`.

What people do is nearly the same, so all but the first are written as differences from the first; and what moves does
so steadily, so each number is written as the difference from the moment before.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import atan2, degrees

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.drawing.kept import moved_json
from mkdocs_routines.draw.figure.geometry.camera import camera_of
from mkdocs_routines.draw.figure.live.body_asset import HAND_SHAPES
from mkdocs_routines.draw.figure.live.things import Thing
from mkdocs_routines.draw.figure.live.track import STEPS, Track, track_of
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model.figure import Figure

TURN_UNITS, PLACE_UNITS, THING_UNITS = 900, 2048, 1024
"""Whole numbers to 1 in a quaternion, and to a body height where a body and where a thing is: 0.06°, 0.8 and 1.7 mm."""
_CODE = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "scene/*", "live/*")
_FEW = 12
"""So many files are made in the time that it takes to start a process."""
Job = tuple[Figure, tuple[str, ...]]
"""Figure, and the muscles to paint."""
Whole = NDArray[np.int64]


def pose_file(figure: Figure, muscles: Sequence[str]) -> str:
    """JSON with the movement of everybody. `muscles` are those to paint. Kept from an earlier build where it can be."""
    return content_cache.kept(_name(figure, tuple(muscles)), lambda: _made(figure, muscles).encode()).decode()


def pose_ahead(jobs: Iterable[Job]) -> None:
    """Make what is not kept yet on all cores."""
    missing = [job for job in dict.fromkeys(jobs) if not content_cache.is_kept(_name(*job))]
    content_cache.fill_on_all_cores(_keep, missing, _FEW)


def _keep(job: Job) -> None:
    pose_file(*job)


@lru_cache(maxsize=2048)
def _name(figure: Figure, muscles: tuple[str, ...]) -> str:
    """The name of a file. Captions and arrows are not in it."""
    return content_cache.name_of(_CODE, moved_json(figure), " ".join(muscles))


def _made(figure: Figure, muscles: Sequence[str]) -> str:
    tracks = {name: track_of(figure, person) for name, person in people().items()}
    first = next(iter(tracks.values()))
    right, _, ahead = camera_of(figure).towards
    document = {
        "positions": len(figure.poses),
        "steps": STEPS,
        "person": figure.person,
        "works": figure.works,
        "azimuth": round(degrees(atan2(right, ahead))),
        "elevation": figure.seen_from_above,
        "muscles": list(muscles),
        "hands": [[HAND_SHAPES.index(shape) for shape in pair] for pair in first.hands],
        "things": [_described(thing) for thing in first.things],
        "tracks": _tracks(tracks),
    }
    return json.dumps(document, separators=(",", ":"))


def _described(thing: Thing) -> dict[str, object]:
    """What is the same for everybody: how it looks, how many points it has, and whether they move."""
    sizes = [[round(value, 4) for value in size] for size in thing.sizes]
    moments, points, _ = thing.points.shape
    return {"look": thing.look, "kind": thing.kind, "points": points, "moves": moments > 1, "sizes": sizes}


def _tracks(tracks: Mapping[str, Track]) -> dict[str, list[int]]:
    """Person → all numbers. Each channel runs through all moments before the next begins."""
    whole = {name: _whole(track) for name, track in tracks.items()}
    first = next(iter(whole.values()))
    return {
        name: [
            int(number)
            for channel, base in zip(channels, first, strict=True)
            for number in np.diff(channel if channels is first else channel - base, prepend=0)
        ]
        for name, channels in whole.items()
    }


def _whole(track: Track) -> list[Whole]:
    """The channels of a track, each with a number for every moment, or with one."""
    turns = track.turns.reshape(len(track.turns), -1)
    things = [thing.points.reshape(len(thing.points), -1) for thing in track.things]
    return [
        *_rounded(track.place, PLACE_UNITS),
        *_rounded(turns, TURN_UNITS),
        *(channel for points in things for channel in _rounded(points, THING_UNITS)),
    ]


def _rounded(values: Floats, units: int) -> list[Whole]:
    return list(np.round(values.T * units).astype(np.int64))
