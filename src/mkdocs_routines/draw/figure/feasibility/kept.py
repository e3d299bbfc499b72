"""Content-addressed cache of faults, which take a second for each figure, and the pool of processes that fills it."""

import json
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, lru_cache
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from mkdocs_routines.draw.figure.feasibility.faults import Fault
from mkdocs_routines.draw.figure.feasibility.movement_faults import faults_of
from mkdocs_routines.draw.figure.mesh import baked
from mkdocs_routines.draw.file_cache import FileCache, writable
from mkdocs_routines.model.figure import Figure

FOLDER = "ROUTINES_DRAWINGS"
"""Environment variable with the folder of the cache; without it, `.cache/bodies` below the working directory."""
_ROOMS = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "feasibility/*")
_FEW = 16
"""So many figures are asked here: to start the processes would take longer."""


@lru_cache(maxsize=8192)
def kept_faults(figure: Figure, person: str) -> tuple[Fault, ...]:
    """The faults of a movement for one of the people, found now unless an earlier check has kept them."""
    name, files = _name(figure, person), cache_files()
    if (kept := files.read(name)) is not None:
        return tuple(Fault(**fault) for fault in json.loads(kept))
    faults = tuple(faults_of(figure, baked.people()[person]))
    files.write(name, json.dumps([asdict(fault) for fault in faults]).encode())
    return faults


def check_ahead(figures: Iterable[Figure]) -> None:
    """Find the faults that are not kept yet on all cores."""
    asked = [(figure, person) for figure in dict.fromkeys(figures) for person in baked.people()]
    missing = [job for job in asked if cache_files().read(_name(*job)) is None]
    workers = min(os.cpu_count() or 1, len(missing) // _FEW)
    if workers > 1:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            for _ in pool.map(_find, missing, chunksize=8):
                pass


def _find(job: tuple[Figure, str]) -> None:
    kept_faults(*job)


def cache_files() -> FileCache:
    return FileCache(writable(Path(os.environ.get(FOLDER) or ".cache/bodies").absolute()))


@cache
def code_of(patterns: tuple[str, ...]) -> str:
    """The hash of the code and the data in some rooms or modules of the figure, of the records, and of the people."""
    folder = Path(__file__).parents[1]
    found = (file for pattern in patterns for file in folder.glob(pattern))
    files = sorted(file for file in found if file.suffix in (".py", ".yml"))
    digest = sha256()
    for file in (*files, baked.path()):
        digest.update(file.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=8192)
def _name(figure: Figure, person: str) -> str:
    """The name of the faults: the hash of all that they depend on. Captions, arrows and the camera are not in it."""
    looks = {"person", "view", "turned", "seen_from_above", "arrow", "arrow_shift", "muscles", "works"}
    excluded = dict.fromkeys(looks, True) | {"poses": {"__all__": {"caption", "arrow"}}}
    moved = figure.model_dump_json(exclude=excluded, exclude_defaults=True)
    return sha256("\0".join((code_of(_ROOMS), moved, person)).encode()).hexdigest() + ".faults.json"
