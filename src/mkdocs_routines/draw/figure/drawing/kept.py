"""Content-addressed cache of body drawings, which take a second each, and the pool of processes that fills it."""

import json
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from hashlib import sha256
from multiprocessing import get_context

from mkdocs_routines.draw.figure.drawing.body import FULL, LEAN, BodyDrawing, Detail, body_drawing
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.feasibility.kept import cache_files, code_of
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.model.figure import Figure

_ROOMS = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "scene/*", "render/*")
_BODIES = (*_ROOMS, "drawing/body.py", "drawing/muscles.py", "drawing/scene.py", "drawing/shadow.py")
"""Rooms and modules on which every drawing depends, and those on which one body does, with nothing around it."""
_FEW = 8
"""So many bodies are drawn here: to start the processes would take longer."""
_DETAILS = {"full": FULL, "calm": Detail(1.2, 1.6, fine=True), "lean": LEAN}
Job = tuple[Figure, int, tuple[str, ...], str]
"""Figure, pose counted from 0, muscles to shade, and "full", "calm" (for pictures of several people) or "lean"."""


@lru_cache(maxsize=4096)
def kept_drawing(figure: Figure, pose: int, muscles: tuple[str, ...], detail: str = "full") -> BodyDrawing:
    """The body in one pose, drawn now unless an earlier build has kept it."""
    name = _name(figure, pose, muscles, detail)
    return _from_json(_kept(name, lambda: _to_json(body_drawing(scene_of(figure, pose, muscles), _DETAILS[detail]))))


def kept_file(depends_on: str, draw: Callable[[], bytes]) -> bytes:
    """What `draw` returns, made now unless an earlier build has kept it. The code and the people need not be named."""
    return _kept(sha256(f"{code_of((*_ROOMS, 'drawing/*'))}\0{depends_on}".encode()).hexdigest() + ".json", draw)


def _kept(name: str, draw: Callable[[], bytes]) -> bytes:
    files = cache_files()
    content = files.read(name)
    if content is None:
        content = draw()
        files.write(name, content)
    return content


def draw_ahead(jobs: Iterable[Job]) -> int:
    """Draw what is not kept yet on all cores. Returns how many drawings that were."""
    missing = [job for job in dict.fromkeys(jobs) if cache_files().read(_name(*job)) is None]
    workers = min(os.cpu_count() or 1, len(missing) // _FEW)
    if workers < 2:
        for job in missing:
            kept_drawing(*job)
        return len(missing)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(_draw, missing, chunksize=2):
            pass
    return len(missing)


def _draw(job: Job) -> None:
    kept_drawing(*job)


@lru_cache(maxsize=8192)
def _name(figure: Figure, pose: int, muscles: tuple[str, ...], detail: str) -> str:
    """The name of a drawing: the hash of all that it depends on. Captions and arrows are not in it."""
    poses = {"poses": {"__all__": {"caption", "arrow"}}, "arrow": True, "arrow_shift": True, "supported_by": True}
    shown = figure.model_dump_json(exclude=poses, exclude_defaults=True)  # type: ignore[arg-type]  # nested keys
    parts = (code_of(_BODIES), shown, str(pose), " ".join(muscles), detail)
    return sha256("\0".join(parts).encode()).hexdigest() + ".json"


def _to_json(drawing: BodyDrawing) -> bytes:
    shapes = [(shape.look, shape.path) for shape in drawing.shapes]
    return json.dumps({"shapes": shapes, "box": drawing.box, "muscles": drawing.muscles}).encode()


def _from_json(text: bytes) -> BodyDrawing:
    kept = json.loads(text)
    shapes = tuple(Shape(look, path) for look, path in kept["shapes"])
    return BodyDrawing(shapes, tuple(kept["box"]), tuple(kept["muscles"]))
