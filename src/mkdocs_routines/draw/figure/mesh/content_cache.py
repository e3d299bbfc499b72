"""Content-addressed cache of what takes about a second for each figure, and the processes that fill it.

What is kept is named by the hash of all that it depends on, the code that makes it and the people among it.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from mkdocs_routines.draw.figure.mesh import baked
from mkdocs_routines.draw.file_cache import FileCache, writable

FOLDER = "ROUTINES_DRAWINGS"
"""Environment variable with the folder of the cache; without it, `.cache/bodies` below the working directory."""
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Environment variables that limit the threads of the libraries of linear algebra that NumPy may be built with."""

_Job = TypeVar("_Job")


def name_of(code: tuple[str, ...], *depends_on: str) -> str:
    """The name of what `code`, patterns of modules and data in the folder of the figure, makes of these texts."""
    return sha256("\0".join((_hash_of(code), *depends_on)).encode()).hexdigest() + ".json"


def is_kept(name: str) -> bool:
    return _files().read(name) is not None


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """What an earlier build has kept by this name, or else what `make` returns, which is kept from now on."""
    files = _files()
    content = files.read(name)
    if content is None:
        content = make()
        files.write(name, content)
    return content


def fill_on_all_cores(make: Callable[[_Job], object], missing: Sequence[_Job], few: int) -> None:
    """Call `make`, which keeps its result, for each job in a process of its own core.

    Nothing happens for less than `few` jobs a process, which takes as long to start: who needs a result makes it. That
    also holds where no process can be started, as from a script whose main module cannot be imported.
    """
    workers = min(os.cpu_count() or 1, len(missing) // few)
    if workers < 2:
        return
    try:
        with _one_thread_each(), ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            for _ in pool.map(make, missing, chunksize=2):
                pass
    except BrokenProcessPool:
        return


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes that are started meanwhile do linear algebra in one thread, as each has but one core to itself."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _files() -> FileCache:
    return FileCache(writable(Path(os.environ.get(FOLDER) or ".cache/bodies").absolute()))


@cache
def _hash_of(patterns: tuple[str, ...]) -> str:
    folder = Path(__file__).parents[1]
    found = (file for pattern in patterns for file in folder.glob(pattern))
    files = sorted(file for file in found if file.suffix in (".py", ".yml"))
    digest = sha256()
    for file in (*files, baked.path()):
        digest.update(file.read_bytes())
    return digest.hexdigest()
