"""Paths of drawings below the site: of the live body, of charts, and of the tasks that charts are about."""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, get_args

Ending = Literal["svg", "png", "csv"]
ENDINGS: tuple[Ending, ...] = get_args(Ending)
LIVE = "live"
"""The folder of the live body."""
LIVE_BODY, LIVE_INSIDE, LIVE_LICENCE = "live/body.bin", "live/inside.bin", "live/LICENSE.txt"
POSES = "live/poses.json"
"""People and figures of the pose editor. No exercise has this name: it would stand beside its movement."""


def movement(id_: str) -> str:
    """What a page needs of an exercise to show it on the live body."""
    return f"{LIVE}/{id_}.json"


def chart_file(id_: str, ending: Ending) -> str:
    """A chart as a drawing, as pixels, or as a table of its numbers."""
    return f"charts/{id_}.{ending}"


def task_drawing(id_: str) -> str:
    """The drawing of a task that is no exercise of ours."""
    return f"figures/tasks/{id_}.svg"


def paths(ids: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Every one of these files. `ids`: kind of record → the ids that have a file, sound or not."""
    yield from (chart_file(id_, ending) for id_ in ids["chart"] for ending in ENDINGS)
    yield from map(task_drawing, ids["task"])
