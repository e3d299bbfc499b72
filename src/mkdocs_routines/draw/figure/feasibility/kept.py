"""Faults of figures that an earlier check has found, kept by content, and what it found of the poses of faults."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache

from mkdocs_routines.draw.figure.feasibility import fault_poses
from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.feasibility.movement_faults import faults_of
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.model.figure import Figure

_CODE = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "feasibility/*")
_FEW = 16
"""So many movements are looked at in the time that it takes to start a process."""


@lru_cache(maxsize=8192)
def kept_faults(figure: Figure, person: str) -> tuple[Fault, ...]:
    """The faults of a movement for one of the people, found now unless an earlier check has kept them."""

    def found() -> bytes:
        return _json([asdict(fault) for fault in faults_of(figure, people()[person])])

    return tuple(Fault(**fault) for fault in json.loads(content_cache.kept(_name(figure, person), found)))


@lru_cache(maxsize=2048)
def impossible_fault(figure: Figure) -> tuple[str, ...]:
    """What `fault_poses.impossible_fault` says of the last pose of a figure."""
    name = _name(figure, f"{figure.person}, last pose")
    return tuple(json.loads(content_cache.kept(name, lambda: _json(fault_poses.impossible_fault(figure)))))


@lru_cache(maxsize=2048)
def is_same_position(first: Figure, second: Figure) -> bool:
    """What `fault_poses.is_same_position` says of two figures."""
    one, other = (_name(figure, figure.person) for figure in (first, second))
    name = content_cache.name_of(_CODE, "same position", one, other)
    return bool(json.loads(content_cache.kept(name, lambda: _json(fault_poses.is_same_position(first, second)))))


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def check_ahead(figures: Iterable[Figure]) -> None:
    """Find the faults that are not kept yet on all cores."""
    asked = [(figure, person) for figure in dict.fromkeys(figures) for person in people()]
    missing = [job for job in asked if not content_cache.is_kept(_name(*job))]
    content_cache.fill_on_all_cores(_find, missing, _FEW)


def _find(job: tuple[Figure, str]) -> None:
    kept_faults(*job)


@lru_cache(maxsize=8192)
def _name(figure: Figure, person: str) -> str:
    """The name of the faults. Captions, arrows and the camera are not in it."""
    looks = {"person", "view", "turned", "seen_from_above", "arrow", "arrow_shift", "muscles", "works"}
    excluded = dict.fromkeys(looks, True) | {"poses": {"__all__": {"caption", "arrow"}}}
    return content_cache.name_of(_CODE, figure.model_dump_json(exclude=excluded, exclude_defaults=True), person)
