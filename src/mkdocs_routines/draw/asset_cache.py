"""What takes long to make, such as pictures of dots: made beside the build and kept from one build to the next."""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

Negative = tuple[str, Callable[[], bytes]]
"""All that a picture depends on, as one text, and what makes it."""


@dataclass(frozen=True)
class Picture:
    place: Path
    """The file that holds it, once it is there."""
    under_way: "Future[None] | None" = None

    def finished(self) -> Path:
        """Its file, when it is there."""
        if self.under_way:
            self.under_way.result()
        return self.place


def develop(negatives: Mapping[str, Negative], cache: Path) -> dict[str, Picture]:
    """Path of each picture below the site → the picture, whose file stands in `cache`.

    A picture takes longer than its page. So they are made beside the build, in this order, on every core but the one
    that the build is on; and one that did not change since the last build is not made again.
    """
    cache.mkdir(parents=True, exist_ok=True)
    beside = ThreadPoolExecutor(max_workers=max(1, (os.cpu_count() or 1) - 1))
    pictures: dict[str, Picture] = {}
    for path, negative in negatives.items():
        at = place(path, negative, cache)
        pictures[path] = Picture(at, None if at.exists() else beside.submit(_make, negative[1], at))
    beside.shutdown(wait=False)
    return pictures


def place(path: str, negative: Negative, cache: Path) -> Path:
    """The file that holds the picture for `path`, or will."""
    return cache / f"{sha256(negative[0].encode()).hexdigest()}{Path(path).suffix}"


def _make(make: Callable[[], bytes], place: Path) -> None:
    """Another build may be at the same file: it is whole or not there."""
    part = place.with_name(f"{place.stem}.{os.getpid()}.part")
    part.write_bytes(make())
    part.replace(place)
