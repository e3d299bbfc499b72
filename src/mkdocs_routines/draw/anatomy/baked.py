"""The baked anatomy, read once and shared by every drawing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.anatomy.source import BONES, Joint, Via
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices, read_arrays

NAME = "anatomy.npz"
FOLDER = Path(__file__).parent
PLACES = (FOLDER.parents[3] / ".cache" / NAME, FOLDER / NAME, Path(".cache") / NAME)
"""Where the file is: in a checkout, in a package that brings it, and in the project that somebody builds."""


class AnatomyError(Exception):
    """The file of the anatomy is missing or does not fit; the message says what to do."""


@dataclass(frozen=True, eq=False)
class Bone:
    """A bone of the right leg or of the right half of the pelvis, in the frame of its body, in metres."""

    body: str
    vertices: Floats
    triangles: Indices


@dataclass(frozen=True, eq=False)
class Body:
    """A rigid body of the model: where it hangs, and the joints by which it moves."""

    parent: str
    place: Floats
    """Its origin in the frame of its parent, in metres."""
    joints: tuple[Joint, ...]


@dataclass(frozen=True, eq=False)
class Anatomy:
    """Bones, joints and muscle paths of the right leg. Lengths in metres, angles in radians."""

    bones: Mapping[str, Bone]
    bodies: Mapping[str, Body]
    couplings: Mapping[str, Floats]
    """Joint of knee or kneecap → the coefficients of its polynomial in the bend of the knee."""
    paths: Mapping[str, tuple[Via, ...]]


@cache
def anatomy() -> Anatomy:
    """The leg. Raises `AnatomyError` where its file is missing, or is an older one."""
    arrays = _arrays()
    if list(arrays["bones"]) != list(BONES):
        raise AnatomyError(f"{path()}: must hold {', '.join(BONES)}; make site bakes it again")
    names = [str(name) for name in arrays["joint_names"]]
    joints = [
        Joint(name, str(body), axis, bool(slides))
        for name, body, axis, slides in zip(
            names, arrays["joint_bodies"], arrays["joint_axes"], arrays["joint_slides"], strict=True
        )
    ]
    bodies = {
        str(name): Body(str(parent), place, tuple(joint for joint in joints if joint.body == name))
        for name, parent, place in zip(arrays["bodies"], arrays["parents"], arrays["places"], strict=True)
    }
    couplings = zip(names, arrays["joint_couplings"], strict=True)
    return Anatomy(
        bones={name: _bone(arrays, name) for name in BONES},
        bodies=bodies,
        couplings={name: row for name, row in couplings if not np.isnan(row).any()},
        paths={str(name): _path(arrays, str(name)) for name in arrays["muscles"]},
    )


def _bone(arrays: dict[str, NDArray[Any]], name: str) -> Bone:
    vertices = arrays[f"{name}_vertices"].astype(float)
    return Bone(str(arrays[f"{name}_body"]), vertices, arrays[f"{name}_triangles"].astype(np.intp))


def _path(arrays: dict[str, NDArray[Any]], muscle: str) -> tuple[Via, ...]:
    rows = np.flatnonzero(arrays["via_muscle"] == muscle)
    vias = []
    for body, row in zip(arrays["via_body"][rows], arrays["via"][rows], strict=True):
        axis = row[4:7] if row[4:7].any() else None
        vias.append(Via(str(body), row[:3], float(row[3]), axis, float(row[7])))
    return tuple(vias)


def provenance() -> dict[str, Any]:
    """Package, version and hash from which it was baked."""
    origin: dict[str, Any] = json.loads(str(_arrays()["provenance"]))
    return origin


def muscle_paths() -> tuple[str, ...]:
    """The names of the muscle paths of the model."""
    return tuple(anatomy().paths)


def licence() -> str:
    """The licence that came with it, whole."""
    return str(_arrays()["licence"])


def notice() -> str:
    """The copyright line of the model."""
    return str(_arrays()["notice"])


@cache
def fingerprint() -> str:
    """Digest of the file: what is drawn from another anatomy is drawn again."""
    return sha256(path().read_bytes()).hexdigest()


@cache
def _arrays() -> dict[str, NDArray[Any]]:
    return read_arrays(path())


def path() -> Path:
    for path in PLACES:
        if path.is_file():
            return path
    raise AnatomyError(
        f"{PLACES[-1]}: must be there; python -m mkdocs_routines prepare fetches and bakes bones and muscles"
    )
