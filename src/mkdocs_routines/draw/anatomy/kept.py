"""Pictures of plates that an earlier build has drawn, kept by content."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache

from mkdocs_routines.draw.anatomy import baked
from mkdocs_routines.draw.anatomy.picture import Part, Picture, picture_of
from mkdocs_routines.draw.anatomy.scene import scene_of
from mkdocs_routines.draw.anatomy.window import window_of
from mkdocs_routines.draw.figure.mesh import content_cache
from mkdocs_routines.model.plate import Plate, PlateView

_CODE = (
    *("geometry/*", "kinematics/*", "mesh/*", "flesh/*", "render/*"),
    *(
        f"../anatomy/{name}"
        for name in (
            "p[aio]*.py",
            "cartilage.py",
            "scene.py",
            "source.py",
            "subdivide.py",
            "tissues.*",
            "volumes.py",
            "window.py",
        )
    ),
)
"""Code and data on which a picture depends; labels and words are none of it."""
_FEW = 3
"""So many pictures are drawn in the time that it takes to start a process."""
Job = tuple[PlateView, str]
"""A view and its person."""


@lru_cache(maxsize=512)
def kept_picture(view: PlateView, person: str) -> Picture:
    """The picture of a view, drawn now unless an earlier build has kept it."""

    def drawn() -> bytes:
        scene = scene_of(view, person)
        return json.dumps(asdict(picture_of(scene, window_of(view, scene)))).encode()

    return _from_json(content_cache.kept(_name(view, person), drawn))


def draw_ahead(plates: Iterable[Plate]) -> None:
    """Draw what is not kept yet on all cores."""
    jobs = dict.fromkeys((view, plate.person) for plate in plates for view in plate.pictures)
    missing = [job for job in jobs if not content_cache.is_kept(_name(*job))]
    content_cache.fill_on_all_cores(_draw, missing, _FEW)


def _draw(job: Job) -> None:
    kept_picture(*job)


def _name(view: PlateView, person: str) -> str:
    shown = view.model_dump_json(exclude={"heading", "lit"}, exclude_defaults=True)
    return content_cache.name_of(_CODE, shown, person, baked.fingerprint())


def _from_json(content: bytes) -> Picture:
    kept = json.loads(content)
    parts = tuple(
        Part(**{**part, "spot": None if part["spot"] is None else tuple(part["spot"])}) for part in kept["parts"]
    )
    joints = {name: (x, y) for name, (x, y) in kept["joints"].items()}
    return Picture(kept["height"], kept["skin"], parts, kept["lines"], joints)
