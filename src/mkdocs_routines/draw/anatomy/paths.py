"""Paths: the lines of muscles, tendons and ligaments between posed bones."""

from collections.abc import Mapping, Sequence

import numpy as np

from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.anatomy.pose import Placed
from mkdocs_routines.draw.anatomy.source import Via
from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.model.tissue import Line, Station

_STEPS = 9
"""Points between two of the path at which it is held against what it runs around."""
POINTS = 40
"""Points of a line, evenly spaced."""


def line(stations: Line, anatomy: Anatomy, bodies: Mapping[str, Placed]) -> Floats:
    """The points (n, 3) of a line through its stations, evenly spaced and smooth. Stations must be known."""
    corners = np.concatenate([_points(station, anatomy, bodies) for station in stations])
    return _smooth(corners)


def direction(faces: tuple[str, float, float, float], bodies: Mapping[str, Placed]) -> Floats:
    """A direction of a body's frame in the world, as a unit vector."""
    body, *axis = faces
    turned: Floats = bodies[rigid(body)].rotation @ np.array(axis)
    return turned / np.linalg.norm(turned)


def rigid(body: str) -> str:
    """The model's name of a rigid body of the right leg."""
    return body if body == "pelvis" else f"{body}_r"


def unknown_stations(stations: Line, anatomy: Anatomy) -> list[str]:
    """Stations that name no path of the model, or a point that it has not."""
    named = [station for station in stations if isinstance(station, str)]
    return [name for name in named if not _is_known(name, anatomy)]


def _is_known(name: str, anatomy: Anatomy) -> bool:
    muscle, _, number = name.partition("/")
    sites = [via for via in anatomy.paths.get(muscle, ()) if not via.radius]
    return bool(sites) and (not number or -len(sites) <= int(number) < len(sites))


def _points(station: Station, anatomy: Anatomy, bodies: Mapping[str, Placed]) -> Floats:
    if not isinstance(station, str):
        body, *place = station
        return bodies[rigid(body)].point(np.array([place]))
    muscle, _, number = station.partition("/")
    path = anatomy.paths[muscle]
    if number:
        via = [via for via in path if not via.radius][int(number)]
        return bodies[via.body].point(via.place[None])
    return _wrapped(path, bodies)


def _wrapped(path: Sequence[Via], bodies: Mapping[str, Placed]) -> Floats:
    """The sites of a path, and between them points that keep clear of what it runs around."""
    points: list[Floats] = []
    around: Via | None = None
    for via in path:
        if via.radius:
            around = via
            continue
        site = bodies[via.body].point(via.place)
        if points and around is not None:
            steps = np.linspace(points[-1], site, _STEPS)[1:-1]
            points += list(_pushed_out(steps, around, bodies[around.body]))
            around = None
        points.append(site)
    return np.array(points)


def _pushed_out(points: Floats, around: Via, body: Placed) -> Floats:
    """Points moved out of a sphere, or of a cylinder, by the shortest way."""
    centre = body.point(around.place)
    radius = around.radius * float(body.scale[0])
    offset = points - centre
    if around.axis is not None:
        axis = body.rotation @ around.axis
        offset = offset - (offset @ axis)[:, None] * axis
    distance = np.linalg.norm(offset, axis=1, keepdims=True)
    out: Floats = points + offset / np.maximum(distance, 1e-9) * np.maximum(radius - distance, 0)
    return out


def _smooth(corners: Floats, rounds: int = 10) -> Floats:
    """Evenly spaced points along corners, which repeated means of neighbours make round."""
    steps = np.linalg.norm(np.diff(corners, axis=0), axis=1)
    corners = corners[np.concatenate([[True], steps > 1e-6])]
    steps = steps[steps > 1e-6]
    at = np.concatenate([[0.0], np.cumsum(steps)]) / steps.sum()
    even = np.linspace(0, 1, POINTS)
    points: Floats = np.stack([np.interp(even, at, column) for column in corners.T], axis=1)
    for _ in range(rounds):
        points[1:-1] = (points[:-2] + 2 * points[1:-1] + points[2:]) / 4
    return points
