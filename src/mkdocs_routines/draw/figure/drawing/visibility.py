"""Visibility of muscles: which of those that a figure shades are seen, and from where the others would be."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.kept import kept_file, moved_json
from mkdocs_routines.draw.figure.drawing.muscles import LEAST_AREA, seen_muscles
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.render.surface import visible_surface
from mkdocs_routines.model.figure import Figure, View

_DENSITY = 0.3
"""Pixels for each picture unit: enough to measure an area."""
_TURNS = (0.0, -20.0, 20.0, -40.0, 40.0)
"""Degrees to try from each side, the smallest turn first."""
_ABOVE = (12.0, 30.0)
_VIEWS: tuple[View, ...] = ("side", "back", "front")


@lru_cache(maxsize=512)
def unseen_muscles(figure: Figure, muscles: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the muscles of which too little is seen in every pose."""
    name = f"unseen muscles\0{moved_json(figure)}\0{' '.join(muscles)}"
    return tuple(json.loads(kept_file(name, lambda: json.dumps(_unseen(figure, muscles)).encode())))


def _unseen(figure: Figure, muscles: tuple[str, ...]) -> tuple[str, ...]:
    missing = muscles
    for areas in _areas(figure, muscles):
        missing = tuple(muscle for muscle in missing if areas.get(muscle, 0.0) < LEAST_AREA)
        if not missing:
            break
    return missing


def better_camera(figure: Figure, muscles: tuple[str, ...]) -> str | None:
    """The camera nearest to that of the figure that shows all the muscles, in the words of YAML; none if there is none.

    The figure keeps the side from which it is seen, if that can be.
    """
    for view in dict.fromkeys((figure.view, *_VIEWS)):
        for above in dict.fromkeys((figure.seen_from_above, *_ABOVE)):
            for turned in dict.fromkeys((figure.turned, *_TURNS) if view == figure.view else _TURNS):
                camera: dict[str, float | str] = {"view": view, "turned": turned, "seen_from_above": above}
                if not unseen_muscles(figure.model_copy(update=camera), muscles):
                    changed = {key: value for key, value in camera.items() if value != getattr(figure, key)}
                    return ", ".join(
                        f"{key}: {value if key == 'view' else f'{value:g}'}" for key, value in changed.items()
                    )
    return None


def _plain(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _areas(figure: Figure, muscles: tuple[str, ...]) -> Iterator[Mapping[str, float]]:
    """Square picture units of each muscle that are seen, pose by pose."""
    for pose in range(len(figure.poses)):
        scene = scene_of(figure, pose, muscles)
        person = scene.posed.person
        surface = visible_surface(scene.meshes(), person.hair.astype(float), scene.camera, _DENSITY)
        seen = seen_muscles(person, surface, scene.on_side(surface, scene.works), muscles)
        yield {name: muscle.area(_DENSITY) for name, muscle in seen.items()}
