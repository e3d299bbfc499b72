"""Drawings of bodies that an earlier build has made, kept by content."""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.body import FULL, LEAN, BodyDrawing, Detail, body_drawing
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.model.figure import Figure

_ROOMS = ("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "scene/*", "render/*")
_BODIES = (*_ROOMS, "drawing/body.py", "drawing/muscles.py", "drawing/scene.py", "drawing/shadow.py")
"""Code on which every drawing depends, and that on which one body does, with nothing around it."""
_FEW = 8
"""So many bodies are drawn in the time that it takes to start a process."""
_DETAILS = {"full": FULL, "calm": Detail(1.2, 1.6, fine=True), "lean": LEAN}
Job = tuple[Figure, int, tuple[str, ...], str]
"""Figure, pose counted from 0, muscles to shade, and "full", "calm" (for pictures of several people) or "lean"."""


@lru_cache(maxsize=4096)
def kept_drawing(figure: Figure, pose: int, muscles: tuple[str, ...], detail: str = "full") -> BodyDrawing:
    """The body in one pose, drawn now unless an earlier build has kept it."""

    def drawn() -> bytes:
        return _to_json(body_drawing(scene_of(figure, pose, muscles), _DETAILS[detail]))

    return _from_json(content_cache.kept(_name(figure, pose, muscles, detail), drawn))


def kept_file(depends_on: str, draw: Callable[[], bytes]) -> bytes:
    """What `draw` returns, made now unless an earlier build has kept it. The code and the people need not be named."""
    return content_cache.kept(content_cache.name_of((*_ROOMS, "drawing/*"), depends_on), draw)


def draw_ahead(jobs: Iterable[Job]) -> None:
    """Draw what is not kept yet on all cores."""
    missing = [job for job in dict.fromkeys(jobs) if not content_cache.is_kept(_name(*job))]
    content_cache.fill_on_all_cores(_draw, missing, _FEW)


def _draw(job: Job) -> None:
    kept_drawing(*job)


@lru_cache(maxsize=8192)
def _name(figure: Figure, pose: int, muscles: tuple[str, ...], detail: str) -> str:
    """The name of a drawing. Captions and arrows are not in it."""
    return content_cache.name_of(_BODIES, moved_json(figure), str(pose), " ".join(muscles), detail)


def moved_json(figure: Figure) -> str:
    """All of a figure on which the drawing of its body depends: no captions, arrows and words."""
    around = {"poses": {"__all__": {"caption", "arrow"}}, "arrow": True, "arrow_shift": True, "supported_by": True}
    return figure.model_dump_json(exclude=around, exclude_defaults=True)  # type: ignore[arg-type]  # nested keys


def _to_json(drawing: BodyDrawing) -> bytes:
    shapes = [(shape.look, shape.path) for shape in drawing.shapes]
    return json.dumps({"shapes": shapes, "box": drawing.box, "muscles": drawing.muscles}).encode()


def _from_json(text: bytes) -> BodyDrawing:
    kept = json.loads(text)
    shapes = tuple(Shape(look, path) for look, path in kept["shapes"])
    return BodyDrawing(shapes, tuple(kept["box"]), tuple(kept["muscles"]))
