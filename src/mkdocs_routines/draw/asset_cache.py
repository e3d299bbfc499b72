"""Content-addressed cache of assets that take longer to render than a page: PNG drawings, link cards, PDF handouts.

An asset is stored under the hash of everything it depends on, so it is rendered once and kept from build to build.
"""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mkdocs_routines.draw.file_cache import FileCache


@dataclass(frozen=True)
class Recipe:
    """All that an asset depends on, as one text, and the function that renders its bytes."""

    depends_on: str
    render: Callable[[], bytes]


@dataclass(frozen=True)
class Asset:
    """A file of the cache, and its rendering where that is still under way."""

    path: Path
    rendering: "Future[None] | None" = None

    def wait(self) -> Path:
        """The file, once it is there. Raises what its recipe raised."""
        if self.rendering:
            self.rendering.result()
        return self.path


@dataclass(frozen=True)
class AssetCache:
    """The folder in which assets are kept."""

    folder: Path

    def ready(self, uri: str, recipe: Recipe) -> bool:
        """Whether the asset for `uri`, a path below the site, was rendered by an earlier build, and is undamaged."""
        return FileCache(self.folder).read(_name(uri, recipe)) is not None

    def submit(self, recipes: Mapping[str, Recipe]) -> dict[str, Asset]:
        """The asset for each path below the site; what is not ready starts to render.

        It renders beside the build, in this order, on every core but the one that the build is on.
        """
        pool = ThreadPoolExecutor(max_workers=max(1, (os.cpu_count() or 1) - 1))
        assets = {uri: self._asset(uri, recipe, pool) for uri, recipe in recipes.items()}
        pool.shutdown(wait=False)
        return assets

    def _asset(self, uri: str, recipe: Recipe, pool: ThreadPoolExecutor) -> Asset:
        name, files = _name(uri, recipe), FileCache(self.folder)
        rendering = None if self.ready(uri, recipe) else pool.submit(_render, recipe, files, name)
        return Asset(files.path(name), rendering)


def _name(uri: str, recipe: Recipe) -> str:
    return f"{sha256(recipe.depends_on.encode()).hexdigest()}{Path(uri).suffix}"


def _render(recipe: Recipe, files: FileCache, name: str) -> None:
    files.write(name, recipe.render())
