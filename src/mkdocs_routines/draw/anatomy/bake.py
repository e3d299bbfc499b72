"""Baking: bones, joints and muscle paths of the right leg in one file."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.anatomy.source import BODIES, BONES, Via, Wheel, open_wheel
from mkdocs_routines.draw.anatomy.subdivide import smoothed

_LEVELS = {"pelvis": 3, "patella": 2, "femur": 1, "tibia": 1, "fibula": 1, "sacrum": 1, "talus": 1}
"""Bone → how often its triangles are cut into four; the others are fine enough."""


def bake(wheel: Path, requirements: Path) -> bytes:
    """The file of the anatomy, from the wheel that the requirements lock. Raises `SourceError`."""
    source = open_wheel(wheel, requirements)
    written = io.BytesIO()
    np.savez_compressed(written, **(_joints(source) | _paths(source) | _bones(source) | _origin(source)))  # type: ignore[arg-type]  # names of arrays only
    return written.getvalue()


def _bones(source: Wheel) -> dict[str, NDArray[Any]]:
    arrays: dict[str, NDArray[Any]] = {"bones": np.array(list(BONES))}
    for name, (body, mesh) in BONES.items():
        vertices, triangles = smoothed(*source.bone(mesh), _LEVELS.get(name, 0))
        arrays |= {
            f"{name}_body": np.array(body),
            f"{name}_vertices": vertices.astype(np.float32),
            f"{name}_triangles": triangles.astype(np.int32),
        }
    return arrays


def _joints(source: Wheel) -> dict[str, NDArray[Any]]:
    joints, couplings = source.joints(), source.couplings()
    return {
        "bodies": np.array(BODIES),
        "parents": np.array([source.parent(body) for body in BODIES]),
        "places": np.stack([source.place(body) for body in BODIES]),
        "joint_names": np.array([joint.name for joint in joints]),
        "joint_bodies": np.array([joint.body for joint in joints]),
        "joint_axes": np.stack([joint.axis for joint in joints]),
        "joint_slides": np.array([joint.slides for joint in joints]),
        "joint_couplings": np.stack([couplings.get(joint.name, np.full(5, np.nan)) for joint in joints]),
    }


def _paths(source: Wheel) -> dict[str, NDArray[Any]]:
    """Every point of every path, one a row: body, place, radius, axis and half length of what it runs around."""
    paths = source.paths()
    rows = [(name, via) for name, path in paths.items() for via in path]
    return {
        "muscles": np.array(list(paths)),
        "via_muscle": np.array([name for name, _ in rows]),
        "via_body": np.array([via.body for _, via in rows]),
        "via": np.stack([_row(via) for _, via in rows]),
    }


def _row(via: Via) -> NDArray[np.float64]:
    axis = np.zeros(3) if via.axis is None else via.axis
    return np.concatenate([via.place, [via.radius], axis, [via.half_length]])


def _origin(source: Wheel) -> dict[str, NDArray[Any]]:
    package, version, *_ = source.name.split("-")
    provenance = {"package": package, "version": version, "sha256": source.digest}
    return {
        "licence": np.array(source.licence()),
        "notice": np.array(source.notice()),
        "provenance": np.array(json.dumps(provenance)),
    }
