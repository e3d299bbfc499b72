"""Faults of figures that an earlier check has found, kept by content."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache

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
        return json.dumps([asdict(fault) for fault in faults_of(figure, people()[person])]).encode()

    return tuple(Fault(**fault) for fault in json.loads(content_cache.kept(_name(figure, person), found)))


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
