"""The drawings of all exercises as files beside the pages, and the style sheet that colours those in pages."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from mkdocs_routines import figure
from mkdocs_routines.load import Library

STYLE = "assets/css/figures.css"


def files(library: Library) -> dict[str, str]:
    """Path below the site → text. One-sided exercises are drawn for both sides."""
    made = {STYLE: figure.page_css()}
    for id_, entry in library.exercises.items():
        drawn = entry.record.figure
        made[f"figures/{id_}.svg"] = figure.alone(entry.record, drawn)
        made[f"figures/{id_}-thumb.svg"] = figure.thumb(entry.record, drawn)
        if drawn.works != "both":
            made[f"figures/{id_}-mirrored.svg"] = figure.alone(entry.record, drawn, mirrored=True)
    return made


def pictures(library: Library, cache: Path) -> tuple[dict[str, Path], tuple["Future[None]", ...]]:
    """Path of each PNG below the site → the file in `cache` that holds it, once all that is under way has ended.

    A PNG takes longer than its page. So they are made beside the build, on every core but its own, and a drawing that
    did not change since the last build is not made again.
    """
    cache.mkdir(parents=True, exist_ok=True)
    places: dict[str, Path] = {}
    under_way: list[Future[None]] = []
    with_others = ThreadPoolExecutor(max_workers=max(1, (os.cpu_count() or 1) - 1))
    for id_, entry in library.exercises.items():
        svg = figure.alone(entry.record, entry.record.figure, dark=False)
        place = cache / f"{sha256((figure.PNG_MAKER + svg).encode()).hexdigest()}.png"
        places[f"figures/{id_}.png"] = place
        if not place.exists():
            under_way.append(with_others.submit(_develop, svg, place))
    with_others.shutdown(wait=False)
    return places, tuple(under_way)


def _develop(svg: str, place: Path) -> None:
    """Another build may be at the same file: it is whole or not there."""
    part = place.with_name(f"{place.stem}.{os.getpid()}.part")
    part.write_bytes(figure.png(svg))
    part.replace(place)
