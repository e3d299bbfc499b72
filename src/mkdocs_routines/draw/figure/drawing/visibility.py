"""Visibility of muscles: which of those that a figure shades are seen, and from where the others would be."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.muscles import seen_muscles
from mkdocs_routines.draw.figure.drawing.scene import scene_of
from mkdocs_routines.draw.figure.render.surface import visible_surface
from mkdocs_routines.model.figure import Figure, View

LEAST_AREA = 600.0
"""Square picture units of a muscle from which a viewer makes it out; a body is 800 units tall."""
_DENSITY = 0.3
"""Pixels for each picture unit: enough to measure an area."""
_TURNS = (0.0, -20.0, 20.0, -40.0, 40.0)
_ABOVE = (0.0, 12.0, 30.0)
"""Degrees, besides those of the figure."""
_VIEWS: tuple[View, ...] = ("side", "back", "front")


@lru_cache(maxsize=512)
def unseen_muscles(figure: Figure, muscles: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the muscles of which too little is seen in every pose."""
    missing = list(muscles)
    for areas in _areas(figure, muscles):
        missing = [muscle for muscle in missing if areas[muscle] < LEAST_AREA]
        if not missing:
            break
    return tuple(missing)


def better_camera(figure: Figure, muscles: tuple[str, ...]) -> str | None:
    """The nearest camera that shows every one of the muscles, as the figure would name it; none if there is no such."""
    for view in (figure.view, *(view for view in _VIEWS if view != figure.view)):
        for turned in _TURNS:
            for above in dict.fromkeys((figure.seen_from_above, *_ABOVE)):
                camera = {"view": view, "turned": turned, "seen_from_above": above}
                if not unseen_muscles(figure.model_copy(update=camera), muscles):
                    return ", ".join(
                        f"{name}: {value:g}" if isinstance(value, float) else f"{name}: {value}"
                        for name, value in camera.items()
                        if value != getattr(figure, name)
                    )
    return None


def _areas(figure: Figure, muscles: tuple[str, ...]) -> Iterator[Mapping[str, float]]:
    """Square picture units of each muscle that are seen, pose by pose."""
    for pose in range(len(figure.poses)):
        scene = scene_of(figure, pose, muscles)
        hair = scene.posed.person.hair.astype(float)
        surface = visible_surface(scene.meshes(), hair, scene.camera, _DENSITY)
        seen = seen_muscles(scene.posed.person, surface, scene.on_side(surface, scene.works), muscles)
        yield {name: float(muscle.mask.sum()) / _DENSITY**2 for name, muscle in seen.items()}
